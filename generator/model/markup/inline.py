"""One run of words → nodes. Read once per wording: the same summary stands on many pages."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby

from markdown_it.token import Token

from generator.model.markup.addresses import address_fault
from generator.model.markup.grammar import BAR, JOIN, READER, REFERENCE, is_wide
from generator.model.markup.nodes import (
    CodeSpan,
    Emphasis,
    InlineNode,
    Link,
    Place,
    Reference,
    Refused,
    Strong,
    Words,
)

MARKUP = re.compile(r"[\\`*&<\[\n]")
"""Without one of these a run is just words."""
_DEEPEST = 12
_QUOTES = "“”‘’…—·"
_REFUSED = {"html_inline": "html", "image": "image", "bad_reference": "reference"}
_BREAK = re.compile(r"[ \t]*\n[ \t]*")

Offset = Callable[[int], int]


@lru_cache(maxsize=1 << 15)
def inline_nodes(text: str) -> tuple[InlineNode, ...]:
    """The nodes of an inline text; a line break in it is a space, or nothing between Chinese characters."""
    return read_inline(text, lambda index: index)


def is_bare(text: str) -> bool:
    """Whether a run holds no markup, only words and line breaks."""
    # a search for each mark takes a tenth of the time of one for all of them
    return not ("[" in text or "*" in text or "`" in text or "<" in text or "&" in text or "\\" in text)


def read_inline(text: str, offset: Offset) -> tuple[InlineNode, ...]:
    """The nodes of `text`, whose character `i` stands at `offset(i)` of the whole text."""
    if not MARKUP.search(text):
        return (Words(text),) if text else ()
    joined = _BREAK.sub(lambda found: _joined(text, found), text)
    tokens = READER.inline.parse(joined, READER, {}, [])
    return _Reader(text, offset).read(tokens)


def _joined(text: str, found: re.Match[str]) -> str:
    before = text[: found.start()].rstrip("*`])")[-1:]
    after = text[found.end() :].lstrip("*`[")[:1]
    sides = [is_wide(side) or side in _QUOTES for side in (before, after) if side]
    wide = len(sides) == 2 and all(sides) and (is_wide(before) or is_wide(after))  # noqa: PLR2004 - both sides
    return JOIN * len(found[0]) if wide else "\n".ljust(len(found[0]))


class _Reader:
    """Nests the flat tokens; `stack` holds the children of each node still open."""

    def __init__(self, text: str, offset: Offset) -> None:
        self._text = text
        self._offset = offset
        self._stack: list[list[InlineNode]] = [[]]
        self._links: list[Token] = []

    def read(self, tokens: Iterable[Token]) -> tuple[InlineNode, ...]:
        for token in tokens:
            self._take(token)
        return _merged(self._stack[0])

    def _take(self, token: Token) -> None:
        kind = token.type
        if kind in ("strong_open", "em_open", "link_open"):
            self._stack.append([])
            if kind == "link_open":
                self._links.append(token)
        elif kind in ("strong_close", "em_close", "link_close"):
            children = _merged(self._stack.pop())
            self._add(*self._closed(kind, children))
        else:
            self._add(self._leaf(token))

    def _add(self, *nodes: InlineNode) -> None:
        self._stack[-1].extend(nodes)

    def _closed(self, kind: str, children: tuple[InlineNode, ...]) -> tuple[InlineNode, ...]:
        if kind == "link_close":
            return (self._link(self._links.pop(), children),)
        if len(self._stack) > _DEEPEST or not children:
            return children
        return (Strong(children),) if kind == "strong_close" else (Emphasis(children),)

    def _leaf(self, token: Token) -> InlineNode:
        match token.type:
            case "code_inline":
                return CodeSpan(_plain(token.content).strip())
            case "softbreak" | "hardbreak":
                return Words(" ")
            case "reference":
                return self._reference(token)
            case refused if refused in _REFUSED:
                return self._refused(token, "markup", _REFUSED[refused])
            case _:
                return Words(token.content)

    def _link(self, token: Token, children: tuple[InlineNode, ...]) -> InlineNode:
        url = str(token.attrGet("href") or "")
        if fault := address_fault(url):
            return self._refused(token, "unsafe-link", fault)
        if token.attrGet("title") is not None:
            return self._refused(token, "markup", "link-title")
        if not children:
            return self._refused(token, "markup", "empty-link")
        return Link(url, children, self._place(token))

    def _reference(self, token: Token) -> Reference:
        found = REFERENCE.fullmatch(token.content)
        assert found is not None  # noqa: S101 - the rule that made the token matched it
        kind, name, item, words = found.groups()
        return Reference(kind, name, item, words and words.strip(), self._place(token))

    def _refused(self, token: Token, code: str, variant: str) -> Refused:
        start, end = token.meta["at"]
        return Refused(_plain(self._text[start:end]), code, variant, self._place(token))

    def _place(self, token: Token) -> Place:
        start, end = token.meta["at"]
        return self._offset(start), self._offset(end - 1) + 1


def _plain(text: str) -> str:
    return text.replace(JOIN, "").replace(BAR, "|").replace("\n", " ")


def _merged(nodes: Iterable[InlineNode]) -> tuple[InlineNode, ...]:
    """`nodes` with neighbouring words made one run."""
    merged: list[InlineNode] = []
    for is_words, run in groupby(nodes, lambda node: isinstance(node, Words)):
        if is_words:
            text = _plain("".join(node.text for node in run if isinstance(node, Words)))
            merged += [Words(text)] if text else []
        else:
            merged += run
    return tuple(merged)
