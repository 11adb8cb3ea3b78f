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


def comments(text: str) -> tuple[Comment, ...]:
    """All comments of a text that YAML can read, with LF line ends; raises YAMLError where it cannot."""
    lines = text.split("\n")
    masked = [list(line) for line in lines]
    next_event: Callable[[], Any] = CParser(text).get_event
    for event in iter(next_event, None):
        kind: type[Any] = type(event)
        if kind is ScalarEvent:
            _mask(masked, lines, event)
    return tuple(_found(["".join(characters) for characters in masked], lines))


def _found(outside: list[str], lines: list[str]) -> Iterator[Comment]:
    for number, (covered, line) in enumerate(zip(outside, lines, strict=True), start=1):
        if found := _COMMENT.search(covered):
            start = found.start()
            yield Comment(number, start + 1, line[start:].rstrip(), not line[:start].strip())


def _mask(masked: list[list[str]], lines: list[str], event: MarkedScalar) -> None:
    """Cover what belongs to a scalar, so that no `#` in it counts."""
    start, end = event.start_mark, event.end_mark
    first, column = start.line, start.column
    if event.style in ("|", ">"):  # a comment may follow the sign that opens the block
        header = _HEADER.match(lines[first], column)
        column = header.end() if header else column
        _cover(masked, lines, (first, start.column), (first, column))
        first, column = first + 1, 0
    _cover(masked, lines, (first, column), (end.line, end.column))


def _cover(masked: list[list[str]], lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> None:
    for number in range(start[0], min(end[0], len(lines) - 1) + 1):
        first = start[1] if number == start[0] else 0
        last = end[1] if number == end[0] else len(lines[number])
        masked[number][first:last] = "x" * len(masked[number][first:last])
