"""Ids of items: unique within their entity, because ticks, ratings and links name them."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding, Related
from generator.model.base import Id
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Item ids that stand twice in one entity, in whatever list."""
    for entry in content.source.entries.values():
        first: dict[str, Id] = {}
        for found in entry.leaves:
            leaf = found.leaf
            if isinstance(leaf, Id) and found.path != ("former_ids",):
                if leaf in first:
                    related = (Related(first[leaf].span, "first"),)
                    yield Finding("duplicate-item-id", leaf.span, {"id": str(leaf)}, related=related)
                first.setdefault(str(leaf), leaf)
