"""Places inside a text → places in its source file."""

from generator.diagnostics.span import Position, Span
from generator.model.markup.nodes import Place
from generator.model.text import Text


def placed(text: Text, place: Place, raw: str | None = None) -> Span:
    """The span of `text[start:end]` in the source file.

    `raw` is the file's text within `text.span`; with it the span is exact however the value is written,
    unless the passage itself is folded or escaped. Without it the span is exact for values on one line and
    for the bodies of articles, else it is that of the whole value.
    """
    start, end = place
    passage = text[start:end]
    if raw is None:
        return _without_source(text, start, end)
    found = _nth(raw, passage, text.count(passage, 0, start)) if passage else -1
    if found < 0:
        return text.span
    origin = text.span.start
    return Span(text.span.file, _moved(origin, raw[:found]), _moved(origin, raw[:found] + passage))


def _nth(raw: str, passage: str, skip: int) -> int:
    found = raw.find(passage)
    for _ in range(skip):
        found = raw.find(passage, found + len(passage))
        if found < 0:
            break
    return found


def _moved(start: Position, text: str) -> Position:
    lines = text.split("\n")
    if len(lines) == 1:
        return Position(start.line, start.column + len(text))
    return Position(start.line + len(lines) - 1, len(lines[-1]) + 1)


def _without_source(text: Text, start: int, end: int) -> Span:
    span = text.span
    if span.file.endswith(".md") and span.start.column == 1:
        return Span(span.file, _moved(span.start, text[:start]), _moved(span.start, text[:end]))
    quotes = span.end.column - span.start.column - len(text)
    if span.start.line != span.end.line or quotes not in (0, 2):
        return span
    column = span.start.column + quotes // 2
    line = span.start.line
    return Span(span.file, Position(line, column + start), Position(line, column + end))
