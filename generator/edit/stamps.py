"""Stamping translations: each says which source text it was made from, by `translates:` at its end."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

from generator.diagnostics.span import Position, Span, between
from generator.edit.text_edits import Edit, apply, lines_of
from generator.layer.document import Document
from generator.layer.layers import source_text
from generator.layer.stamp import stamps
from generator.layer.translation import STAMPS
from generator.model.catalog import Key
from generator.model.shape import shape_of
from generator.source.articles import BODY
from generator.source.node import Entry, Node, Scalar
from generator.source.node import Mapping as MappingNode

Stamps = Mapping[str, str]


def accept(
    root: Path, documents: Iterable[Document], chosen: AbstractSet[Key] | None = None
) -> tuple[str, ...]:
    """Stamp the translations among `documents` (of the chosen keys, if any); the files that changed."""
    edits: list[Edit] = []
    for document, made_from in _translations(documents):
        if chosen is None or document.key in chosen:
            edits += _edits(document, made_from, lines_of(root / document.file))
    return apply(root, edits)


Confirmed = frozenset[tuple[Key, int, str]]
"""Parts of translations that fit their source text: of which entity, in which layer, and which part."""


def confirmed(documents: Iterable[Document]) -> Confirmed:
    """What is current now, to be kept so by `renew` after a change that needs no new translation."""
    return frozenset(
        (document.key, document.layer, name)
        for document, made_from in _translations(documents)
        for name, value in _written(document).items()
        if value.text == made_from.get(name)
    )


def renew(root: Path, documents: Iterable[Document], parts: Confirmed) -> tuple[str, ...]:
    """Stamp these parts anew; the files that changed."""
    return apply(
        root,
        (
            Edit(value.span, _quoted(made_from[name]))
            for document, made_from in _translations(documents)
            for name, value in _written(document).items()
            if (document.key, document.layer, name) in parts and value.text != made_from.get(name, value.text)
        ),
    )


def _translations(documents: Iterable[Document]) -> Iterator[tuple[Document, Stamps]]:
    """Every translation with what it is made from, where it has a source text."""
    groups: dict[Key, list[Document]] = {}
    for document in documents:
        groups.setdefault(document.key, []).append(document)
    for group in groups.values():
        for document in group:
            source = source_text(group, document.layer) if document.lang else None
            if source is not None:
                yield document, _made_from(document, source)


def _written(document: Document) -> dict[str, Scalar]:
    """The stamps that a translation has."""
    node = document.body.get(STAMPS)
    entries = node.entries if isinstance(node, MappingNode) else ()
    return {entry.key.text: entry.value for entry in entries if isinstance(entry.value, Scalar)}


def _made_from(document: Document, source: MappingNode) -> Stamps:
    """What the translation is made from: the hash of every part of the source that it has words for."""
    shape = shape_of(document.kind.record)
    words = MappingNode(tuple(e for e in document.body if e.key.text != STAMPS), document.body.span)
    current = stamps(source, shape)
    return {name: current[name] for name in stamps(words, shape) if name in current}


def _edits(document: Document, made_from: Stamps, lines: list[str]) -> Iterator[Edit]:
    written = document.body.get(STAMPS)
    if isinstance(written, MappingNode) and written.entries and not _is_flow(written, lines):
        yield from _renewed(written, made_from, lines)
    elif isinstance(written, MappingNode):
        yield Edit(written.span, _in_braces(made_from))
    elif isinstance(written, Scalar) and not written.text:
        key = next(entry.key for entry in document.body if entry.key.text == STAMPS)
        yield Edit(_after(key.span), _block(made_from, key.span.start.column + 1))
    elif written is None and made_from:
        yield _added(document, made_from, lines)


def _is_flow(node: Node, lines: list[str]) -> bool:
    return lines[node.span.start.line - 1][node.span.start.column - 1 :].startswith("{")


def _in_braces(made_from: Stamps) -> str:
    return f"{{{', '.join(f'{name}: {_quoted(value)}' for name, value in made_from.items())}}}"


def _quoted(value: str) -> str:
    return f'"{value}"'  # a hash such as 123e45 would read as a number elsewhere


def _block(made_from: Stamps, column: int) -> str:
    """The stamps on lines of their own, to stand behind the end of a line; `column` counts from 0."""
    return "".join(f"\n{' ' * column}{name}: {_quoted(value)}" for name, value in made_from.items())


def _after(span: Span) -> Span:
    """The empty place behind a key and its colon."""
    line, column = span.end
    return between(span.file, line, column + 1, line, column + 1)


def _end_of_line(file: str, line: int, lines: list[str]) -> Span:
    column = len(lines[line - 1]) + 1
    return between(file, line, column, line, column)


def _renewed(written: MappingNode, made_from: Stamps, lines: list[str]) -> Iterator[Edit]:
    """The edits that make a block of stamps say `made_from`; its comments stay where they are."""
    first, last = written.span.start.line, written.span.end.line
    column = written.entries[0].key.span.start.column - 1
    if not any("#" in line for line in lines[first - 1 : last]):
        yield Edit(written.span, _block(made_from, column).lstrip())
        return
    names = {entry.key.text for entry in written}
    yield from (
        Edit(e.value.span, _quoted(made_from[e.key.text])) for e in written if e.key.text in made_from
    )
    if new := {name: value for name, value in made_from.items() if name not in names}:
        yield Edit(_end_of_line(written.span.file, last, lines), _block(new, column))


def _added(document: Document, made_from: Stamps, lines: list[str]) -> Edit:
    """The edit that adds the stamps at the end of an entity."""
    own = [e for e in document.body if not (document.file.endswith(".md") and e.key.text == BODY)]
    if _is_flow(document.body, lines):
        line, column = document.body.span.end
        place = Position(line, column - 1)
        return Edit(Span(document.file, place, place), f", {STAMPS}: {_in_braces(made_from)}")
    column = own[0].key.span.start.column - 1
    last = max(_last_line(entry) for entry in own)
    text = f"\n{' ' * column}{STAMPS}:{_block(made_from, column + 2)}"
    return Edit(_end_of_line(document.file, last, lines), text)


def _last_line(entry: Entry) -> int:
    return max(entry.key.span.end.line, entry.value.span.end.line)
