"""The small kinds: case, tip, term, question, article, regulation, slot."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from generator.model.base import AnyRef, Entity, Record, RoleRef, Touch
from generator.model.metric import NotToConfuse
from generator.model.text import Block, Inline, Long, Plain


class Definition(Inline):
    """What a term means, in at most 60 characters of Chinese (160 of English): it must fit a tooltip."""

    __slots__ = ()
    cap = 160

    @classmethod
    def check(cls, value: str) -> None:
        cap = 60 if any("\u4e00" <= c <= "\u9fff" for c in value[:8]) else cls.cap
        if len(value) > cap:
            raise PydanticCustomError(
                "text_too_long", "text too long", {"length": str(len(value)), "cap": str(cap)}
            )


class Case(Entity):
    """A story with its lesson; `note` says whether it happened, is told by a source, or is made up."""

    note: Plain
    story: Block
    lesson: Inline
    warning: Inline | None = None
    do_now: tuple[Inline, ...] = ()
    applies_to: tuple[AnyRef, ...] = ()


class Tip(Entity):
    """One piece of advice: why, and how to try it this week."""

    advice: Inline
    why: Inline
    try_this: Inline
    limits: Inline | None = None
    applies_to: tuple[AnyRef, ...] = ()


class Term(Entity):
    """A word of the trade. All terms stand on the glossary page."""

    english: Plain
    pinyin: Plain | None = None
    """Only where the computed reading is wrong."""
    topic: Literal["users", "content", "market", "business", "data", "product", "organisation", "search"]
    definition: Definition
    note: Block | None = None
    not_to_confuse: tuple[NotToConfuse, ...] = ()
    marked: Literal["text", "glossary"] = "text"
    """`glossary`: too common a word to be marked in running text."""


class View(Record):
    """One of several differing views, and who holds it."""

    who: Plain
    says: Inline


class Question(Entity):
    """A question that people ask: the one-line answer, the full one, and differing views."""

    answer: Inline
    full: Block
    views: tuple[View, ...] = ()
    roles: tuple[RoleRef, ...] = ()


class Article(Entity):
    """A long-form page: front matter and a Markdown body."""

    body: Long
    minutes: Annotated[int, Field(ge=1, le=120)] | None = None


class Regulation(Entity):
    """A law or platform rule that the work touches, in plain words. Always check the official text."""

    official_name: Plain
    issued_by: Plain
    effective: date | None = None
    reference: Plain
    """Where the official text is found: number of the law or order, or an official address."""
    checked: date
    not_verified: Inline | None = None
    touches: tuple[Touch, ...] = ()
    means: tuple[Inline, ...]
    do: tuple[Inline, ...] = ()
    do_not: tuple[Inline, ...] = ()


class Slot(Entity):
    """Something only the organisation knows; filled in by its own layer."""

    ask: Plain
    """Whom to ask while it is not filled in."""
    value: Inline | None = None
