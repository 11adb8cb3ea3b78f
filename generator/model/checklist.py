"""A checklist (清单): items to tick, each with its reason."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import AnyRef, Entity, Id, Importance, Record, RoleRef, SkillRef, Touch
from generator.model.text import Inline, Plain


class EvidencedSkill(Record):
    """The skill and level that doing an item shows."""

    key = "skill"
    skill: SkillRef
    level: Annotated[int, Field(ge=1, le=4)]


class ChecklistItem(Record):
    """One thing to tick, or (`uses`) an item of another list, ticked in both places at once."""

    key = "id"
    id: Id
    text: Inline | None = None
    why: Inline | None = None
    how: Inline | None = None
    level: Importance = "must"
    owner: Plain | None = None
    evidence: Inline | None = None
    shows: tuple[EvidencedSkill, ...] = ()
    ref: AnyRef | None = None
    uses: AnyRef | None = None


class Checklist(Entity):
    """A list for a moment of work."""

    purpose: Inline
    when: Inline
    minutes: Annotated[int, Field(ge=1, le=960)]
    audience: Plain
    roles: tuple[RoleRef, ...] = ()
    recurring: Literal["once", "each-time", "day", "week", "month", "quarter"] = "once"
    touches: tuple[Touch, ...] = ()
    items: tuple[ChecklistItem, ...] = ()
