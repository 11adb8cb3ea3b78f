"""A role (岗位): what it is for, and what each stage of it delivers."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import (
    Entity,
    Id,
    Importance,
    Level,
    MetricRef,
    Name,
    Record,
    RoleRef,
    SkillRef,
    SourceItemRef,
    Truth,
)
from generator.model.text import Block, Inline, Plain


class Requirement(Record):
    """A skill that a stage asks for: at which level, with which weight, and whether it is core."""

    key = "skill"
    skill: SkillRef
    level: Level
    core: Truth = False
    weight: Annotated[int, Field(ge=1, le=3)] = 1
    falls_because: Inline | None = None


class PreparationItem(Record):
    """One thing to have done before the step to the next stage, with what shows it."""

    key = "id"
    id: Id
    text: Inline
    evidence: Inline | None = None
    level: Importance = "must"
    confirmed_by: Plain | None = None


class RoleStage(Record):
    """One stage of one role."""

    scope: Inline
    horizon: Plain
    decides: Inline | None = None
    reviewed_by: Inline | None = None
    from_: tuple[SourceItemRef, ...] = Field(default=(), alias="from")
    outcomes: tuple[Inline, ...] = ()
    responsibilities: tuple[Inline, ...] = ()
    requires: tuple[Requirement, ...] = ()
    promotion_preparation: tuple[PreparationItem, ...] = ()
    common_blockers: tuple[Inline, ...] = ()
    stop_doing: tuple[Inline, ...] = ()


class RhythmItem(Record):
    """A piece of recurring work."""

    key = "id"
    id: Id
    every: Literal["day", "week", "month", "quarter"]
    text: Inline
    minutes: Annotated[int, Field(ge=1, le=2400)] | None = None


class Duty(Record):
    """One duty of the role; `id` lets other pages point at it."""

    key = "id"
    id: Id
    text: Inline


class Partner(Record):
    """Whom the role works with, and what passes between them."""

    key = "role"
    role: RoleRef
    gives: Inline | None = None
    gets: Inline | None = None


class Contrast(Record):
    """How the role differs from one it is taken for; shown on both."""

    key = "with_"
    with_: RoleRef = Field(alias="with")
    text: Inline
    from_: tuple[SourceItemRef, ...] = Field(default=(), alias="from")


class Misconception(Record):
    """A common belief and what is really so."""

    belief: Inline
    truth: Inline


class Move(Record):
    """A sideways move to another role and what it takes."""

    key = "role"
    role: RoleRef
    text: Inline


class InterviewQuestion(Record):
    """A question for hiring, and what a good answer shows."""

    ask: Inline
    shows: Inline


class Hiring(Record):
    """What to screen for and what to ask."""

    screen: tuple[Inline, ...] = ()
    questions: tuple[InterviewQuestion, ...] = ()


class RoleMetrics(Record):
    """The numbers a role owns and those it influences."""

    owned: tuple[MetricRef, ...] = ()
    influenced: tuple[MetricRef, ...] = ()


class Mark(Record):
    """The bar at the page edge: one of the theme's hues and patterns."""

    hue: Literal["blue", "ochre", "plum", "rust", "olive", "teal", "indigo", "umber", "rose"]
    pattern: Literal[
        "solid", "diagonal", "dots", "stripes", "double", "fine-diagonal", "checker", "blocks", "narrow"
    ]


class Role(Entity):
    """A role: full (stages and requirements), short (mission and duties) or alias (points at another)."""

    tier: Literal["full", "short", "alias"] = "short"
    alias_of: RoleRef | None = None
    mark: Mark | None = None
    mission: Inline
    why: Block | None = None
    does: tuple[Inline, ...] = ()
    does_not: tuple[Inline, ...] = ()
    duties: tuple[Duty, ...] = ()
    outputs: tuple[Inline, ...] = ()
    rhythm: tuple[RhythmItem, ...] = ()
    stages: dict[Name, RoleStage] = Field(default_factory=dict)
    metrics: RoleMetrics = RoleMetrics()
    partners: tuple[Partner, ...] = ()
    tools: tuple[Inline, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    ways_in: tuple[Inline, ...] = ()
    lateral_moves: tuple[Move, ...] = ()
    hiring: Hiring = Hiring()
