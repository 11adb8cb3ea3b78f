"""The page of a ladder."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.ladder import Ladder, LadderStage
from generator.render.address import stage_address
from generator.render.cells import Cell, RelationRow, RuleStep, entries_of, review_cells
from generator.render.entity_page import entity_page
from generator.render.order import roles_in_order
from generator.render.page import Page
from generator.render.relations import backlinks
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class Rung:
    """A stage of the ladder with the primary stages it corresponds to, and the roles that describe it."""

    stage: LadderStage
    crosswalk: str
    roles: tuple[tuple[str, str], ...]
    pay: bool


def pages(view: View) -> Iterator[Page]:
    """One page per ladder."""
    for entry, ladder in view.catalog.records(Ladder):
        yield entity_page(view, entry, _context(view, entry, ladder))


def _context(view: View, entry: CatalogEntry, ladder: Ladder) -> dict[str, Any]:
    t = view.messages
    page = f"ladders/{entry.id}.md"
    return {
        "ladder": ladder,
        "rungs": tuple(_rung(view, ladder, stage, page) for stage in ladder.stages),
        "steps": tuple(RuleStep(stage.title, stage.horizon or "", f"#{stage.id}") for stage in ladder.stages),
        "meta_cells": (Cell(t("ladder.axis"), ladder.axis), *review_cells(view, ladder)),
        "relation_rows": tuple(
            row for row in (RelationRow(t("common.see_also"), entries_of(view, ladder.see)),) if row.entries
        ),
        "used_by": backlinks(view, entry.key),
    }


def _rung(view: View, ladder: Ladder, stage: LadderStage, page: str) -> Rung:
    titles = (str(view.stages[name].title) for name in stage.crosswalk if name in view.stages)
    return Rung(
        stage=stage,
        crosswalk=view.messages("punctuation.enumeration").join(titles),
        roles=tuple(_roles(view, stage, page)) if ladder.primary else (),
        pay=stage.pay is not None and view.catalog.site.show.pay,
    )


def _roles(view: View, stage: LadderStage, page: str) -> Iterator[tuple[str, str]]:
    for entry, role in roles_in_order(view):
        if stage.id in role.stages:
            yield str(role.title), stage_address(entry.id, str(stage.id)).from_page(page)
