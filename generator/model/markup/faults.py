"""What is wrong with the markup of a text. Such markup is also rendered as typed, so nothing gets through."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.model.markup.blocks import is_prose
from generator.model.markup.inline import is_bare
from generator.model.markup.nodes import Heading, Place, Refused
from generator.model.markup.places import placed
from generator.model.markup.references import nodes_of
from generator.model.text import Inline, Text


def faults(text: Text) -> tuple[Finding, ...]:
    """Findings about markup that `text` may not hold, in the order written.

    Code `markup` with the variants html, image, code-block, quote, rule, heading (in a block text),
    heading-level (other than ## and ###), heading-id (none, or no id), heading-id-twice, reference,
    link-title, empty-link, table-in-list, table-cells (more cells than the header has).
    Code `unsafe-link` with the variants scheme, host (`//host`), relative, address (malformed), characters.
    `params["text"]` is the passage.
    """
    if is_bare(text) if isinstance(text, Inline) else is_prose(text):
        return ()  # most texts
    return tuple(
        Finding(code, placed(text, place), {"text": text[slice(*place)]}, variant)
        for code, variant, place in _faulty(text)
    )


def _faulty(text: Text) -> Iterator[tuple[str, str, Place]]:
    anchors: set[str] = set()
    for node in nodes_of(text):
        if isinstance(node, Refused):
            yield node.code, node.variant, node.at
        elif isinstance(node, Heading):
            if node.id in anchors:
                yield "markup", "heading-id-twice", node.at
            anchors.add(node.id)
