"""Places in source files: lines and columns that count from 1, as editors show them.

Both are tuples, because a content tree holds some hundred thousand of them.
"""

from typing import NamedTuple, Self


class Position(NamedTuple):
    """A place in a text file; line and column count from 1, columns in characters (code points)."""

    line: int
    column: int


class Span(tuple[str, int, int, int, int]):
    """A run of text in one file, from `start` up to but not including `end`.

    `file` is the path relative to the project, with forward slashes. Spans sort by file and place.
    """

    __slots__ = ()

    def __new__(cls, file: str, start: Position, end: Position) -> Self:
        return tuple.__new__(cls, (file, *start, *end))

    def __repr__(self) -> str:
        return f"Span({self.file!r}, {self.start}, {self.end})"

    @property
    def file(self) -> str:
        """The file that holds the text."""
        return self[0]

    @property
    def start(self) -> Position:
        """Where the text begins."""
        return Position(self[1], self[2])

    @property
    def end(self) -> Position:
        """Where the text has ended."""
        return Position(self[3], self[4])


def whole_file(file: str) -> Span:
    """The span for a finding about a file as such: its first character."""
    return between(file, 1, 1, 1, 1)


def between(file: str, line: int, column: int, end_line: int, end_column: int) -> Span:
    """The span between two 1-based places."""
    return tuple.__new__(Span, (file, line, column, end_line, end_column))


def stretch(file: str, line: int, column: int, length: int = 1) -> Span:
    """The span of `length` characters on one line, from a 1-based place."""
    return between(file, line, column, line, column + length)
