"""Source items: `from:` names them without their source, so an id stands for one item among all sources."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding, Related
from generator.model.base import Id
from generator.model.source import Source
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Ids of items that two sources list; twice in one source is `duplicate-item-id`."""
    first: dict[str, tuple[str, Id]] = {}
    for entry, source in content.source.records(Source):
        for item in source.items:
            owner, place = first.setdefault(str(item.id), (entry.id, item.id))
            if owner != entry.id:
                related = (Related(place.span, "first"),)
                yield Finding("duplicate-id", item.id.span, {"id": str(item.id)}, related=related)
