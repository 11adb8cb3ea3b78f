"""The quoted line with its carets, aligned by the cells a terminal gives each character."""

from dataclasses import dataclass

from rich.cells import cell_len

from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import Span
from generator.diagnostics.visible import visible

_WIDEST = 100
"""Cells of a quoted line; longer ones are cut around the marked part."""
_BEFORE = 40
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as shown, the cells before the marked part, and the cells of it (at least one)."""

    number: int
    line: str
    indent: int
    width: int


def excerpt(source: SourceText | None, span: Span) -> Excerpt | None:
    """The first line of `span` for quoting; None where there is none or the span means the file as such."""
    line = source.line(span.start.line) if source else None
    if line is None or (span.start == (1, 1) and span.end == (1, 1)):
        return None
    start = min(span.start.column - 1, len(line))
    end = min(span.end.column - 1, len(line)) if span.end.line == span.start.line else len(line.rstrip())
    before, marked, after = line[:start], line[start:end], line[max(start, end) :]
    return _cut(span.start.line, *(visible(part) for part in (before, marked, after)))


def _cut(number: int, before: str, marked: str, after: str) -> Excerpt:
    if cell_len(before) + cell_len(marked) + cell_len(after) > _WIDEST:
        before = _tail(before, _BEFORE)
        marked = _head(marked, _WIDEST - cell_len(before))
        after = _head(after, max(_WIDEST - cell_len(before) - cell_len(marked), 0))
    return Excerpt(number, f"{before}{marked}{after}".rstrip(), cell_len(before), max(cell_len(marked), 1))


def _head(text: str, cells: int) -> str:
    if cell_len(text) <= cells:
        return text
    kept = ""
    for character in text:
        if cell_len(kept) + cell_len(character) >= cells:
            break
        kept += character
    return kept + _ELLIPSIS


def _tail(text: str, cells: int) -> str:
    return text if cell_len(text) <= cells else _head(text[::-1], cells)[::-1]
