"""A metric (指标): the question first, then a formula that computes."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Entity, MetricRef, Name, Record
from generator.model.text import Block, Code, Inline, Leaf, Plain

Number = Annotated[float, Field(allow_inf_nan=False)]


class NotToConfuse(Record):
    """A neighbour with which the thing is often mixed up, and the difference."""

    with_: Plain = Field(alias="with")
    why: Inline


class FormulaInput(Record):
    """A named number that goes into the formula."""

    label: Plain
    unit: Plain


class Expression(Leaf):
    """Arithmetic over named inputs: numbers, names, + - * / ( ), min, max."""

    __slots__ = ()


class Formula(Record):
    """How the number is computed."""

    inputs: dict[Name, FormulaInput]
    expression: Expression
    window: Inline | None = None
    dedupe: Inline | None = None


class Proxy(Record):
    """What to measure where the thing itself can't be, and how that misleads."""

    measure: Inline
    weakness: Inline


class MetricExample(Record):
    """Numbers to compute the formula with; `note` says that they are made up, or their source."""

    note: Plain
    inputs: dict[Name, Number]
    reading: Inline


class DataSource(Record):
    """Where the numbers come from."""

    text: Inline
    pseudo_sql: Code | None = None


class Healthy(Record):
    """What range is healthy: with its source, or how to set your own."""

    text: Inline
    source: Inline | None = None


class Gaming(Record):
    """How the number can be made to look good, and what guards against it."""

    how: Inline
    guard: Inline


class Metric(Entity):
    """A number that answers a question."""

    question: Plain
    definition: Inline
    not_to_confuse: tuple[NotToConfuse, ...] = ()
    formula: Formula | None = None
    proxy: Proxy | None = None
    unit: Literal[
        "percent", "ratio", "count", "people", "money", "seconds", "minutes", "hours", "days", "score", "rank"
    ]
    direction: Literal["up", "down", "range"]
    example: MetricExample | None = None
    segments: tuple[Plain, ...] = ()
    source: DataSource
    healthy: Healthy
    parents: tuple[MetricRef, ...] = ()
    guardrails: tuple[MetricRef, ...] = ()
    gaming: tuple[Gaming, ...] = ()
    notes: Block | None = None
