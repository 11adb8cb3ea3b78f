"""Whether a name that was found stands there as a word of its own."""

import re
from functools import cache

import rjieba

_LETTER = re.compile(r"[0-9A-Za-z_]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|[!-~]+@[!-~]+")
_PLURAL = re.compile(r"s(?![0-9A-Za-z_])")


@cache
def _segmenter(names: tuple[str, ...]) -> rjieba.Jieba:
    """A segmenter that knows the trade's own words; 0.1 s to build, so only where it is needed."""
    segmenter = rjieba.Jieba()
    for name in names:
        if not name.isascii():
            segmenter.add_word(name, None, None)
    return segmenter


class Borders:
    """The word borders of one text, worked out when first asked for."""

    def __init__(self, text: str, names: tuple[str, ...]) -> None:
        self._text = text
        self._names = names
        self._cuts: set[int] | None = None
        self._addresses = _ADDRESS.findall(text) and [found.span() for found in _ADDRESS.finditer(text)]

    def enclose(self, start: int, end: int, *, joined: bool) -> bool:
        """Whether `text[start:end]` begins and ends at word borders, outside of addresses.

        With `joined` a hyphen is a border (ROI-driven); without, it binds (click-through is not click).
        """
        if any(first < end and start < last for first, last in self._addresses):
            return False
        return self._is_border(start, -1, joined=joined) and self._is_border(end, 1, joined=joined)

    def with_plural(self, end: int) -> int:
        """Where a word that ends at `end` ends with its plural `s`, if it has one."""
        found = _PLURAL.match(self._text, end)
        return found.end() if found and _LETTER.match(self._text, end - 1) else end

    def _is_border(self, place: int, step: int, *, joined: bool) -> bool:
        """`step` points away from the word."""
        if place in (0, len(self._text)):
            return True
        inside, outside = (place, place - 1) if step < 0 else (place - 1, place)
        if not _LETTER.match(self._text[inside]):
            return self._text[outside].isascii() or place in self._segmented()
        if _LETTER.match(self._text[outside]):
            return False
        beyond = self._text[max(outside + step, 0) : outside + step + 1]
        return joined or self._text[outside] != "-" or not _LETTER.match(beyond)

    def _segmented(self) -> set[int]:
        if self._cuts is None:
            self._cuts, place = set(), 0
            for segment in _segmenter(self._names).cut(self._text, hmm=False):
                place += len(segment)
                self._cuts.add(place)
        return self._cuts
