"""Markup: texts hold what their sort allows, and links lead only where a browser is safe."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.model.markup import faults
from generator.model.text import Block, Inline, Long
from generator.rules.content import Content

WITH_MARKUP = (Inline, Block, Long)


def check(content: Content) -> Iterator[Finding]:
    """What is wrong with the markup of texts; each text in the language it was written in."""
    for language, catalog in content.catalogs.items():
        for found in catalog.all_leaves():
            if isinstance(found.leaf, WITH_MARKUP) and found.leaf.lang == language:
                yield from faults(found.leaf)
