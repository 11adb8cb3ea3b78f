"""All pages of all languages, laid out, with their navigation."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.link.graph import Graph
from generator.model.catalog import Catalog
from generator.render.layout import lay_out
from generator.render.navigation import NavEntry, navigation
from generator.render.page import Page
from generator.render.pages import PAGE_TYPES
from generator.render.term_marks import marks_for
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class Rendered:
    """One language: pages in the order of the registry, their files, and the navigation."""

    view: View
    pages: tuple[Page, ...]
    files: Mapping[str, bytes]
    nav: list[NavEntry]


def render(catalogs: Mapping[str, Catalog], graphs: Mapping[str, Graph]) -> dict[str, Rendered]:
    """Every language rendered, the source language first."""
    return {language: _language(View(language, catalogs, graphs)) for language in catalogs}


def _language(view: View) -> Rendered:
    pages = tuple(page for pages in PAGE_TYPES for page in pages(view))
    marks = marks_for(view)
    files = {page.path: lay_out(view, page, marks(page)) for page in pages}
    return Rendered(view, pages, files, navigation(view, pages))
