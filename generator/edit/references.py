"""Where a document refers to an entity: in fields, in the keys of lists written by key, and in text."""

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics.span import Span, between
from generator.edit.text_edits import Edit
from generator.layer.document import Document
from generator.model.base import Ref
from generator.model.catalog import Key
from generator.model.shape import LEAF, Shape, shape_of
from generator.model.text import Block, Inline, Long
from generator.source.node import Mapping, Node, Scalar


def renamed(document: Document, lines: Sequence[str], old: Key, new: str) -> Iterator[Edit]:
    """The edits that make every reference of `document` to `old` one to the same kind's `new`."""
    target = re.compile(rf"(?<![a-z0-9/-]){re.escape(old[0])}/({re.escape(old[1])})(?![a-z0-9-])")
    for scalar, leaf in leaves(document.body, shape_of(document.kind.record)):
        if issubclass(leaf, Ref) and leaf.kind is None:
            if scalar.text.partition("#")[0] == "/".join(old):
                yield from _replaced(scalar.span, lines, target, new)
        elif issubclass(leaf, Ref):
            if (leaf.kind, scalar.text) == old:
                yield from _replaced(scalar.span, lines, re.compile(f"({re.escape(old[1])})"), new)
        elif issubclass(leaf, Inline | Block | Long) and "[[" in scalar.text:
            in_text = re.compile(rf"\[\[{re.escape(old[0])}/({re.escape(old[1])})(?=[\]|#])")
            yield from _replaced(scalar.span, lines, in_text, new)


def leaves(node: Node, shape: Shape) -> Iterator[tuple[Scalar, type]]:
    """All values with a type of their own, and the keys that stand for one."""
    if isinstance(node, Scalar):
        if shape.leaf:
            yield node, shape.leaf
    elif isinstance(node, Mapping):
        own = (shape.items or LEAF).child(shape.key) if shape.key else None
        for entry in node:
            if own and own.leaf:
                yield entry.key, own.leaf
            yield from leaves(entry.value, shape.below[entry.key.text])
    else:
        for item in node.items:
            yield from leaves(item, shape.items or LEAF)


def _replaced(span: Span, lines: Sequence[str], pattern: re.Pattern[str], new: str) -> Iterator[Edit]:
    """Edits of what group 1 of `pattern` finds within `span`."""
    for number in range(span.start.line, min(span.end.line, len(lines)) + 1):
        line = lines[number - 1]
        first = span.start.column - 1 if number == span.start.line else 0
        last = span.end.column - 1 if number == span.end.line else len(line)
        for found in pattern.finditer(line, first, last):
            place = between(span.file, number, found.start(1) + 1, number, found.end(1) + 1)
            yield Edit(place, new)
