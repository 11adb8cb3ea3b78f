"""Places inside a text → places in its source file."""

from generator.diagnostics.span import Position, Span
from generator.model.markup.nodes import Place
from generator.model.text import Leaf


def placed(text: Leaf, place: Place) -> Span:
    """The span of a passage of `text` in its source file.

    Exact for values on one line and for the bodies of articles, else that of the whole value: how a value of
    many lines was folded and indented is not known here (`diagnostics.passages` narrows such spans).
    """
    start, end = place
    span = text.span
    if span.file.endswith(".md") and span.start.column == 1:
        return Span(span.file, _moved(span.start, text[:start]), _moved(span.start, text[:end]))
    quotes = span.end.column - span.start.column - len(text)
    if span.start.line != span.end.line or quotes not in (0, 2):
        return span
    column = span.start.column + quotes // 2
    line = span.start.line
    return Span(span.file, Position(line, column + start), Position(line, column + end))


def _moved(start: Position, text: str) -> Position:
    lines = text.split("\n")
    if len(lines) == 1:
        return Position(start.line, start.column + len(text))
    return Position(start.line + len(lines) - 1, len(lines[-1]) + 1)
