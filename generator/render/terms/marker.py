"""Finds terms in the runs of words of a page, and marks each once."""

from collections.abc import Iterable, Iterator

from generator.render.terms.borders import Borders
from generator.render.terms.names import Name, TermEntry, lowered, names_of
from generator.render.terms.pattern import longest_of
from generator.render.text.target import Mark


class TermMarker:
    """The terms of one language, made ready once for all pages."""

    def __init__(self, terms: Iterable[TermEntry], lang: str) -> None:
        self.entries = {term.id: term for term in terms}
        self.lang = lang
        self._names = names_of(self.entries.values(), lang)
        self._pattern = longest_of(self._names)
        self._words = tuple(self._names)

    def page(self, own: Iterable[str] = ()) -> "PageMarks":
        """The state for a new page; the terms `own`, which the page itself explains, are not marked on it."""
        return PageMarks(self, frozenset(own))

    def occurrences(self, words: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and id of each term in `words`: the longest name at a place that is a word there."""
        text = lowered(words)
        found = self._pattern.search(text)
        borders = Borders(words, self._words) if found else None
        while found and borders:
            place = self._whole_word(words, found.start(), found[0], borders)
            if place:
                yield place
            found = self._pattern.search(text, place[1] if place else found.start() + 1)

    def _whole_word(
        self, words: str, start: int, longest: str, borders: Borders
    ) -> tuple[int, int, str] | None:
        for length in range(len(longest), 0, -1):
            name = self._names.get(longest[:length])
            if name is None or not _spelled(name, words[start : start + length]):
                continue
            end = borders.with_plural(start + length)
            if borders.enclose(start, end, joined=name.exact is not None or self.lang != "en"):
                return start, end, name.term
        return None


def _spelled(name: Name, words: str) -> bool:
    return name.exact is None or name.exact == words


class PageMarks:
    """Which terms were already marked on a page. Sees its texts in the order in which they are rendered."""

    def __init__(self, marker: TermMarker, own: frozenset[str]) -> None:
        self._marker = marker
        self._own = own
        self._marked: dict[str, TermEntry] = {}

    @property
    def marked(self) -> tuple[TermEntry, ...]:
        """The terms marked so far, in the order of the page."""
        return tuple(self._marked.values())

    def pieces(self, words: str, lang: str) -> Iterable[str | Mark]:
        """`words`, cut at terms that stand here for the first time; words in another language stay whole."""
        if lang != self._marker.lang:
            return (words,)
        pieces: list[str | Mark] = []
        done = 0
        for start, end, term in self._marker.occurrences(words):
            if term in self._marked or term in self._own:
                continue
            self._marked[term] = self._marker.entries[term]
            pieces += [words[done:start], Mark(words[start:end], term)]
            done = end
        return [piece for piece in (*pieces, words[done:]) if piece] if pieces else (words,)
