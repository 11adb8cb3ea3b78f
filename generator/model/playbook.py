"""A playbook (打法): something a stranger could run tomorrow."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import (
    CaseRef,
    ChecklistRef,
    Entity,
    Id,
    Level,
    MetricRef,
    Record,
    RoleRef,
    SkillRef,
    TemplateRef,
    Touch,
)
from generator.model.text import Block, Inline, Plain

Loop = Literal["find", "acquire", "retain", "reconnect"]


class Effort(Record):
    """How many people, and how many days one round lasts.

    `days` are calendar days from the start of the first step to the end of the last, with the days of waiting
    for results; the work in person-days, where it helps, stands in `note`.
    """

    people: Annotated[int, Field(ge=1, le=200)]
    days: Annotated[float, Field(gt=0, le=400)]
    note: Inline | None = None


class RolePart(Record):
    """A role and its part (RACI)."""

    key = "role"
    role: RoleRef
    part: Literal["responsible", "accountable", "consulted", "informed"]


class PlaybookMetrics(Record):
    """The numbers to move, and those that must not suffer."""

    primary: tuple[MetricRef, ...] = ()
    choose: Inline | None = None
    guardrails: tuple[MetricRef, ...] = ()


class Step(Record):
    """One step: what to do, who, from what, to what, how long, and when it is done."""

    key = "id"
    id: Id
    title: Plain | None = None
    do: Inline
    owner: RoleRef | None = None
    input: Inline | None = None
    output: Inline | None = None
    timebox: Plain | None = None
    template: TemplateRef | None = None
    checklist: ChecklistRef | None = None
    done_when: Inline | None = None


class WorkedExample(Record):
    """The playbook once through, with numbers; `note` says that they are made up, or where they come from."""

    note: Plain
    text: Block


class Wording(Record):
    """Words to say (话术) in a situation."""

    situation: Inline
    say: Inline


class Decision(Record):
    """A row of the decision table."""

    if_: Inline = Field(alias="if")
    then: Inline


class Risk(Record):
    """What can go wrong, and what to do then."""

    risk: Inline
    response: Inline


class AntiPattern(Record):
    """A common wrong turn, and what to do instead."""

    text: Inline
    instead: Inline


class ExercisedSkill(Record):
    """A skill that running the playbook exercises, at which level."""

    key = "skill"
    skill: SkillRef
    level: Level


class Playbook(Entity):
    """A way of doing a recurring thing, step by step."""

    loop: Loop
    goal: Inline
    use_when: tuple[Inline, ...] = ()
    use_not_when: tuple[Inline, ...] = ()
    prerequisites: tuple[Inline, ...] = ()
    effort: Effort
    roles: tuple[RolePart, ...] = ()
    metrics: PlaybookMetrics = PlaybookMetrics()
    touches: tuple[Touch, ...] = ()
    minimum: Inline
    steps: tuple[Step, ...] = ()
    worked_example: WorkedExample | None = None
    wording: tuple[Wording, ...] = ()
    decisions: tuple[Decision, ...] = ()
    risks: tuple[Risk, ...] = ()
    antipatterns: tuple[AntiPattern, ...] = ()
    review: tuple[Inline, ...] = ()
    notes: Block | None = None
    skills: tuple[ExercisedSkill, ...] = ()
    checklists: tuple[ChecklistRef, ...] = ()
    templates: tuple[TemplateRef, ...] = ()
    cases: tuple[CaseRef, ...] = ()
