"""Finds terms in the runs of words of a page, and marks each once."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from generator.render.terms.borders import Borders
from generator.render.terms.index import NameIndex
from generator.render.terms.names import Name, TermEntry, names_of
from generator.render.text.target import Mark

Start = tuple[int, list[tuple[int, Name]]]
Occurrence = tuple[int, int, str]
"""Start and end in the words, and the id of the term."""


@dataclass(slots=True)
class _Looked:
    """What a look at some words gave: where names begin, whose they are, and, once asked for, what fits."""

    starts: list[Start]
    terms: frozenset[str]
    fitting: tuple[Occurrence, ...] | None = None


class TermMarker:
    """The terms of one language, made ready once for all pages."""

    def __init__(self, terms: Iterable[TermEntry], lang: str) -> None:
        self.entries = {term.id: term for term in terms}
        self.lang = lang
        names = names_of(self.entries.values(), lang)
        self._index = NameIndex(names)
        self._words = tuple(names)
        self._looked: dict[str, _Looked] = {}  # most texts stand on several pages

    def page(self, own: Iterable[str] = ()) -> "PageMarks":
        """The state for a new page; the terms `own`, which the page itself explains, are not marked on it."""
        return PageMarks(self, own)

    def occurrences(self, words: str, known: Container[str] = ()) -> tuple[Occurrence, ...]:
        """Each term in `words`: the longest name at a place that is a word there.

        Nothing where all that could be found is `known`: most texts of a page end there, unsegmented.
        """
        looked = self._looked.get(words)
        if looked is None:
            looked = self._looked[words] = self._look(words)
        if all(term in known for term in looked.terms):
            return ()
        if looked.fitting is None:
            looked.fitting = tuple(self._fitting(words, looked.starts))
        return looked.fitting

    def _look(self, words: str) -> _Looked:
        starts = self._index.starts(words)
        return _Looked(starts, frozenset(name.term for _, found in starts for _, name in found))

    def _fitting(self, words: str, starts: Iterable[Start]) -> Iterator[Occurrence]:
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
