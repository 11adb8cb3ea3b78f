"""The page of one stage of a role."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.role import Role, RoleStage
from generator.model.skill import Skill
from generator.model.text import Text
from generator.render.address import (
    assess_address,
    compare_address,
    entity_address,
    index_address,
    learning_path_address,
    stage_address,
)
from generator.render.cells import Action, Cell, RelationRow, review_cells, stage_steps
from generator.render.page import Crumb, Page, SearchData
from generator.render.pages.learning_path import steps_up
from generator.render.stage_difference import StageDifference, difference
from generator.render.ticks import preparation_ticks
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """A required skill with the words of the level asked for."""

    skill: str
    level: int
    core: bool
    new: bool
    statement: Text | None


def pages(view: View) -> Iterator[Page]:
    """One page per stage of each role."""
    for entry, role in view.catalog.records(Role):
        for stage in view.role_stages(role):
            yield page(view, entry, role, stage)


def page(view: View, entry: CatalogEntry, role: Role, stage: str) -> Page:
    """The page of one stage."""
    path = stage_address(entry.id, stage).path
    title = view.messages("stage.title", role=role.title, stage=view.stages[stage].title)
    return Page(
        path=path,
        title=title,
        template="stage.md.j2",
        summary=role.stages[stage].scope,
        entity=entry.key,
        part=stage,
        files=entry.files,
        crumbs=(
            Crumb(view.messages("kinds.role.all"), index_address("role").path),
            Crumb(role.title, entity_address(entry.key).path),
            Crumb(view.stages[stage].title),
        ),
        search=SearchData("stage", roles=(entry.id,), stages=(stage,), names=view.stages[stage].titles),
        section="roles",
        untranslated=entry.untranslated,
        former_paths=tuple(stage_address(former, stage).path for former in role.former_ids),
        context=partial(_context, view, entry, role, stage, title, path),
    )


def _context(
    view: View, entry: CatalogEntry, role: Role, stage: str, title: str, path: str
) -> dict[str, Any]:
    below = view.stage_below(role, stage)
    here = role.stages[stage]
    diff = difference(role.stages[below], here) if below else None
    preparation = preparation_ticks(view, entry, role, stage)
    return {
        "title": title,
        "role": role,
        "stage": here,
        "ladder_stage": view.stages[stage],
        "stage_steps": stage_steps(view, role, entry.id, path, here=stage),
        "diff": diff,
        "difference_title": _difference_title(view, below, diff),
        "way_here": _way(view, entry.id, below, stage, path) if below and role.tier == "full" else None,
        "meta_cells": tuple(_meta(view, role, here, stage)),
        "preparation": preparation,
        "preparation_title": view.messages("stage.preparation", count=len(preparation)),
        "list_name": f"role/{entry.id}",
        "requirements": tuple(_requirements(view, here, diff)),
        "ladder_rows": tuple(_ladder_rows(view, stage)),
        "actions": (
            *_actions(view, entry, here, stage, path, below),
            *_ways_on(view, entry.id, role, stage, path),
        ),
    }


def _difference_title(view: View, below: str | None, diff: StageDifference | None) -> str:
    if below is None or diff is None:
        return ""
    return view.messages("stage.difference", stage=view.stages[below].title, count=diff.count)


def _way(view: View, name: str, below: str, stage: str, path: str) -> Action:
    """The link to the learning path from `below` to `stage`."""
    first, then = view.stages[below].title, view.stages[stage].title
    href = learning_path_address(name, stage).from_page(path)
    return Action(view.messages("path.open", below=first, stage=then), href)


def _ways_on(view: View, name: str, role: Role, stage: str, path: str) -> Iterator[Action]:
    """The learning paths that start here."""
    for below, above in steps_up(view, role):
        if below == stage:
            yield _way(view, name, below, above, path)


def _meta(view: View, role: Role, here: RoleStage, stage: str) -> Iterator[Cell]:
    t = view.messages
    yield Cell(t("stage.horizon"), here.horizon)
    grades = [str(grade.grade) for grade in view.catalog.site.grades if grade.stage == stage]
    if grades:
        yield Cell(t("stage.grade"), t("punctuation.enumeration").join(grades))
    for name in ("decides", "reviewed_by"):
        value = getattr(here, name)
        if value:
            yield Cell(t(f"stage.{name}"), value)
    yield from review_cells(view, role)


def _requirements(view: View, here: RoleStage, diff: StageDifference | None) -> Iterator[RequirementRow]:
    new = {change.skill for change in diff.new} if diff else set()
    for requirement in here.requires:
        entry = view.catalog.get("skill", str(requirement.skill))
        skill = entry.record if entry and isinstance(entry.record, Skill) else None
        level = skill.levels.get(requirement.level) if skill else None
        yield RequirementRow(
            skill=str(requirement.skill),
            level=requirement.level,
            core=requirement.core,
            new=str(requirement.skill) in new,
            statement=level.statement if level else None,
        )


def _ladder_rows(view: View, stage: str) -> Iterator[RelationRow]:
    rung, t = view.stages[stage], view.messages
    for criterion in rung.criteria:
        yield RelationRow(t("stage.criteria"), words=criterion)
    for name in ("independence", "decisions"):
        value = getattr(rung, name)
        if value:
            yield RelationRow(t(f"stage.{name}"), words=value)


def _actions(
    view: View, entry: CatalogEntry, here: RoleStage, stage: str, path: str, below: str | None
) -> Iterator[Action]:
    if here.requires:
        title = view.messages("stage.assess", stage=view.stages[stage].title)
        yield Action(title, assess_address(entry.id, stage).from_page(path))
    if below:
        title = view.messages("compare.with_stage", stage=view.stages[below].title)
        yield Action(title, f"{compare_address().from_page(path)}#with={entry.id}.{below},{entry.id}.{stage}")
    yield Action(view.messages("stage.read_ladder"), entity_address(("ladder", "primary")).from_page(path))
