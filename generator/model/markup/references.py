"""References that a text makes: `[[kind/id]]`, `[[kind/id#item]]`, `[[kind/id|words]]`."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics.span import Span
from generator.model.markup.blocks import block_nodes
from generator.model.markup.inline import inline_nodes
from generator.model.markup.nodes import Node, Reference, walk
from generator.model.markup.places import placed
from generator.model.text import Block, Code, Long, Plain, Text

OPENING = "[["
"""How every reference begins."""


@dataclass(frozen=True, slots=True)
class TextReference:
    """A reference inside a text and where it stands; without `words` the target's own title is shown."""

    kind: str
    id: str
    item: str | None
    words: str | None
    span: Span


def references(text: Text) -> tuple[TextReference, ...]:
    """The well-formed references of `text` in the order written; malformed ones are faults.

    Whether the target exists is not asked here.
    """
    if OPENING not in text:
        return ()
    return tuple(
        TextReference(node.kind, node.id, node.item, node.words, placed(text, node.at))
        for node in nodes_of(text)
        if isinstance(node, Reference)
    )


def nodes_of(text: Text) -> Iterator[Node]:
    """All nodes of `text`, read as its sort says; plain text and code have none."""
    match text:
        case Plain() | Code():
            return iter(())
        case Block() | Long():
            return walk(block_nodes(str(text), headings=isinstance(text, Long)))
        case _:
            return walk(inline_nodes(str(text)))
