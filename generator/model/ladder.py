"""A ladder (职级梯): stages in order along one axis, with a crosswalk to the primary ladder."""

from datetime import date
from typing import Literal

from pydantic import Field

from generator.model.base import Entity, Id, Record, SourceItemRef, SourceRef, StageRef, Truth
from generator.model.text import Block, Inline, Leaf, Plain


class RungRef(Leaf):
    """The id of a stage of the same ladder."""

    __slots__ = ()


class PayNote(Record):
    """A historic pay figure; shown only where the site's `show.pay` is on."""

    text: Inline
    source: SourceRef | None = None
    dated: Plain


class LadderStage(Record):
    """One rung: titles people carry there, criteria, horizon, independence, decisions."""

    key = "id"
    id: Id
    title: Plain
    short: Plain | None = None
    """The title where there is little room, as on a role's card."""
    titles: tuple[Plain, ...] = ()
    track: Literal["main", "expert"] = "main"
    added: Truth = False
    """A marked addition of this knowledge base, not found in its sources."""
    summary: Inline
    criteria: tuple[Inline, ...] = ()
    horizon: Plain | None = None
    independence: Inline | None = None
    decisions: Inline | None = None
    replaceability: Inline | None = None
    story: Block | None = None
    """The case that runs through all rungs, told at this one."""
    next_step: Inline | None = None
    pay: PayNote | None = None
    crosswalk: tuple[StageRef, ...] = ()
    from_: tuple[SourceItemRef, ...] = Field(default=(), alias="from")


class LadderContrast(Record):
    """An ordinary habit beside the senior one."""

    key = "id"
    id: Id
    title: Plain
    ordinary: Inline
    senior: Inline
    try_this: Inline | None = None
    from_: tuple[SourceItemRef, ...] = Field(default=(), alias="from")


class LadderNote(Record):
    """A rule or observation about the ladder as a whole."""

    key = "id"
    id: Id
    title: Plain
    text: Block
    from_: tuple[SourceItemRef, ...] = Field(default=(), alias="from")


class SelfCheckOption(Record):
    """One way to act in the situation, and the rung it speaks for."""

    key = "id"
    id: Id
    text: Inline
    rung: RungRef


class SelfCheckQuestion(Record):
    """A situation with ways to act."""

    key = "id"
    id: Id
    situation: Inline
    options: tuple[SelfCheckOption, ...]


class SelfCheck(Record):
    """A short situational self-check that ends in a rung."""

    intro: Inline
    questions: tuple[SelfCheckQuestion, ...] = ()


class Ladder(Entity):
    """A way to tell levels apart. Exactly one ladder of a site is primary."""

    axis: Plain
    primary: Truth = False
    dated: date | None = None
    how_to_use: Block | None = None
    crosswalk_note: Inline | None = None
    stages: tuple[LadderStage, ...] = ()
    contrasts: tuple[LadderContrast, ...] = ()
    notes: tuple[LadderNote, ...] = ()
    self_check: SelfCheck | None = None
