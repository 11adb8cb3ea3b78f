"""Coverage: every item of a source document lives somewhere, or the source says why not."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.link.coverage import coverage
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Items that nothing of a fitting kind carries."""
    if content.source.has_broken():
        return  # what is broken may be what carries it
    for item in coverage(content.source, content.graph):
        if item.state in ("missing", "misplaced"):
            yield Finding("uncovered-source-item", item.item.id.span, {"id": str(item.item.id)})
