"""The bare words of a text, for places that hold no markup: front matter, JSON, search data."""

from collections.abc import Callable, Iterable

from generator.model.markup import block_nodes, inline_nodes
from generator.model.markup.nodes import (
    BlockNode,
    CodeSpan,
    Heading,
    InlineNode,
    ItemList,
    Node,
    Paragraph,
    Reference,
    Refused,
    Table,
    Words,
    walk,
)
from generator.model.text import Block, Inline, Long
from generator.render.text.escape import clean

ReferenceWords = Callable[[Reference], str]


def words_of(value: str, reference_words: ReferenceWords) -> str:
    """`value` without markup, on one line; `reference_words` says what stands for a reference."""
    if isinstance(value, Inline):
        return clean(_joined(inline_nodes(value.strip()), reference_words))
    if isinstance(value, Block | Long):
        blocks = block_nodes(str(value), headings=isinstance(value, Long))
        return clean(" ".join(_joined(run, reference_words) for block in blocks for run in runs(block)))
    return clean(value).strip()


def runs(block: BlockNode) -> Iterable[tuple[InlineNode, ...]]:
    """The runs of words of a block: its paragraphs, headings and cells."""
    match block:
        case Paragraph() | Heading():
            yield block.children
        case ItemList():
            for item in block.items:
                for inner in item:
                    yield from runs(inner)
        case Table():
            yield from block.header
            for row in block.rows:
                yield from row


def _joined(nodes: Iterable[Node], reference_words: ReferenceWords) -> str:
    parts = []
    for node in walk(tuple(nodes)):
        match node:
            case Words(text) | CodeSpan(text):
                parts.append(text)
            case Refused(raw):
                parts.append(raw)
            case Reference():
                parts.append(reference_words(node))
    return "".join(parts)


def plain_words(value: str) -> str:
    """`value` without markup; references by their own words, else by their id."""
    return words_of(value, lambda reference: reference.words or reference.id)
