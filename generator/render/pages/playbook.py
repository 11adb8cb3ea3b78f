"""The page of a playbook."""

from collections.abc import Iterator
from typing import Any

from generator.model.base import Ref
from generator.model.catalog import CatalogEntry
from generator.model.knowledge import Regulation
from generator.model.playbook import Playbook
from generator.render.cells import Cell, RelationRow, RuleStep, entries_of, review_cells
from generator.render.entity_page import entity_page
from generator.render.page import Page
from generator.render.relations import connections
from generator.render.view import View

LOOPS = ("find", "acquire", "retain", "reconnect")


def pages(view: View) -> Iterator[Page]:
    """One page per playbook."""
    for entry, playbook in view.catalog.records(Playbook):
        roles = (str(part.role) for part in playbook.roles)
        yield entity_page(view, entry, _context(view, entry, playbook), roles)


def _context(view: View, entry: CatalogEntry, playbook: Playbook) -> dict[str, Any]:
    return {
        "playbook": playbook,
        "meta_cells": tuple(_meta(view, playbook)),
        "loop_steps": tuple(_loop(view, name, playbook.loop) for name in LOOPS),
        "lists": entries_of(view, _of_steps(playbook.checklists, playbook, "checklist")),
        **connections(view, entry.key, _relations(view, playbook)),
    }


def _meta(view: View, playbook: Playbook) -> Iterator[Cell]:
    t, effort = view.messages, playbook.effort
    yield Cell(
        t("playbook.effort"), t("playbook.effort_value", people=effort.people, days=f"{effort.days:g}")
    )
    leads = [part.role for part in playbook.roles if part.part == "accountable"]
    names = [str(found.record.title) for found in entries_of(view, leads)]
    if names:
        yield Cell(t("playbook.leads"), t("punctuation.enumeration").join(names))
    if playbook.touches:
        words = (t(f"playbook.touch.{touch}") for touch in playbook.touches)
        yield Cell(t("playbook.touches"), t("punctuation.enumeration").join(words))
    yield from review_cells(view, playbook)


def _loop(view: View, name: str, here: str) -> RuleStep:
    t = view.messages
    return RuleStep(t(f"playbook.loop.{name}"), t(f"playbook.loop_note.{name}"), here=name == here)


def _relations(view: View, playbook: Playbook) -> tuple[RelationRow, ...]:
    t = view.messages
    return (
        RelationRow(
            t("playbook.templates"), entries_of(view, _of_steps(playbook.templates, playbook, "template"))
        ),
        RelationRow(t("playbook.cases"), entries_of(view, playbook.cases)),
        RelationRow(t("playbook.regulations"), regulations_for(view, playbook.touches)),
        RelationRow(t("common.see_also"), entries_of(view, playbook.see)),
    )


def _of_steps(named: tuple[Ref, ...], playbook: Playbook, field: str) -> tuple[Ref, ...]:
    """What the playbook names itself, and what its steps use, each once."""
    used = (getattr(step, field) for step in playbook.steps)
    return tuple(dict.fromkeys((*named, *(reference for reference in used if reference))))


def regulations_for(view: View, touches: tuple[Any, ...]) -> tuple[CatalogEntry, ...]:
    """The laws and rules that touch what `touches` names."""
    found = view.catalog.records(Regulation)
    return tuple(entry for entry, regulation in found if set(regulation.touches) & set(touches))
