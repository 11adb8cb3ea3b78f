"""A source document: what it is, its caveats, and every piece of knowledge it holds."""

from typing import Literal

from pydantic import Field

from generator.model.base import Entity, Id, Record
from generator.model.text import Inline, Plain

Group = Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M"]

KINDS_OF_GROUP: dict[str, tuple[str, ...]] = {
    "A": ("article", "question"),
    "B": ("role",),
    "C": ("ladder", "role"),
    "D": ("skill",),
    "E": ("playbook",),
    "F": ("template", "checklist"),
    "G": ("tip",),
    "H": ("metric",),
    "I": ("case",),
    "J": ("term",),
    "K": ("question",),
    "L": ("article", "question"),
    "M": (),
}
"""The kinds of entity that can carry an item of each group; M holds gaps, which need a reason instead."""


class SourceItem(Record):
    """One piece of knowledge of a source."""

    key = "id"
    id: Id
    title: Plain
    group: Group
    where: Plain | None = None
    reason: Inline | None = None
    """Why nothing carries it, where that is so on purpose."""


class Source(Entity):
    """A document that the knowledge base draws on."""

    nature: Inline
    caveats: tuple[Inline, ...] = ()
    items: tuple[SourceItem, ...] = Field(default=())
