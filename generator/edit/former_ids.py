"""Noting a former id: in a list that is there, or in a new line where the model has it."""

from collections.abc import Sequence

from generator.diagnostics.span import Position, Span, between
from generator.edit.text_edits import Edit
from generator.layer.document import Document
from generator.model.shape import shape_of
from generator.source.node import Entry, Node, Scalar
from generator.source.node import Sequence as ListNode

FIELD = "former_ids"


def noted(document: Document, lines: Sequence[str], old: str, new: str) -> Edit:
    """The edit by which `document` lists `old` among its former ids; if `new` was one, they change places."""
    entry = next((e for e in document.body if e.key.text == FIELD), None)
    if entry is None:
        return _new_line(document, lines, old)
    if isinstance(entry.value, ListNode) and entry.value.items:
        again = next((i for i in entry.value.items if isinstance(i, Scalar) and i.text == new), None)
        return Edit(again.span, old) if again else _added(entry.value, lines, old)
    return _filled(entry, old)


def _filled(entry: Entry, old: str) -> Edit:
    """The edit of a field that is empty, `[]` or without a value."""
    if isinstance(entry.value, ListNode):
        return Edit(entry.value.span, f"[{old}]")
    line, column = entry.key.span.end
    return Edit(between(entry.key.span.file, line, column + 1, line, column + 1), f" [{old}]")


def _added(ids: ListNode, lines: Sequence[str], old: str) -> Edit:
    line, column = ids.span.start
    if lines[line - 1][column - 1 : column] == "[":
        end = ids.items[-1].span.end
        return Edit(Span(ids.span.file, end, end), f", {old}")
    last = ids.items[-1].span.end.line
    return _after_line(ids.span.file, lines, last, f"{' ' * (column - 1)}- {old}")


def _new_line(document: Document, lines: Sequence[str], old: str) -> Edit:
    """The field below those that the model has before it."""
    first = document.body.entries[0].key.span.start
    if _at(document.body, lines) == "{":
        line, column = document.body.span.end
        place = Position(line, column - 1)
        return Edit(Span(document.file, place, place), f", {FIELD}: [{old}]")
    names = list(shape_of(document.kind.record).fields)
    above = [e for e in document.body if e.key.text in names[: names.index(FIELD)]]
    line = max((_last_line(entry) for entry in above), default=first.line - 1)
    return _after_line(document.file, lines, line, f"{' ' * (first.column - 1)}{FIELD}: [{old}]")


def _at(node: Node, lines: Sequence[str]) -> str:
    line, column = node.span.start
    return lines[line - 1][column - 1 : column]


def _last_line(entry: Entry) -> int:
    return max(entry.key.span.end.line, entry.value.span.end.line)


def _after_line(file: str, lines: Sequence[str], number: int, text: str) -> Edit:
    """A new line below line `number`; above the first where that is 0."""
    if number == 0:
        return Edit(between(file, 1, 1, 1, 1), f"{text}\n")
    column = len(lines[number - 1]) + 1
    return Edit(between(file, number, column, number, column), f"\n{text}")
