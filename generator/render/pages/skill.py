"""The page of a skill."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.role import Requirement, Role
from generator.model.skill import Skill
from generator.render.cells import Cell, RelationRow, RuleStep, entries_of, review_cells
from generator.render.entity_page import entity_page
from generator.render.order import roles_in_order
from generator.render.page import Page
from generator.render.relations import connections, users_through
from generator.render.view import View

SHOWN = frozenset(["stages.requires.skill", "skills.skill", "items.shows.skill"])


@dataclass(frozen=True, slots=True)
class RequiringRole:
    """A role that asks for the skill, with the level at each stage (0: not asked)."""

    role: str
    core: bool
    levels: tuple[int, ...]


def pages(view: View) -> Iterator[Page]:
    """One page per skill."""
    for entry, skill in view.catalog.records(Skill):
        roles = tuple(_required_by(view, entry.id))
        context = _context(view, entry, skill) | {"required_by": roles}
        yield entity_page(view, entry, context, (row.role for row in roles))


def _context(view: View, entry: CatalogEntry, skill: Skill) -> dict[str, Any]:
    t = view.messages
    levels = sorted(skill.levels.items())
    return {
        "skill": skill,
        "skill_id": entry.id,
        "levels": levels,
        "scale": {step.level: step.label for step in view.catalog.site.scale},
        "level_steps": tuple(_step(view, number) for number, _ in levels),
        "meta_cells": (Cell(t("skill.category"), skill.category), *review_cells(view, skill)),
        "stage_heads": tuple(stage.title for stage in view.stages.values()),
        **connections(view, entry.key, _relations(view, entry, skill), SHOWN),
    }


def _step(view: View, number: int) -> RuleStep:
    label = next((step.label for step in view.catalog.site.scale if step.level == number), "")
    return RuleStep(view.messages("skill.level", level=number), label, f"#level-{number}")


def _required_by(view: View, name: str) -> Iterator[RequiringRole]:
    for entry, role in roles_in_order(view):
        asked = {stage: _asked(role, stage, name) for stage in view.role_stages(role)}
        if any(asked.values()):
            levels = tuple(r.level if (r := asked.get(stage)) else 0 for stage in view.stages)
            yield RequiringRole(entry.id, any(r.core for r in asked.values() if r), levels)


def _asked(role: Role, stage: str, skill: str) -> Requirement | None:
    return next((r for r in role.stages[stage].requires if r.skill == skill), None)


def _relations(view: View, entry: CatalogEntry, skill: Skill) -> tuple[RelationRow, ...]:
    t = view.messages
    return (
        RelationRow(t("skill.exercised_by"), users_through(view, entry.key, "skills.skill")),
        RelationRow(t("skill.shown_by"), users_through(view, entry.key, "items.shows.skill")),
        RelationRow(t("common.see_also"), entries_of(view, skill.see)),
    )
