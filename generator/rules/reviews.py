"""Reviews: what was last read through longer ago than it may wait."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.model.reviews import last_review, review_days, review_due
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Entities whose review is overdue on the day of the run; notes, which never fail one."""
    default = content.source.site.review_every
    for entry in content.source.entries.values():
        reviewed, due = last_review(entry.record), review_due(entry.record, default)
        if reviewed and due and due < content.today:
            params = {"reviewed": reviewed.isoformat(), "days": str(review_days(entry.record, default))}
            variant = "regulation" if entry.kind == "regulation" else ""
            yield Finding("review-overdue", entry.span, params, variant)
