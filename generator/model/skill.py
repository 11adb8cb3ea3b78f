"""A skill (技能): four levels of observable acts."""

from pydantic import Field

from generator.model.base import AnyRef, Entity, Id, Level, Record, Truth
from generator.model.text import Block, Inline, Plain


class Indicator(Record):
    """An act that an observer can count, with what shows it and what does not count."""

    key = "id"
    id: Id
    text: Inline
    must: Truth = False
    evidence: Inline
    counter_example: Inline | None = None
    former_ids: tuple[Id, ...] = ()
    """Ids that it had before; answers given under them are kept."""


class SkillLevel(Record):
    """One level: a statement and its three or four indicators."""

    statement: Inline
    indicators: tuple[Indicator, ...] = ()


class Practice(Record):
    """A way to practise, with where to find it."""

    text: Inline
    ref: AnyRef | None = None


class Skill(Entity):
    """A skill with its levels 1–4."""

    category: Plain
    definition: Inline
    why: Inline
    notes: Block | None = None
    levels: dict[Level, SkillLevel] = Field(default_factory=dict)
    practice: tuple[Practice, ...] = ()
    prove: tuple[Inline, ...] = ()
