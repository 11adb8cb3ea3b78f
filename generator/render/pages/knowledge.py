"""The pages of the small kinds: cases, tips, questions, articles, regulations."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.model.base import Entity
from generator.model.catalog import CatalogEntry
from generator.model.knowledge import Article, Case, Question, Regulation, Tip
from generator.render.cells import Cell, RelationRow, entries_of, review_cells
from generator.render.entity_page import entity_page
from generator.render.page import Page
from generator.render.relations import connections
from generator.render.view import View


def pages(view: View) -> Iterator[Page]:
    """One page per case, tip, question, article and regulation."""
    for entry, case in view.catalog.records(Case):
        yield _page(view, entry, case, "common.applies_to", case.applies_to)
    for entry, tip in view.catalog.records(Tip):
        yield _page(view, entry, tip, "common.applies_to", tip.applies_to)
    for entry, question in view.catalog.records(Question):
        yield _page(view, entry, question, "kinds.role.name", question.roles)
    for entry, article in view.catalog.records(Article):
        yield _page(view, entry, article, "common.applies_to", (), (_reading_time(view, entry),))
    for entry, regulation in view.catalog.records(Regulation):
        yield _page(
            view, entry, regulation, "common.applies_to", (), tuple(_regulation_cells(view, regulation))
        )


def _page(
    view: View,
    entry: CatalogEntry,
    record: Entity,
    label: str,
    references: Iterable[Any],
    cells: tuple[Cell, ...] = (),
) -> Page:
    rows = (
        RelationRow(view.messages(label), entries_of(view, references)),
        RelationRow(view.messages("common.see_also"), entries_of(view, record.see)),
    )
    roles = [found.id for found in entries_of(view, references) if found.kind == "role"]
    context = {
        "it": record,
        "meta_cells": (*cells, *review_cells(view, record)),
        **connections(view, entry.key, rows),
    }
    return entity_page(view, entry, context, roles)


def _reading_time(view: View, entry: CatalogEntry) -> Cell:
    minutes = view.minutes(entry)
    return Cell(
        view.messages("common.meta.reading"), view.messages("common.meta.about_minutes", minutes=minutes)
    )


def _regulation_cells(view: View, regulation: Regulation) -> Iterator[Cell]:
    t = view.messages
    yield Cell(t("regulation.official_name"), regulation.official_name)
    yield Cell(t("regulation.issued_by"), regulation.issued_by)
    if regulation.effective:
        yield Cell(t("regulation.effective"), regulation.effective.isoformat())
    yield Cell(t("regulation.checked"), regulation.checked.isoformat())
