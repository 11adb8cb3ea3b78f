"""Sameness: a sentence that two roles share word for word says nothing about either."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding, Related
from generator.model.role import Role
from generator.model.text import Block, Inline, Text
from generator.rules.content import Content

SHORTEST = 12
"""Characters below which a match may be chance."""


def check(content: Content) -> Iterator[Finding]:
    """Texts that stand in two roles."""
    first: dict[str, tuple[str, Text]] = {}
    for entry, _ in content.source.records(Role):
        for found in entry.leaves:
            leaf = found.leaf
            if isinstance(leaf, Inline | Block) and len(leaf) >= SHORTEST:
                owner, place = first.setdefault(str(leaf), (entry.id, leaf))
                if owner != entry.id:
                    params = {"kind": "role", "id": owner}
                    yield Finding(
                        "shared-sentence", leaf.span, params, related=(Related(place.span, "first"),)
                    )
