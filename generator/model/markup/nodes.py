"""The pieces that a text consists of once read. `at` is the place in the text, as offsets of characters."""

from collections.abc import Iterator
from dataclasses import dataclass

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words, shown as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """Words in `backticks`."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold words."""

    children: tuple["InlineNode", ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words with emphasis."""

    children: tuple["InlineNode", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another site (https) or a mail address (mailto)."""

    url: str
    children: tuple["InlineNode", ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Reference:
    """`[[kind/id#item|words]]`."""

    kind: str
    id: str
    item: str | None
    words: str | None
    at: Place


@dataclass(frozen=True, slots=True)
class Refused:
    """Markup that texts may not hold; it is shown as typed. `code` and `variant` name the finding."""

    raw: str
    code: str
    variant: str
    at: Place


InlineNode = Words | CodeSpan | Strong | Emphasis | Link | Reference | Refused


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of inline pieces."""

    children: tuple[InlineNode, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of an article, level 2 or 3; `id` is its anchor."""

    level: int
    id: str
    children: tuple[InlineNode, ...]
    at: Place


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; `start` is None for bullets, else the first number."""

    start: int | None
    items: tuple[tuple["BlockNode", ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `align` per column ("left", "right", "center" or ""), a header row, body rows."""

    align: tuple[str, ...]
    header: tuple[tuple[InlineNode, ...], ...]
    rows: tuple[tuple[tuple[InlineNode, ...], ...], ...]


BlockNode = Paragraph | Heading | ItemList | Table
Node = InlineNode | BlockNode


def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """All nodes, in the order of the text, each before what it contains."""
    for node in nodes:
        yield node
        for inner in _inside(node):
            yield from walk(inner)


def _inside(node: Node) -> tuple[tuple[Node, ...], ...]:
    match node:
        case Strong() | Emphasis() | Link() | Paragraph() | Heading():
            return (node.children,)
        case ItemList():
            return node.items
        case Table():
            return (*node.header, *(cell for row in node.rows for cell in row))
        case _:
            return ()
