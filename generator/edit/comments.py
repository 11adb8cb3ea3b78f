"""The comments of a YAML text, which a tool may move but never lose."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from yaml._yaml import CParser
from yaml.events import ScalarEvent

from generator.source.marked import MarkedScalar

_COMMENT = re.compile(r"(?:(?<=[ \t])|^)#.*")
_HEADER = re.compile(r"[|>][-+0-9]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """`text` from its `#` to the end of the line; line and column count from 1.

    `alone`: it has its line to itself.
    """

    line: int
    column: int
    text: str
    alone: bool


Covered = dict[int, list[str]]
"""The lines that hold a `#`, by number from 0, with what belongs to scalars covered."""


def comments(text: str) -> tuple[Comment, ...]:
    """All comments of a text that YAML can read, with LF line ends; raises YAMLError where it cannot."""
    lines = text.split("\n")
    covered: Covered = {number: list(line) for number, line in enumerate(lines) if "#" in line}
    next_event: Callable[[], Any] = CParser(text).get_event
    for event in iter(next_event, None):
        kind: type[Any] = type(event)
        if kind is ScalarEvent:
            _cover_scalar(covered, lines, event)
    return tuple(_found(covered, lines))


def _found(covered: Covered, lines: list[str]) -> Iterator[Comment]:
    for number, characters in covered.items():
        if found := _COMMENT.search("".join(characters)):
            start, line = found.start(), lines[number]
            yield Comment(number + 1, start + 1, line[start:].rstrip(), not line[:start].strip())


def _cover_scalar(covered: Covered, lines: list[str], event: MarkedScalar) -> None:
    """Cover what belongs to a scalar, so that no `#` in it counts."""
    start, end = event.start_mark, event.end_mark
    first, column = start.line, start.column
    if event.style in ("|", ">"):  # a comment may follow the sign that opens the block
        header = _HEADER.match(lines[first], column)
        _cover(covered, (first, column), (first, header.end() if header else column))
        first, column = first + 1, 0
    _cover(covered, (first, column), (end.line, end.column))


def _cover(covered: Covered, start: tuple[int, int], end: tuple[int, int]) -> None:
    for number in range(start[0], end[0] + 1):
        if line := covered.get(number):
            first = start[1] if number == start[0] else 0
            last = end[1] if number == end[0] else len(line)
            line[first:last] = "x" * len(line[first:last])
