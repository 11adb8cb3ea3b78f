"""Which words of a page are marked as terms."""

from collections.abc import Callable
from functools import lru_cache

from generator.model.catalog import CatalogEntry
from generator.model.knowledge import Term
from generator.render.address import index_address
from generator.render.page import Page
from generator.render.terms import TermEntry, TermMarker
from generator.render.text.target import Marks, NoMarks
from generator.render.view import View


def marks_for(view: View) -> Callable[[Page], Marks]:
    """The state of term marking for each page of `view`; the glossary explains all terms and has no marks."""
    marker = _marker(_entries(view), view.language)
    glossary = index_address("term").path
    return lambda page: NoMarks() if page.path == glossary else marker.page()


@lru_cache(maxsize=4)
def _marker(entries: tuple[TermEntry, ...], language: str) -> TermMarker:
    """The marker of a glossary, with what it knows of the texts seen so far: a preview renders them again."""
    return TermMarker(entries, language)


def _entries(view: View) -> tuple[TermEntry, ...]:
    terms = (pair for pair in view.catalog.records(Term) if pair[1].marked == "text")
    return tuple(_entry(entry, term) for entry, term in terms)


def _entry(entry: CatalogEntry, term: Term) -> TermEntry:
    names = (term.title, *term.also_called, term.english)
    return TermEntry(entry.id, tuple(dict.fromkeys(map(str, names))), str(term.definition))
