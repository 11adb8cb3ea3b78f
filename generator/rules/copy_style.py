"""Setting of Chinese text: spaces beside Latin letters and digits, full-width punctuation.

The rules are those of autocorrect.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

import autocorrect_py

from generator.diagnostics.finding import Finding
from generator.model.markup.places import placed
from generator.model.text import Code, Text
from generator.rules.content import Content

LANGUAGE = "zh"
NAMES = frozenset(["also_called", "avoided_terms"])
"""Fields that hold what others say; their setting is theirs."""

_CHINESE = "\u3400-\u4dbf\u4e00-\u9fff"
_FULL_WIDTH = "\u3000-\u303f\uff01-\uff65"
_LATIN = "A-Za-z0-9%@&$"
_HALF_WIDTH = ",.;:!?()"
_MARK = f"{_FULL_WIDTH}“”"
_BESIDE_CHINESE = re.compile(rf"[{_LATIN}{_HALF_WIDTH}](?:(?=[{_CHINESE}])|(?<=[{_CHINESE}].))")
_BESIDE_MARK = re.compile(rf"[ {_HALF_WIDTH}](?:(?=[{_MARK}])|(?<=[{_MARK}].))")
_JOINED = re.compile(rf"[-+*/|](?<=[{_CHINESE}].)(?=[A-Za-z0-9])")
_WIDE_LATIN = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_MARKUP = re.compile(r"(\[\[[^\[\]|]*(?:\||\]\])|\]\]|`[^`]*`|!?\[|\]\([^()]*\)|https?://[!-~]+)")
"""References, code and addresses: nothing inside them is text, and what stands beside them is not known."""
_HOLDS_CHINESE = re.compile(f"[{_CHINESE}]")
_WORD = re.compile(r"[A-Za-z0-9%]")

Change = tuple[str, int, int, int, int]
"""What SequenceMatcher says of one difference: its sort, from where to where in the one, and in the other."""


def check(content: Content) -> Iterator[Finding]:
    """Passages of Chinese text that autocorrect would set another way, with its correction."""
    for found in content.source.all_leaves():
        leaf = found.leaf
        if isinstance(leaf, Text) and leaf.lang == LANGUAGE and found.path[0] not in NAMES:
            yield from () if isinstance(leaf, Code) else findings(leaf)


def findings(text: Text) -> Iterator[Finding]:
    """The passages of one text that would be set another way."""
    if not _is_suspect(text):
        return
    start = 0
    for piece in _MARKUP.split(text):
        if not _MARKUP.fullmatch(piece) and _HOLDS_CHINESE.search(piece):
            for (first, last), better in corrections(piece):
                place = placed(text, (start + first, start + last))
                params = {"text": piece[first:last], "better": better}
                yield Finding("copy-style", place, params, suggestion=better)
        start += len(piece)


def _is_suspect(text: str) -> bool:
    """Whether `text` holds what correct Chinese mostly lacks; asking autocorrect takes fifty times as long.

    Each pattern begins with one character out of a few, by which `re` passes quickly over all others.
    """
    return bool(
        _BESIDE_CHINESE.search(text)
        or _BESIDE_MARK.search(text)
        or _JOINED.search(text)
        or _WIDE_LATIN.search(text)
    )


def corrections(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """The passages of `text` to set another way, as start and end, and how; words stay whole."""
    # the second time gives digits that were full-width their spaces
    better = autocorrect_py.format(autocorrect_py.format(text))
    compared: list[Change] = [*SequenceMatcher(None, text, better, autojunk=False).get_opcodes()]
    changes = [change for change in compared if change[0] != "equal"]
    while changes:
        begin, end = _whole_words(text, *changes[0][1:3])
        taken = [change for change in changes if change[1] <= end]
        end = max(_whole_words(text, *change[1:3])[1] for change in taken)
        changes = changes[len(taken) :]
        yield (begin, end), _corrected(text, better, taken, begin, end)


def _corrected(text: str, better: str, changes: list[Change], begin: int, end: int) -> str:
    """The passage from `begin` to `end` after `changes`."""
    _, first, _, new_first, _ = changes[0]
    _, _, last, _, new_last = changes[-1]
    return text[begin:first] + better[new_first:new_last] + text[last:end]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage with one character more on each side, and the whole word where that is a Latin letter."""
    before, after = max(start - 1, 0), min(end + 1, len(text))
    while before > 0 and _WORD.match(text[before]) and _WORD.match(text[before - 1]):
        before -= 1
    while after < len(text) and _WORD.match(text[after - 1]) and _WORD.match(text[after]):
        after += 1
    return before, after
