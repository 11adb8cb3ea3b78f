"""The Markdown reader, narrowed: only rules for what texts may hold, and for what must be told as a fault.

Two things differ from CommonMark: emphasis works beside Chinese punctuation (`**留存率：**提升`),
and `[[kind/id|words]]` is a reference. Underscores never mark emphasis.
"""

import re
import unicodedata
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.common.utils import isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

from generator.model.base import is_id

JOIN = "\x1e"
"""Stands for a line break between Chinese characters, which is no space."""
BAR = "\x1f"
"""Stands for the bar of a reference, so that it does not end a table cell."""

REFERENCE = re.compile(
    rf"\[\[([a-z][a-z0-9-]*)/([a-z0-9-]+)"  # kind/id
    rf"(?:#([^\[\]|#\s{BAR}]+))?"  # item
    rf"(?:(?:[|]|{BAR}+)([^\[\]\n]+))?\]\]"  # words
)
_UNCLOSED = re.compile(r"\[\[[a-z][a-z0-9-]*/[a-z0-9-]+(?:[^\[\]\n]*\])?")
_LONGEST_REFERENCE = 400
_POSITIONED = ("code_inline", "html_inline", "image", "link_open", "autolink")

Rule = Callable[[StateInline, bool], bool]


def is_wide(char: str) -> bool:
    """Whether `char` is a Chinese character or full-width punctuation, which needs no spaces around it."""
    return char == JOIN or unicodedata.east_asian_width(char) in "WF"


class _State(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: ARG002, FBT001, N802, N803 - theirs
        """Whether the `*` at `start` may open or close emphasis; Chinese neighbours never forbid it."""
        marker = self.src[start]
        end = start
        while end < self.posMax and self.src[end] == marker:
            end += 1
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        if marker != "*":
            return Scanned(can_open=False, can_close=False, length=end - start)
        return Scanned(can_open=_faces(after, before), can_close=_faces(before, after), length=end - start)


def _faces(inner: str, outer: str) -> bool:
    """Whether a marker between the two characters can enclose the inner one."""
    if isWhiteSpace(ord(inner)):
        return False
    if is_wide(inner) or not isPunctChar(inner):
        return True
    return isWhiteSpace(ord(outer)) or isPunctChar(outer) or is_wide(outer)


class _Inline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    start = state.pos
    if not state.src.startswith("[[", start):
        return False
    end = state.src.find("]]", start + 2, start + _LONGEST_REFERENCE)
    raw = state.src[start : end + 2]
    if end < 0 or "\n" in raw:
        unclosed = _UNCLOSED.match(state.src, start)
        if unclosed is None:
            return False
        raw = unclosed[0]
    if not silent:
        found = REFERENCE.fullmatch(raw)
        token = state.push("reference" if found and is_id(found[2]) else "bad_reference", "", 0)
        token.content = raw
        token.meta = {"at": (start, start + len(raw))}
    state.pos = start + len(raw)
    return True


def _positioned(rule: Rule) -> Rule:
    """`rule`, leaving with each token where its source begins and ends."""

    def positioned(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
        start, known = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            for token in state.tokens[known:]:
                if token.type in _POSITIONED and "at" not in token.meta:
                    token.meta["at"] = (start, state.pos)
        return found

    return positioned


def _reader(blocks: list[str]) -> MarkdownIt:
    reader = MarkdownIt("zero", {"html": True})
    reader.inline = _Inline()
    inline = reader.inline.ruler
    inline.enableOnly(
        [
            "text",
            "newline",
            "escape",
            "backticks",
            "emphasis",
            "link",
            "image",
            "autolink",
            "html_inline",
            "entity",
        ]
    )
    reader.inline.ruler2.enableOnly(["balance_pairs", "emphasis", "fragments_join"])
    rules = dict(zip(inline.get_active_rules(), inline.getRules(""), strict=True))
    for name in ("backticks", "link", "image", "autolink", "html_inline"):
        inline.at(name, _positioned(rules[name]))
    inline.before("link", "reference", _reference)
    reader.block.ruler.enableOnly(["paragraph", *blocks])
    # Every address must come through, so that the refused ones can be told instead of passing as words.
    reader.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - the reader's hook
    return reader


READER = _reader(["list", "table", "fence", "blockquote", "hr", "heading", "lheading", "html_block"])
