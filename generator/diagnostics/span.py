"""Places in source files: lines and columns that count from 1, as editors show them.

Both are tuples by name, because a content tree holds some hundred thousand of them.
"""

from typing import NamedTuple


class Position(NamedTuple):
    """A place in a text file; line and column count from 1, columns in characters (code points)."""

    line: int
    column: int


class Span(NamedTuple):
    """A run of text in one file, from `start` up to but not including `end`.

    `file` is the path relative to the project, with forward slashes.
    """

    file: str
    start: Position
    end: Position


def whole_file(file: str) -> Span:
    """The span for a finding about a file as such: its first character."""
    return Span(file, Position(1, 1), Position(1, 1))


def between(file: str, line: int, column: int, end_line: int, end_column: int) -> Span:
    """The span between two 1-based places; the quickest way to make one, for the reader of content."""
    new = tuple.__new__
    return new(Span, (file, new(Position, (line, column)), new(Position, (end_line, end_column))))


def stretch(file: str, line: int, column: int, length: int = 1) -> Span:
    """The span of `length` characters on one line, from a 1-based place."""
    return Span(file, Position(line, column), Position(line, column + length))
