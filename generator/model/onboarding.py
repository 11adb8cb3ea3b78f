"""An onboarding plan (入职计划): the first ninety days of a role, task by task."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import AnyRef, Entity, Id, Record, RoleRef
from generator.model.text import Inline, Plain

Minutes = Annotated[int, Field(ge=1, le=2400)]


class OnboardingTask(Record):
    """One task: whose, by which day (1 = first day at work; 0 and below = before), how long."""

    key = "id"
    id: Id
    text: Inline
    owner: Literal["newcomer", "mentor", "manager"]
    due_day: Annotated[int, Field(ge=-30, le=90)]
    minutes: Minutes
    why: Inline | None = None
    ref: AnyRef | None = None


class OnboardingPhase(Record):
    """A phase with its goal, tasks and the questions to leave it by."""

    key = "id"
    id: Literal["before", "day-1", "week-1", "day-30", "day-60", "day-90"]
    goal: Inline
    tasks: tuple[OnboardingTask, ...] = ()
    exit_questions: tuple[Inline, ...] = ()


class PersonToMeet(Record):
    """Someone to meet, and what to ask."""

    who: Plain
    why: Inline
    ask: Inline | None = None


class Reading(Record):
    """A page to read and how long it takes."""

    key = "ref"
    ref: AnyRef
    minutes: Minutes
    why: Inline | None = None


class FirstWin(Record):
    """The first small success that a newcomer can claim."""

    text: Inline
    done_when: Inline
    by_day: Annotated[int, Field(ge=1, le=90)]


class OnboardingPlan(Entity):
    """The plan of one role, written for a probation of ninety days; the site scales it."""

    role: RoleRef
    phases: tuple[OnboardingPhase, ...] = ()
    people: tuple[PersonToMeet, ...] = ()
    reading: tuple[Reading, ...] = ()
    first_win: FirstWin
