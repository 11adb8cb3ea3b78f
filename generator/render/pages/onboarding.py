"""The page of an onboarding plan."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.base import Ref
from generator.model.catalog import CatalogEntry
from generator.model.knowledge import Slot
from generator.model.markup import references
from generator.model.onboarding import OnboardingPhase, OnboardingPlan, OnboardingTask
from generator.model.text import Text
from generator.render.address import entity_address
from generator.render.cells import Cell, RuleStep, review_cells
from generator.render.entity_page import entity_page
from generator.render.page import Page
from generator.render.relations import backlinks
from generator.render.ticks import wording_hash
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class Task:
    """A task to tick, with what the script needs to give it a real date."""

    id: str
    key: str
    hash: str
    text: Text
    owner: str
    due_day: int
    minutes: int
    why: Text | None
    ref: Ref | None
    gaps: str
    """As JSON: what the organisation has not filled in yet, and the mentor has to tell. Often empty."""
    former: str
    """Keys that the task had before, separated by spaces: ticks given under them still count."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase with its tasks."""

    id: str
    title: str
    goal: Text
    tasks: tuple[Task, ...]
    exit_questions: tuple[Text, ...]
    minutes: int


def pages(view: View) -> Iterator[Page]:
    """One page per plan."""
    for entry, plan in view.catalog.records(OnboardingPlan):
        yield entity_page(view, entry, _context(view, entry, plan), (str(plan.role),))


def _context(view: View, entry: CatalogEntry, plan: OnboardingPlan) -> dict[str, Any]:
    t = view.messages
    phases = tuple(_phase(view, entry, phase) for phase in plan.phases)
    tasks = sum(len(phase.tasks) for phase in phases)
    role = view.catalog.get("role", str(plan.role))
    cells = (
        Cell(t("kinds.role.name"), role.record.title if role else plan.role, _role_href(entry, plan)),
        Cell(t("onboarding.tasks"), t("onboarding.task_count", count=tasks)),
    )
    return {
        "plan": plan,
        "plan_id": entry.id,
        "mark": getattr(role.record, "mark", None) if role else None,
        "phases": phases,
        "phase_steps": tuple(RuleStep(phase.title, "", f"#{phase.id}") for phase in phases),
        "meta_cells": (*cells, *review_cells(view, plan)),
        "reading_minutes": sum(item.minutes for item in plan.reading),
        "used_by": backlinks(view, entry.key),
    }


def _role_href(entry: CatalogEntry, plan: OnboardingPlan) -> str:
    return entity_address(plan.role.target).from_page(entity_address(entry.key).path)


def _phase(view: View, entry: CatalogEntry, phase: OnboardingPhase) -> Phase:
    tasks = tuple(_task(view, entry, task) for task in phase.tasks)
    return Phase(
        id=phase.id,
        title=view.messages(f"onboarding.phase.{phase.id}"),
        goal=phase.goal,
        tasks=tasks,
        exit_questions=phase.exit_questions,
        minutes=sum(task.minutes for task in tasks),
    )


def _task(view: View, entry: CatalogEntry, task: OnboardingTask) -> Task:
    return Task(
        id=str(task.id),
        key=f"onboarding/{entry.id}/{task.id}",
        hash=wording_hash(view, entry.key, _tasks, task),
        text=task.text,
        owner=task.owner,
        due_day=task.due_day,
        minutes=task.minutes,
        why=task.why,
        ref=task.ref,
        gaps=_gaps(view, task),
        former=" ".join(f"onboarding/{former}/{task.id}" for former in entry.record.former_ids),
    )


def _tasks(plan: OnboardingPlan) -> Iterator[OnboardingTask]:
    return (task for phase in plan.phases for task in phase.tasks)


def _gaps(view: View, task: OnboardingTask) -> str:
    named = [task.ref.target] if task.ref else []
    named += [(found.kind, found.id) for text in (task.text, task.why) if text for found in references(text)]
    entries = (view.catalog.get(*target) for target in dict.fromkeys(named))
    gaps = [
        {"id": entry.id, "title": str(entry.record.title)}
        for entry in entries
        if entry and isinstance(entry.record, Slot) and not entry.record.value
    ]
    return json.dumps(gaps, ensure_ascii=False) if gaps else ""
