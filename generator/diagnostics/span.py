"""Places in source files: the one spot where 0-based parser marks become 1-based lines and columns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text file; line and column count from 1, columns in characters (code points)."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of text in one file, from `start` up to but not including `end`.

    `file` is the path relative to the project, with forward slashes.
    """

    file: str
    start: Position
    end: Position


def whole_file(file: str) -> Span:
    """The span for a finding about a file as such: its first character."""
    return Span(file, Position(1, 1), Position(1, 1))
