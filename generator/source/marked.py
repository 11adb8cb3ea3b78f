"""libyaml's events as this package sees them: unlike PyYAML's own types say, they always know their place."""

from typing import Protocol

from generator.diagnostics.span import Position, Span, between


class Mark(Protocol):
    """A place that counts from 0."""

    line: int
    column: int


class Marked(Protocol):
    """An event."""

    start_mark: Mark
    end_mark: Mark


class MarkedNode(Marked, Protocol):
    """An event that may carry a tag and an anchor."""

    tag: str | None
    anchor: str | None


class MarkedScalar(MarkedNode, Protocol):
    """A scalar; `style` is its opening quote or block sign, or empty."""

    value: str
    style: str | None


class MarkedCollection(MarkedNode, Protocol):
    """The start of a list or mapping; `flow_style` says that it has brackets."""

    flow_style: bool | None


class MarkedDocument(Marked, Protocol):
    """The start of a document with its directives."""

    version: object
    tags: object


def start_of(event: Marked) -> Position:
    """Where an event starts."""
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)


def span_of(file: str, event: Marked) -> Span:
    """The stretch of text behind an event."""
    start, end = event.start_mark, event.end_mark
    return between(file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
