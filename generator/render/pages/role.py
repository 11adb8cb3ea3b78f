"""The page of a role."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.role import Contrast, Requirement, Role
from generator.model.text import Text
from generator.render.address import assess_address, entity_address, handbook_address, stage_address
from generator.render.cells import Action, Cell, RelationRow, Row, entries_of, review_cells, stage_steps
from generator.render.entity_page import entity_page
from generator.render.other_names import other_names
from generator.render.page import Page
from generator.render.pages.learning_path import step_links
from generator.render.picture.profile import Profile, ProfileRow, narrow, wide
from generator.render.relations import connections, users_through
from generator.render.stage_difference import required_levels
from generator.render.view import View

SHOWN = frozenset(
    ["contrasts.with", "partners.role", "roles.role", "role", "steps.owner", "alias_of", "lateral_moves.role"]
)
"""Relations whose inverse the page shows in its body."""

NAMES_SHOWN = 4
"""Other names in the meta bar, and beside them two in the other language at least."""


@dataclass(frozen=True, slots=True)
class StageHead:
    """A column of the stage tables."""

    title: str
    short: str
    href: str
    added: bool


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A row of the skill table: levels per stage, 0 where none is asked."""

    skill: str
    core: bool
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ContrastRow:
    """The difference to another role, whichever of the two declares it."""

    role: str
    text: Text


def pages(view: View) -> Iterator[Page]:
    """One page per role."""
    for entry, role in view.catalog.records(Role):
        path = entity_address(entry.key).path
        yield entity_page(view, entry, partial(_context, view, entry, role, path), (entry.id,))


def _context(view: View, entry: CatalogEntry, role: Role, path: str) -> dict[str, Any]:
    stages = view.role_stages(role)
    rows = tuple(_skill_rows(role, stages))
    profile = _profile(view, rows, stages)
    return {
        "role": role,
        "role_id": entry.id,
        "meta_cells": tuple(_meta(view, role)),
        "stage_steps": stage_steps(view, role, entry.id, path),
        "stage_heads": tuple(_heads(view, entry.id, stages, path)),
        "stage_rows": tuple(_stage_rows(view, role, stages)),
        "skill_rows": rows,
        "picture_wide": wide(profile) if rows else None,
        "picture_narrow": narrow(profile) if rows else None,
        "path_steps": step_links(view, role, entry.id, path),
        "rhythm_groups": tuple(_rhythm(role)),
        "contrast_rows": tuple(_contrasts(view, entry, role)),
        **connections(view, entry.key, _relations(view, entry, role), SHOWN),
        "actions": tuple(_actions(view, entry, role, path)),
    }


def _meta(view: View, role: Role) -> Iterator[Cell]:
    names = other_names(view.language, role.title, role.also_called)
    if names.all:
        joined = view.messages("punctuation.enumeration").join(names.own[:NAMES_SHOWN])
        titles = "、".join(names.foreign[: max(2, NAMES_SHOWN - len(names.own))])
        yield Cell(view.messages("common.meta.also_called"), joined, foreign=titles)
    yield from review_cells(view, role)


def _heads(view: View, name: str, stages: tuple[str, ...], path: str) -> Iterator[StageHead]:
    for stage in stages:
        head = view.stages[stage]
        short = view.messages(f"role.initial.{stage}")
        yield StageHead(head.title, short, stage_address(name, stage).from_page(path), head.added)


def _stage_rows(view: View, role: Role, stages: tuple[str, ...]) -> Iterator[Row]:
    for aspect in ("scope", "horizon", "decides", "reviewed_by"):
        cells = tuple(getattr(role.stages[stage], aspect) for stage in stages)
        if any(cells):
            yield Row(view.messages(f"role.matrix.{aspect}"), cells)


def _skill_rows(role: Role, stages: tuple[str, ...]) -> Iterator[SkillRow]:
    for skill, asked in required_levels(role, stages).items():
        yield SkillRow(skill, any(r.core for r in asked if r), tuple(_level(r) for r in asked))


def _level(requirement: Requirement | None) -> int:
    return requirement.level if requirement else 0


def _profile(view: View, rows: tuple[SkillRow, ...], stages: tuple[str, ...]) -> Profile:
    t = view.messages
    return Profile(
        rows=tuple(ProfileRow(_title(view, row.skill), row.core, row.levels) for row in rows),
        stages=tuple(t(f"role.initial.{stage}") for stage in stages),
        axis=tuple(t("role.axis.level", level=level) for level in range(5)),
        label=t("role.profile_label"),
    )


def _title(view: View, skill: str) -> str:
    entry = view.catalog.get("skill", skill)
    return entry.record.title if entry else skill


def _rhythm(role: Role) -> Iterator[dict[str, Any]]:
    for every in ("day", "week", "month", "quarter"):
        items = tuple(item for item in role.rhythm if item.every == every)
        if items:
            yield {"every": every, "items": items}


def _contrasts(view: View, entry: CatalogEntry, role: Role) -> Iterator[ContrastRow]:
    for own in role.contrasts:
        yield ContrastRow(str(own.with_), own.text)
    named = {str(own.with_) for own in role.contrasts}
    for other, record in view.catalog.records(Role):
        for contrast in _contrasts_with(record, entry.id):
            if other.id not in named and other.id != entry.id:
                yield ContrastRow(other.id, contrast.text)


def _contrasts_with(role: Role, name: str) -> tuple[Contrast, ...]:
    return tuple(contrast for contrast in role.contrasts if contrast.with_ == name)


def _relations(view: View, entry: CatalogEntry, role: Role) -> tuple[RelationRow, ...]:
    t, key = view.messages, entry.key
    return (
        RelationRow(t("role.owned"), entries_of(view, role.metrics.owned)),
        RelationRow(t("role.influenced"), entries_of(view, role.metrics.influenced)),
        RelationRow(t("role.playbooks"), users_through(view, key, "roles.role", "steps.owner")),
        RelationRow(t("role.checklists"), _of_kind(users_through(view, key, "roles"), "checklist")),
        RelationRow(t("role.onboarding"), _of_kind(users_through(view, key, "role"), "onboarding")),
        RelationRow(t("common.see_also"), entries_of(view, role.see)),
    )


def _of_kind(entries: tuple[CatalogEntry, ...], kind: str) -> tuple[CatalogEntry, ...]:
    return tuple(entry for entry in entries if entry.kind == kind)


def _actions(view: View, entry: CatalogEntry, role: Role, path: str) -> Iterator[Action]:
    t = view.messages
    if any(stage.requires for stage in role.stages.values()):
        yield Action(t("role.assess"), assess_address(entry.id).from_page(path))
    plans = _of_kind(users_through(view, entry.key, "role"), "onboarding")
    for plan in plans:
        yield Action(t("role.plan"), entity_address(plan.key).from_page(path))
    if role.tier == "full":
        yield Action(t("role.handbook"), handbook_address(entry.id).from_page(path))
