"""All pages of all languages, laid out, with their navigation."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Reuse:
    """Pages laid out before, for a quick look at a change: only pages of `changed` files are laid out anew.

    What others say of the change (links back, indexes) stays as it was until everything is rendered again.
    """

    before: Mapping[str, Rendered]
    changed: AbstractSet[str]


Heed = Callable[[], None]
"""Called between pages; whoever wants the work to end there raises something."""


def render(
    catalogs: Mapping[str, Catalog],
    graphs: Mapping[str, Graph],
    reuse: Reuse | None = None,
    heed: Heed = lambda: None,
) -> dict[str, Rendered]:
    """Every language rendered, the source language first."""
    views = {language: View(language, catalogs, graphs) for language in catalogs}
    pages = {language: _pages(view) for language, view in views.items()}
    where = {language: {page.path for page in found} for language, found in pages.items()}
    return {
        language: _language(view, tuple(_placed(page, where) for page in pages[language]), reuse, heed)
        for language, view in views.items()
    }


def _pages(view: View) -> list[Page]:
    return [page for pages in PAGE_TYPES for page in pages(view)]


def _placed(page: Page, where: Mapping[str, set[str]]) -> Page:
    """`page`, knowing which languages have it: a letter of the index may be used in one alone."""
    having = tuple(language for language, paths in where.items() if page.path in paths)
    return page if len(having) == len(where) else replace(page, languages=having)


def _language(view: View, pages: tuple[Page, ...], reuse: Reuse | None, heed: Heed) -> Rendered:
    marks = marks_for(view)
    files = {}
    for page in pages:
        heed()
        files[page.path] = _known(view, page, reuse) or lay_out(view, page, marks(page))
    return Rendered(view, pages, files, navigation(view, pages))


def _known(view: View, page: Page, reuse: Reuse | None) -> bytes | None:
    """The page as it was laid out before, where that will do."""
    if (
        reuse is None
        or view.language not in reuse.before
        or any(file in reuse.changed for file in page.files)
    ):
        return None
    return reuse.before[view.language].files.get(page.path)
