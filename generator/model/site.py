"""`site.yaml`: what the site is called, where its data lives, and what an organisation may set."""

from typing import Annotated, Literal

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from generator.model.base import AnyRef, Id, Record, StageRef, Truth
from generator.model.text import Inline, Leaf, Plain

Share = Annotated[float, Field(ge=0, le=1)]
Days = Annotated[int, Field(ge=1, le=730)]

LANGUAGES: tuple[Literal["zh", "en"], ...] = ("zh", "en")
"""Those the site is built in, the source language first."""


class Thresholds(Record):
    """The numbers of the level verdict (docs/scoring-format.md)."""

    fit: Share = 0.85
    near: Share = 0.70
    unanswered: Share = 0.10
    not_applicable: Share = 0.20
    evidence_months: Annotated[int, Field(ge=1, le=60)] = 12
    group_minimum: Annotated[int, Field(ge=1, le=20)] = 3


class Show(Record):
    """Optional parts, off by default."""

    pay: Truth = False
    other_ladders: Truth = False


class Grade(Record):
    """An organisation's own grade and the stage it corresponds to."""

    key = "grade"
    grade: Plain
    stage: StageRef
    note: Inline | None = None


class AvoidedTerm(Record):
    """A word not to use in content, what to use instead, and why."""

    key = "term"
    term: Plain
    instead: Plain
    why: Plain
    language: Literal["zh", "en"] = "zh"


class ScaleLevel(Record):
    """The label of one step of the skill scale."""

    key = "level"
    level: Annotated[int, Field(ge=0, le=4)]
    label: Plain
    meaning: Inline


class Change(Record):
    """A line of "what changed lately" on the home page."""

    key = "id"
    id: Id
    date: Leaf
    text: Inline


class Site(Record):
    """Settings of the whole site."""

    name: Plain
    tagline: Inline
    source_language: Literal["zh"] = "zh"
    languages: tuple[Literal["zh", "en"], ...] = LANGUAGES
    repository: Plain
    branch: Plain
    content_version: Plain
    review_every: Days = 365
    thresholds: Thresholds = Thresholds()
    show: Show = Show()
    scale: tuple[ScaleLevel, ...] = ()
    grades: tuple[Grade, ...] = ()
    avoided_terms: tuple[AvoidedTerm, ...] = ()
    first: tuple[AnyRef, ...] = ()
    changes: tuple[Change, ...] = ()

    @field_validator("languages")
    @classmethod
    def _both(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        if languages != LANGUAGES:
            raise PydanticCustomError("languages", "not the languages that are built")
        return languages


class DateRange(Record):
    """Days from `from` to `to`, both included."""

    key = "name"
    name: Plain
    from_: Leaf = Field(alias="from")
    to: Leaf


class CalendarYear(Record):
    """Public holidays of a year and the make-up working days around them."""

    year: Annotated[int, Field(ge=2000, le=2100)]
    note: Inline | None = None
    holidays: tuple[DateRange, ...] = ()
    workdays: tuple[DateRange, ...] = ()
