"""Texts of records → plain CommonMark, for the twins that people copy and programs read.

A second writer beside the one for pages: no HTML, no attributes, nothing of one site's extensions.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generator.export.escaping import code_span, escape, escape_url
from generator.model.markup import block_nodes, inline_nodes
from generator.model.markup.nodes import (
    BlockNode,
    CodeSpan,
    Emphasis,
    Heading,
    InlineNode,
    ItemList,
    Link,
    Paragraph,
    Reference,
    Refused,
    Strong,
    Table,
    Words,
)
from generator.model.text import Block, Code, Inline, Long

_RULES = {"": "---", "left": ":--", "right": "--:", "center": ":-:"}
_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Linked:
    """Where a reference leads: its words where it has none of its own, and the address (None: words only)."""

    words: str
    url: str | None = None


Resolve = Callable[[Reference], Linked | None]


@dataclass(frozen=True, slots=True)
class CommonMark:
    """Writes texts. `resolve` says where a reference leads, seen from the file being written."""

    resolve: Resolve
    links: bool = True
    marks: bool = True
    cell: bool = False

    def line(self, value: str) -> str:
        """One run of words: the text of a paragraph, a list item, a table cell, a heading."""
        if isinstance(value, Inline):
            return self.run(inline_nodes(value.strip()))
        return escape(value)

    def blocks(self, value: str) -> list[str]:
        """The blocks of a text, each with its lines; blank lines belong between them."""
        if isinstance(value, Code):
            return [code_block(value)]
        if isinstance(value, Block | Long):
            nodes = block_nodes(str(value), headings=isinstance(value, Long))
            return list(filter(None, map(self._block, nodes)))
        line = self.line(value)
        return [line] if line else []

    def link(self, words: str, url: str) -> str:
        """A link; `words` are plain."""
        return f"[{escape(words)}]({escape_url(url)})"

    def run(self, nodes: Iterable[InlineNode]) -> str:
        """Inline nodes, one after the other."""
        return "".join(map(self._node, nodes))

    def _node(self, node: InlineNode) -> str:  # noqa: PLR0911 - one line for each sort of node
        match node:
            case Words(text):
                return escape(text, trim=False)
            case CodeSpan(text):
                return code_span(text).replace("|", "\\|" if self.cell else "|")
            case Strong(children):
                return self._marked("**", children)
            case Emphasis(children):
                return self._marked("*", children)
            case Refused(raw):
                return escape(raw)
            case Link(url, children):
                words = replace(self, links=False, marks=False).run(children)
                return f"[{words}]({escape_url(url)})" if self.links else words
            case Reference():
                return self._reference(node)

    def _marked(self, mark: str, children: tuple[InlineNode, ...]) -> str:
        """Words between marks. Punctuation at the edges stays outside, where plain CommonMark needs it."""
        if not self.marks or len(children) != 1 or not isinstance(children[0], Words):
            return replace(self, marks=False).run(children)
        found = _EDGES.match(children[0].text)
        before, words, after = found.groups() if found else ("", "", "")
        inner = f"{mark}{escape(words)}{mark}" if words else ""
        return escape(before, trim=False) + inner + escape(after, trim=False)

    def _reference(self, reference: Reference) -> str:
        target = self.resolve(reference)
        words = reference.words or (target.words if target else reference.id)
        if target is None or target.url is None or not self.links:
            return escape(words)
        return self.link(words, target.url)

    def _block(self, node: BlockNode) -> str:
        match node:
            case Paragraph(children):
                return self.run(children)
            case Heading(level, _, children):
                return f"{'#' * level} {replace(self, links=False).run(children)}"
            case ItemList(start, items):
                written = (self._item(start, number, item) for number, item in enumerate(items))
                return "\n".join(filter(None, written))
            case Table():
                return self._table(node)

    def _item(self, start: int | None, number: int, item: tuple[BlockNode, ...]) -> str:
        marker = "- " if start is None else f"{start + number}. "
        separator = "\n" if _is_tight(item) else "\n\n"
        text = separator.join(filter(None, map(self._block, item)))
        return indented(text, marker) if text else ""

    def _table(self, table: Table) -> str:
        cell = replace(self, cell=True)
        rows = [map(cell.run, table.header), (_RULES[side] for side in table.align)]
        rows += [map(cell.run, row) for row in table.rows]
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _is_tight(item: tuple[BlockNode, ...]) -> bool:
    """Whether the blocks of an item need no blank line between: words, then lists that may interrupt them."""
    return all(isinstance(node, ItemList) and node.start in (None, 1) for node in item[1:])


def indented(text: str, marker: str) -> str:
    """`text` as a list item: `marker` before the first line, the others moved in under it."""
    first, *rest = text.split("\n")
    margin = " " * len(marker)
    return "\n".join([marker + first, *(margin + line if line else "" for line in rest)])


def code_block(text: str) -> str:
    """A fenced block of `text` as it is."""
    runs = re.findall(r"`{3,}", text)
    fence = "`" * max([3, *(len(run) + 1 for run in runs)])
    return f"{fence}\n{text.strip(chr(10))}\n{fence}"
