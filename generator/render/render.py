"""All pages of a language, laid out."""

from collections.abc import Callable, Mapping

from generator.render.layout import lay_out
from generator.render.page import Page
from generator.render.pages import PAGE_TYPES
from generator.render.text.target import Marks, NoMarks
from generator.render.view import View

MarksOf = Callable[[Page], Marks]


def all_pages(view: View) -> tuple[Page, ...]:
    """Every page of the language, in the order of the registry."""
    return tuple(page for pages in PAGE_TYPES for page in pages(view))


def render(view: View, marks_of: MarksOf = lambda page: NoMarks()) -> Mapping[str, bytes]:
    """From docs path to the bytes of the page."""
    return {page.path: lay_out(view, page, marks_of(page)) for page in all_pages(view)}
