"""The page of a checklist."""

from collections.abc import Iterator
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.checklist import Checklist
from generator.render.cells import Cell, RelationRow, entries_of, review_cells
from generator.render.entity_page import entity_page
from generator.render.page import Page
from generator.render.pages.playbook import regulations_for
from generator.render.relations import connections, users_through
from generator.render.ticks import checklist_ticks
from generator.render.view import View

SHOWN = frozenset(["checklists", "steps.checklist"])


def pages(view: View) -> Iterator[Page]:
    """One page per checklist."""
    for entry, checklist in view.catalog.records(Checklist):
        yield entity_page(view, entry, _context(view, entry, checklist), (str(r) for r in checklist.roles))


def _context(view: View, entry: CatalogEntry, checklist: Checklist) -> dict[str, Any]:
    return {
        "checklist": checklist,
        "items": checklist_ticks(view, entry, checklist),
        "list_name": f"checklist/{entry.id}",
        "meta_cells": tuple(_meta(view, checklist)),
        **connections(view, entry.key, _relations(view, entry, checklist), SHOWN),
    }


def _meta(view: View, checklist: Checklist) -> Iterator[Cell]:
    t = view.messages
    yield Cell(t("checklist.time"), t("common.minutes", minutes=checklist.minutes))
    yield Cell(t("checklist.audience"), checklist.audience)
    yield Cell(t("checklist.recurring"), t(f"checklist.repeats.{checklist.recurring}"))
    yield from review_cells(view, checklist)


def _relations(view: View, entry: CatalogEntry, checklist: Checklist) -> tuple[RelationRow, ...]:
    t = view.messages
    skills = tuple(shown.skill for item in checklist.items for shown in item.shows)
    return (
        RelationRow(t("checklist.used_in"), users_through(view, entry.key, *SHOWN)),
        RelationRow(t("checklist.shows"), entries_of(view, dict.fromkeys(skills))),
        RelationRow(t("playbook.regulations"), regulations_for(view, checklist.touches)),
        RelationRow(t("common.see_also"), entries_of(view, checklist.see)),
    )
