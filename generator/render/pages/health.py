"""The health of the content: blanks to fill in, reviews due, orphans, dead ends, translation."""

from collections.abc import Iterator

from generator.link.health import coverage_counts, kind_health, unmoved_metrics, untaught_skills
from generator.model.catalog import CatalogEntry
from generator.model.knowledge import Slot
from generator.model.reviews import review_due
from generator.render.page import Crumb, Page
from generator.render.view import View

PATH = "health.md"
NEXT_REVIEWS = 40
"""How many of the reviews to come the page lists; more would be a calendar, not a to-do list."""


def pages(view: View) -> Iterator[Page]:
    """The health page."""
    title = view.messages("health.title")
    counts = coverage_counts(view.catalog, view.graph)
    yield Page(
        path=PATH,
        title=title,
        template="health.md.j2",
        context={
            "kinds": kind_health(view.catalog, view.graph),
            "slots": tuple(view.catalog.records(Slot)),
            "untaught": untaught_skills(view.catalog, view.graph),
            "unmoved": unmoved_metrics(view.catalog, view.graph),
            "covered": counts["covered"] + counts["excused"],
            "items": sum(counts.values()),
            "due": tuple(_due(view)),
            "untranslated": tuple(e for e in view.catalog.entries.values() if e.untranslated),
            "stale": tuple(e for e in view.catalog.entries.values() if e.stale),
        },
        summary=view.messages("health.lead"),
        crumbs=(Crumb(title),),
    )


def _due(view: View) -> Iterator[tuple[str, CatalogEntry]]:
    """The next reviews and when they are due, the earliest first; a browser marks those that are overdue."""
    default = view.catalog.site.review_every
    every = ((review_due(entry.record, default), entry) for entry in view.catalog.entries.values())
    found = [(due, entry) for due, entry in every if due]
    for day, entry in sorted(found, key=lambda pair: (pair[0], pair[1].key))[:NEXT_REVIEWS]:
        yield day.isoformat(), entry
