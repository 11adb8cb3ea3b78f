"""The way from one stage of a role to the next: what to learn, by what, how long, what to show for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.model.catalog import CatalogEntry, Key
from generator.model.role import Role
from generator.model.skill import Indicator, Skill
from generator.model.text import Text
from generator.render.address import (
    assess_address,
    entity_address,
    index_address,
    learning_path_address,
    stage_address,
)
from generator.render.cells import Action, Cell, RuleStep
from generator.render.learning import Aim, Way, ways_to
from generator.render.page import Crumb, Page, SearchData
from generator.render.stage_difference import Change, difference
from generator.render.ticks import preparation_ticks
from generator.render.view import View

MINUTES_PER_HOUR = 60
IN_HOURS = 90
"""From so many minutes on a time is told in hours."""


@dataclass(frozen=True, slots=True)
class ListedWay:
    """A way, and whether it stood under an earlier skill of the path already: its time counts there."""

    way: Way
    again: bool


@dataclass(frozen=True, slots=True)
class SkillStep:
    """A skill to raise or to learn: the acts of the level to reach, those skipped on the way, the ways."""

    skill: str
    title: Text
    before: int
    after: int
    core: bool
    statement: Text | None
    indicators: tuple[Indicator, ...]
    lower: tuple[tuple[int, Text], ...]
    ways: tuple[ListedWay, ...]
    more: int
    exercises: tuple[Text, ...]


def pages(view: View) -> Iterator[Page]:
    """One page for each step up of each full role."""
    for entry, role in view.catalog.records(Role):
        for below, stage in steps_up(view, role):
            yield _page(view, entry, role, below, stage)


def steps_up(view: View, role: Role) -> Iterator[tuple[str, str]]:
    """The steps of a full role: the stage one comes from, and the one to reach."""
    for stage in view.role_stages(role) if role.tier == "full" else ():
        below = view.stage_below(role, stage)
        if below:
            yield below, stage


def step_links(view: View, role: Role, name: str, page: str, here: str | None = None) -> tuple[RuleStep, ...]:
    """The paths of a role, named after the stage they lead to, linked from the page at `page`."""
    return tuple(
        RuleStep(
            title=view.stages[stage].title,
            note=view.messages("path.from", below=view.stages[below].title),
            href=learning_path_address(name, stage).from_page(page),
            here=stage == here,
        )
        for below, stage in steps_up(view, role)
    )


def _page(view: View, entry: CatalogEntry, role: Role, below: str, stage: str) -> Page:
    path = learning_path_address(entry.id, stage).path
    first, then = view.stages[below].title, view.stages[stage].title
    title = view.messages("path.title", role=role.title, below=first, stage=then)
    count = len(_changes(view, role, below, stage))
    return Page(
        path=path,
        title=title,
        template="learning_path.md.j2",
        context=partial(_context, view, entry, role, below, stage),
        summary=view.messages("path.lead", below=first, stage=then, count=count),
        files=entry.files,
        crumbs=(
            Crumb(view.messages("kinds.role.all"), index_address("role").path),
            Crumb(role.title, entity_address(entry.key).path),
            Crumb(then, stage_address(entry.id, stage).path),
            Crumb(view.messages("path.crumb")),
        ),
        search=SearchData("site", roles=(entry.id,), stages=(stage,)),
        section="roles",
        untranslated=entry.untranslated,
        former_paths=tuple(learning_path_address(former, stage).path for former in role.former_ids),
    )


def _context(view: View, entry: CatalogEntry, role: Role, below: str, stage: str) -> dict[str, Any]:
    path = learning_path_address(entry.id, stage).path
    return {
        **_learning(view, tuple(skill_steps(view, entry.id, role, below, stage))),
        "role": role,
        "role_id": entry.id,
        "stage_id": stage,
        "path_steps": step_links(view, role, entry.id, path, here=stage),
        "preparation": preparation_ticks(view, entry, role, below),
        "list_name": f"role/{entry.id}",
        "below_title": view.stages[below].title,
        "difference": stage_address(entry.id, stage, "difference").from_page(path),
        "actions": tuple(_actions(view, entry.id, stage, path)),
    }


def _actions(view: View, name: str, stage: str, path: str) -> Iterator[Action]:
    title = view.messages("stage.assess", stage=view.stages[stage].title)
    yield Action(title, assess_address(name, stage).from_page(path))
    back = view.messages("path.stage", stage=view.stages[stage].title)
    yield Action(back, stage_address(name, stage).from_page(path))


def skill_steps(view: View, name: str, role: Role, below: str, stage: str) -> Iterator[SkillStep]:
    """What to learn for the step."""
    seen: set[Key] = set()
    for change in _changes(view, role, below, stage):
        yield _skill_step(view, name, change, seen)


def _changes(view: View, role: Role, below: str, stage: str) -> list[Change]:
    """The skills of the step: core ones first, then by weight, by rise, and as the stage lists."""
    told = difference(role.stages[below], role.stages[stage])
    weight = {str(r.skill): r.weight for r in role.stages[stage].requires}
    listed = [str(r.skill) for r in role.stages[stage].requires]
    changes = [change for change in (*told.rises, *told.new) if view.catalog.get("skill", change.skill)]
    return sorted(
        changes, key=lambda c: (not c.core, -weight[c.skill], c.before - c.after, listed.index(c.skill))
    )


def _skill_step(view: View, name: str, change: Change, seen: set[Key]) -> SkillStep:
    """The step for one skill; `seen` gathers the ways that were listed so far."""
    skill = view.catalog.entries["skill", change.skill].record
    assert isinstance(skill, Skill)  # noqa: S101 - the kind says so
    found = ways_to(view, Aim(change.skill, change.before, change.after, name))
    ways = tuple(ListedWay(way, way.entry.key in seen) for way in found.ways)
    seen.update(way.entry.key for way in found.ways)
    goal = skill.levels.get(change.after)
    between = range(change.before + 1, change.after)
    return SkillStep(
        skill=change.skill,
        title=skill.title,
        before=change.before,
        after=change.after,
        core=change.core,
        statement=goal.statement if goal else None,
        indicators=goal.indicators if goal else (),
        lower=tuple((n, skill.levels[n].statement) for n in between if n in skill.levels),
        ways=ways,
        more=found.more,
        exercises=found.exercises,
    )


def _learning(view: View, steps: tuple[SkillStep, ...]) -> dict[str, Any]:
    """The skills, and the time for reading and for lists; what is done beside the work has no total."""
    asked, t = time_asked(steps), view.messages
    cells = [
        Cell(t("path.skills"), t("path.skill_count", count=len(steps), core=sum(s.core for s in steps))),
        Cell(t("path.reading"), t("path.sum.read", count=asked.pages, time=duration(view, asked.reading))),
    ]
    if asked.lists:
        ticking = t("path.sum.tick", count=asked.lists, time=duration(view, asked.ticking))
        cells.append(Cell(t("path.ticking"), ticking))
    if asked.playbooks:
        cells.append(Cell(t("path.doing"), t("path.sum.do", count=asked.playbooks)))
    return {"skill_steps": steps, "meta_cells": tuple(cells), "effort": lambda way: effort(view, way)}


@dataclass(frozen=True, slots=True)
class TimeAsked:
    """Of all ways of a path, none twice: pages and lists with their minutes, and playbooks without any.

    A playbook's days are no time to learn: they run from its start to its result, beside other work.
    """

    pages: int
    reading: int
    lists: int
    ticking: int
    playbooks: int


def time_asked(steps: Iterable[SkillStep]) -> TimeAsked:
    """What the ways of `steps` ask for."""
    ways = [listed.way for step in steps for listed in step.ways if not listed.again]
    read = [way.minutes for way in ways if not way.ticks]
    ticked = [way.minutes for way in ways if way.ticks]
    return TimeAsked(
        len(read), sum(read), len(ticked), sum(ticked), sum(way.effort is not None for way in ways)
    )


def duration(view: View, minutes: int) -> str:
    """So many minutes in words, long times in hours."""
    if minutes < IN_HOURS:
        return view.messages("common.meta.about_minutes", minutes=minutes)
    return view.messages("path.hours", hours=f"{round(2 * minutes / MINUTES_PER_HOUR) / 2:g}")


def effort(view: View, way: Way) -> str:
    """What a playbook takes beside reading it: people, and days from its start to its result."""
    if way.effort is None:
        return ""
    return view.messages("path.takes.do", people=way.effort.people, days=f"{way.effort.days:g}")
