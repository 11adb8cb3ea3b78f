"""Parsed YAML: three kinds of node. Every scalar is text until the model converts it, and knows its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.diagnostics.span import Span


class Scalar(NamedTuple):
    """Text as written (folded lines joined); an empty or null value is `text == ""`."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A YAML list."""

    items: tuple["Node", ...]
    span: Span


class Entry(NamedTuple):
    """One `key: value` of a mapping."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """A YAML mapping in the order written; keys are unique (duplicates are findings, the first one stays)."""

    entries: tuple[Entry, ...]
    span: Span

    def get(self, key: str) -> "Node | None":
        """The value at `key`, or None."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


Node = Scalar | Sequence | Mapping
