"""Block and long text → nodes: paragraphs, lists, tables, and in long text headings."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from generator.model.base import is_id
from generator.model.markup.grammar import BAR, JOIN, READER
from generator.model.markup.inline import MARKUP, Offset, is_bare, read_inline
from generator.model.markup.nodes import (
    BlockNode,
    Heading,
    InlineNode,
    ItemList,
    Paragraph,
    Refused,
    Table,
    Words,
)

_MARKS = re.compile(rf"{MARKUP.pattern}|[|#>~_=+:-]|\d[.)]")
_OTHER_LINE = re.compile(r"\n(?![^\W\d_]|\n|\Z)")
"""The break before a line that begins with something else than a letter."""
_CONTROLS = ("\r", JOIN, BAR)
_BLANK_LINES = re.compile(r"\n{2,}")
_REFERENCE_BAR = re.compile(r"(\[\[[^\[\]|\\\n]*)(\\?\|)(?=[^\[\]|\n]*\]\])")
_HEADING_ID = re.compile(r"\s*\{#([^{}\s]+)\}\s*$")
_REFUSED = {"fence": "code-block", "blockquote_open": "quote", "hr": "rule", "html_block": "html"}
_LEVELS = {"h2": 2, "h3": 3}


@lru_cache(maxsize=1 << 13)
def block_nodes(text: str, *, headings: bool = False) -> tuple[BlockNode, ...]:
    """The nodes of a block text; with `headings`, of a long one."""
    if not _MARKS.search(text):
        return (Paragraph((Words(text.strip()),)),) if text.strip() else ()
    if is_paragraphs(text):
        return tuple(_paragraphs(text))
    tokens: list[Token] = []
    READER.block.parse(_bars_hidden(text), READER, {}, tokens)
    return _Builder(text, tokens, headings=headings).build("")


def is_prose(text: str) -> bool:
    """Whether a block text is nothing but paragraphs of bare words."""
    return is_bare(text) and is_paragraphs(text)


def is_paragraphs(text: str) -> bool:
    """Whether each line begins with a letter: such lines can be nothing but paragraphs."""
    odd = not text[:1].isalpha() or any(map(text.__contains__, _CONTROLS))
    return not odd and not _OTHER_LINE.search(text)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of prose, without asking the reader, which takes ten times as long."""
    start = 0
    for gap in (*_BLANK_LINES.finditer(text), None):
        end = gap.start() if gap else len(text)
        if words := text[start:end].rstrip():
            yield Paragraph(read_inline(words, start.__add__))
        start = gap.end() if gap else end


class _Builder:
    """Nests the flat tokens of the reader."""

    def __init__(self, text: str, tokens: Sequence[Token], *, headings: bool) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._tokens = tokens
        self._headings = headings
        self._next = 0
        self._depth = 0

    def build(self, closing: str) -> tuple[BlockNode, ...]:
        """The nodes up to the token `closing`, which is taken too."""
        nodes: list[BlockNode] = []
        while self._next < len(self._tokens):
            token = self._take()
            if token.type == closing:
                break
            nodes.append(self._node(token))
        return tuple(nodes)

    def _take(self) -> Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def _node(self, token: Token) -> BlockNode:
        match token.type:
            case "paragraph_open":
                return Paragraph(self._paragraph(token))
            case "heading_open":
                return self._heading(token)
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token)
            case "table_open" if self._depth:
                self._skip("table_close", token.level)
                return Paragraph((self._refused(token, "table-in-list"),))
            case "table_open":
                return self._table()
            case refused:
                if token.nesting == 1:
                    self._skip(refused.replace("_open", "_close"), token.level)
                return Paragraph((self._refused(token, _REFUSED[refused]),))

    def _skip(self, closing: str, level: int) -> None:
        while (token := self._take()).type != closing or token.level != level:
            pass

    def _refused(self, token: Token, variant: str) -> Refused:
        first, last = token.map or [0, 1]
        indent = len(self._lines[first]) - len(self._lines[first].lstrip())
        start = self._starts[first] + indent
        raw = self._text[start : self._starts[last] - 1].rstrip()
        return Refused(raw, "markup", variant, (start, start + len(raw)))

    def _paragraph(self, opening: Token) -> tuple[InlineNode, ...]:
        token = self._take()
        self._skip("paragraph_close", opening.level)
        return read_inline(token.content, self._offset(token))

    def _offset(self, token: Token, cursor: int = 0) -> Offset:
        """Where the characters of the token's content stand in the text.

        Each line of the content is a part of its source line; in a table row it lies at or after `cursor`.
        """
        places: list[int] = []
        first = (token.map or [0])[0]
        for number, line in enumerate(token.content.split("\n"), start=first):
            source = self._lines[number].replace("\r", "")
            found = _bars_hidden(source).find(line.strip(), cursor)
            start = self._starts[number] + max(found, 0) - (len(line) - len(line.lstrip()))
            places += range(start, start + len(line) + 1)
        return lambda index: places[min(index, len(places) - 1)]

    def _heading(self, token: Token) -> BlockNode:
        inline = self._take()
        self._skip("heading_close", token.level)
        level = _LEVELS.get(token.tag)
        if not self._headings or level is None:
            return Paragraph((self._refused(token, "heading-level" if self._headings else "heading"),))
        name = _HEADING_ID.search(inline.content)
        if name is None or not is_id(name[1]):
            return Paragraph((self._refused(token, "heading-id"),))
        offset = self._offset(inline)
        children = read_inline(inline.content[: name.start()], offset)
        return Heading(level, name[1], children, (offset(name.start(1)), offset(name.end(1))))

    def _list(self, token: Token) -> ItemList:
        self._depth += 1
        items = []
        while self._take().type == "list_item_open":
            items.append(self.build("list_item_close"))
        self._depth -= 1
        start = int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else None
        return ItemList(start, tuple(items))

    def _table(self) -> Table:
        align: tuple[str, ...] = ()
        rows = []
        while (token := self._take()).type != "table_close":
            if token.type == "tr_open":
                style, cells = self._row(token)
                align = align or style
                rows.append(cells)
        return Table(align, rows[0], tuple(rows[1:]))

    def _row(self, row: Token) -> tuple[tuple[str, ...], tuple[tuple[InlineNode, ...], ...]]:
        align, cells = [], []
        line = _bars_hidden(self._lines[(row.map or [0])[0]])
        cursor = 0
        while (token := self._take()).type != "tr_close":
            if token.type == "inline":
                cells.append(read_inline(token.content, self._offset(token, cursor)))
                cursor = max(line.find(token.content, cursor), 0) + len(token.content)
            elif token.type in ("th_open", "td_open"):
                align.append(str(token.attrGet("style") or "").removeprefix("text-align:"))
        if len(_cells(line)) > len(cells):
            cells[-1] = (*cells[-1], self._refused(row, "table-cells"))
        return tuple(align), tuple(cells)


def _bars_hidden(text: str) -> str:
    """`text` of the same length, in which the bar of a reference cannot end a table cell."""
    return _REFERENCE_BAR.sub(lambda found: found[1] + BAR * len(found[2]), text)


def _cells(line: str) -> list[str]:
    cells = escapedSplit(_bars_hidden(line.strip()))
    inner = cells[1:] if cells and not cells[0] else cells
    return inner[:-1] if inner and not inner[-1] else inner
