"""A whole role as one document for print: every text once, in the order in which one reads it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.checklist import Checklist
from generator.model.metric import Metric
from generator.model.onboarding import OnboardingPlan
from generator.model.playbook import Playbook
from generator.model.role import Role, RoleStage
from generator.model.skill import Skill, SkillLevel
from generator.model.text import Text
from generator.render.address import entity_address, handbook_address, index_address
from generator.render.cells import Cell, entries_of, review_cells
from generator.render.formula import ShownFormula, shown_formula
from generator.render.page import Crumb, Page
from generator.render.relations import users_through
from generator.render.stage_difference import required_levels
from generator.render.ticks import checklist_ticks
from generator.render.view import View

DOING = ("responsible", "accountable")
"""The parts in a playbook with which it belongs into a role's handbook; owning a step is one too."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A line of the table of contents."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class StagePart:
    """A stage with its name."""

    id: str
    title: Text
    stage: RoleStage


@dataclass(frozen=True, slots=True)
class LevelPart:
    """A level that the role asks for, and the stages that do."""

    number: int
    level: SkillLevel
    stages: str


@dataclass(frozen=True, slots=True)
class SkillPart:
    """A skill at the levels that the role asks for; `asked` per stage, 0 for not."""

    id: str
    skill: Skill
    core: bool
    asked: tuple[int, ...]
    levels: tuple[LevelPart, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item; where it stands in an earlier list already, that list's id and name in place of its words."""

    level: str
    text: Text | None
    earlier: CatalogEntry | None = None


@dataclass(frozen=True, slots=True)
class ListPart:
    """A checklist."""

    id: str
    checklist: Checklist
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class MetricPart:
    """A metric with its formula as shown."""

    id: str
    metric: Metric
    formula: ShownFormula | None
    owned: bool


def pages(view: View) -> Iterator[Page]:
    """One handbook per full role."""
    for entry, role in view.catalog.records(Role):
        if role.tier == "full":
            yield _page(view, entry, role)


def _page(view: View, entry: CatalogEntry, role: Role) -> Page:
    t = view.messages
    return Page(
        path=handbook_address(entry.id).path,
        title=t("handbook.title", role=role.title),
        template="handbook.md.j2",
        context=partial(_with_chapters, view, entry, role),
        summary=role.summary,
        files=entry.files,
        crumbs=(
            Crumb(t("kinds.role.all"), index_address("role").path),
            Crumb(role.title, entity_address(entry.key).path),
            Crumb(t("handbook.crumb")),
        ),
        section="roles",
        untranslated=entry.untranslated,
        noindex=True,
        former_paths=tuple(handbook_address(former).path for former in role.former_ids),
    )


def _with_chapters(view: View, entry: CatalogEntry, role: Role) -> dict[str, Any]:
    context = _context(view, entry, role)
    return context | {"chapters": tuple(_chapters(view, context))}


def _context(view: View, entry: CatalogEntry, role: Role) -> dict[str, Any]:
    stages = view.role_stages(role)
    owned = entries_of(view, role.metrics.owned)
    return {
        "role": role,
        "role_entry": entry,
        "source": entry.files[0],
        "meta_cells": (_version(view), *review_cells(view, role)),
        "stages": tuple(StagePart(name, view.stages[name].title, role.stages[name]) for name in stages),
        "stage_initials": tuple(view.messages(f"role.initial.{name}") for name in stages),
        "skills": tuple(_skills(view, role, stages)),
        "metrics": (
            *_metrics(owned, owned=True),
            *_metrics(entries_of(view, role.metrics.influenced), owned=False),
        ),
        "playbooks": tuple(_playbooks(view, entry)),
        "checklists": tuple(_checklists(view, entry)),
        "plans": tuple(_plans(view, entry)),
    }


def _version(view: View) -> Cell:
    return Cell(view.messages("handbook.version"), view.catalog.site.content_version)


def _chapters(view: View, context: dict[str, Any]) -> Iterator[Chapter]:
    """The chapters that have something in them."""
    filled = {"mission", "glossary", *(name for name, value in context.items() if value)}
    for name in ("mission", "stages", "skills", "metrics", "playbooks", "checklists", "plans", "glossary"):
        if name in filled:
            yield Chapter(name, view.messages(f"handbook.chapter.{name}"))


def _skills(view: View, role: Role, stages: tuple[str, ...]) -> Iterator[SkillPart]:
    for name, asked in required_levels(role, stages).items():
        entry = view.catalog.get("skill", name)
        if entry and isinstance(entry.record, Skill):
            levels = tuple(r.level if r else 0 for r in asked)
            core = any(r.core for r in asked if r)
            yield SkillPart(
                name, entry.record, core, levels, tuple(_levels(view, entry.record, stages, levels))
            )


def _levels(view: View, skill: Skill, stages: tuple[str, ...], asked: tuple[int, ...]) -> Iterator[LevelPart]:
    """The levels asked for by any stage, lowest first."""
    for number in sorted({level for level in asked if level in skill.levels}):
        names = [
            view.stages[stage].title for stage, level in zip(stages, asked, strict=True) if level == number
        ]
        yield LevelPart(number, skill.levels[number], view.messages("punctuation.enumeration").join(names))


def _metrics(entries: Iterable[CatalogEntry], *, owned: bool) -> Iterator[MetricPart]:
    for entry in entries:
        if isinstance(entry.record, Metric):
            yield MetricPart(entry.id, entry.record, shown_formula(entry.record), owned)


def _playbooks(view: View, role: CatalogEntry) -> Iterator[tuple[CatalogEntry, Playbook]]:
    """The playbooks that the role runs or answers for."""
    for entry in users_through(view, role.key, "roles.role", "steps.owner"):
        record = entry.record
        if isinstance(record, Playbook) and record.status == "active" and _does(record, role.id):
            yield entry, record


def _does(playbook: Playbook, role: str) -> bool:
    runs = any(part.role == role and part.part in DOING for part in playbook.roles)
    return runs or any(step.owner == role for step in playbook.steps)


def _checklists(view: View, role: CatalogEntry) -> Iterator[ListPart]:
    """The role's checklists; an item that two of them share keeps its words in the first."""
    seen: dict[str, CatalogEntry] = {}
    for entry in users_through(view, role.key, "roles"):
        if isinstance(entry.record, Checklist) and entry.record.status == "active":
            yield ListPart(entry.id, entry.record, tuple(_items(view, entry, entry.record, seen)))


def _items(
    view: View, entry: CatalogEntry, checklist: Checklist, seen: dict[str, CatalogEntry]
) -> Iterator[ListItem]:
    for item in checklist_ticks(view, entry, checklist):
        earlier = seen.setdefault(item.key, entry)
        yield ListItem(item.level, item.text) if earlier is entry else ListItem(item.level, None, earlier)


def _plans(view: View, role: CatalogEntry) -> Iterator[tuple[CatalogEntry, OnboardingPlan]]:
    for entry in users_through(view, role.key, "role"):
        if isinstance(entry.record, OnboardingPlan):
            yield entry, entry.record
