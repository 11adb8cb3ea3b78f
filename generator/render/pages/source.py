"""The pages of the source documents: what each holds, and where every piece of it lives."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.link.coverage import ItemCoverage, coverage
from generator.model.catalog import CatalogEntry
from generator.model.source import Source
from generator.render.address import index_address
from generator.render.cells import Cell
from generator.render.entity_page import entity_page
from generator.render.page import Crumb, Page, SearchData
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item with the entities that carry it."""

    covered: ItemCoverage
    entries: tuple[CatalogEntry, ...]


@dataclass(frozen=True, slots=True)
class GroupRows:
    """The items of one group."""

    letter: str
    rows: tuple[ItemRow, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with its counts, for the index."""

    entry: CatalogEntry
    total: int
    covered: int
    excused: int
    open: int


def pages(view: View) -> Iterator[Page]:
    """One page per source, and the index with the counts."""
    items = coverage(view.catalog, view.graph)
    rows = []
    for entry, source in view.catalog.records(Source):
        own = tuple(item for item in items if item.source == entry.key)
        rows.append(_count(entry, own))
        yield entity_page(view, entry, _context(view, source, own))
    title = view.messages("kinds.source.all")
    yield Page(
        path=index_address("source").path,
        title=title,
        template="sources.md.j2",
        context={"rows": tuple(rows), "meta_cells": (_share(view, items),)},
        summary=view.messages("source.lead"),
        crumbs=(Crumb(title),),
        search=SearchData("site"),
    )


def _share(view: View, items: tuple[ItemCoverage, ...]) -> Cell:
    done = sum(item.state in ("covered", "excused") for item in items)
    return Cell(view.messages("source.coverage"), f"{done} / {len(items)}")


def _count(entry: CatalogEntry, items: tuple[ItemCoverage, ...]) -> SourceRow:
    states = [item.state for item in items]
    covered, excused = states.count("covered"), states.count("excused")
    return SourceRow(entry, len(items), covered, excused, len(items) - covered - excused)


def _context(view: View, source: Source, items: tuple[ItemCoverage, ...]) -> dict[str, Any]:
    letters = sorted({item.item.group for item in items})
    return {
        "source": source,
        "meta_cells": (_share(view, items),),
        "groups": tuple(GroupRows(letter, tuple(_rows(view, items, letter))) for letter in letters),
    }


def _rows(view: View, items: tuple[ItemCoverage, ...], letter: str) -> Iterator[ItemRow]:
    for covered in items:
        if covered.item.group == letter:
            yield ItemRow(covered, tuple(view.catalog.entries[key] for key in covered.carriers))
