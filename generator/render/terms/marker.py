"""Finds terms in the runs of words of a page, and marks each once."""

from collections.abc import Container, Iterable, Iterator

from generator.render.terms.borders import Borders
from generator.render.terms.index import NameIndex
from generator.render.terms.names import Name, TermEntry, names_of
from generator.render.text.target import Mark


class TermMarker:
    """The terms of one language, made ready once for all pages."""

    def __init__(self, terms: Iterable[TermEntry], lang: str) -> None:
        self.entries = {term.id: term for term in terms}
        self.lang = lang
        names = names_of(self.entries.values(), lang)
        self._index = NameIndex(names)
        self._words = tuple(names)

    def page(self, own: Iterable[str] = ()) -> "PageMarks":
        """The state for a new page; the terms `own`, which the page itself explains, are not marked on it."""
        return PageMarks(self, own)

    def occurrences(self, words: str, known: Container[str] = ()) -> Iterator[tuple[int, int, str]]:
        """Start, end and id of each term in `words`: the longest name at a place that is a word there.

        Nothing where all that could be found is `known`: most texts of a page end there, unsegmented.
        """
        starts = self._index.starts(words)
        if all(name.term in known for _, candidates in starts for _, name in candidates):
            return
        done = 0
        borders = Borders(words, self._words)
        for start, candidates in starts:
            if start < done:
                continue
            for plain_end, name in candidates:
                end = borders.with_plural(plain_end)
                if self._fits(name, words, start, plain_end) and borders.enclose(
                    start, end, joined=self._joins(name)
                ):
                    yield start, end, name.term
                    done = end
                    break

    def _fits(self, name: Name, words: str, start: int, end: int) -> bool:
        return name.exact is None or name.exact == words[start:end]

    def _joins(self, name: Name) -> bool:
        return name.exact is not None or self.lang != "en"


class PageMarks:
    """Which terms were already marked on a page. Sees its texts in the order in which they are rendered."""

    def __init__(self, marker: TermMarker, own: Iterable[str]) -> None:
        self._marker = marker
        self._known = set(own)
        self._marked: list[TermEntry] = []

    @property
    def marked(self) -> tuple[TermEntry, ...]:
        """The terms marked so far, in the order of the page."""
        return tuple(self._marked)

    def pieces(self, words: str, lang: str) -> Iterable[str | Mark]:
        """`words`, cut at terms that stand here for the first time; words in another language stay whole."""
        if lang != self._marker.lang:
            return (words,)
        pieces: list[str | Mark] = []
        done = 0
        for start, end, term in self._marker.occurrences(words, self._known):
            if term in self._known:
                continue
            self._known.add(term)
            self._marked.append(self._marker.entries[term])
            pieces += [words[done:start], Mark(words[start:end], term)]
            done = end
        return [piece for piece in (*pieces, words[done:]) if piece] if pieces else (words,)
