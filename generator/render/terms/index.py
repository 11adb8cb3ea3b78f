"""Finds names in text by their first two characters, however many names there are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.render.terms.names import Name, lowered

_HEAD = 2
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


class NameIndex:
    """The names of all terms, by their first characters."""

    def __init__(self, names: Mapping[str, Name]) -> None:
        self._names = names
        self._lengths = _lengths_by_head(names)

    def starts(self, words: str) -> list[tuple[int, list[tuple[int, Name]]]]:
        """Each place in `words` where names begin: start, then end and name of each, the longest first.

        Places inside of a Latin word are left out: no name is a word of its own there.
        """
        text = lowered(words)
        heads = self._lengths
        places = [start for start in range(len(text) - 1) if text[start : start + _HEAD] in heads]
        places = [
            place
            for place in places
            if text[place] not in _LETTERS or text[place - 1 : place] not in _LETTERS
        ]
        found = ((start, list(self._at(text, start))) for start in places)
        return [(start, names) for start, names in found if names]

    def _at(self, text: str, start: int) -> Iterator[tuple[int, Name]]:
        for length in self._lengths[text[start : start + _HEAD]]:
            name = self._names.get(text[start : start + length])
            if name is not None and start + length <= len(text):
                yield start + length, name


def _lengths_by_head(names: Iterable[str]) -> dict[str, list[int]]:
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[:_HEAD]].add(len(name))
    return {head: sorted(found, reverse=True) for head, found in lengths.items()}
