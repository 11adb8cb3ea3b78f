"""`opsbook rename KIND/ID NEW`: files and references follow; the old id is noted, so that old links work."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics.span import between
from generator.edit.former_ids import FIELD, noted
from generator.edit.new import id_refusal
from generator.edit.references import renamed
from generator.edit.refusal import Refusal, no_kind
from generator.edit.stamps import confirmed, renew
from generator.edit.text_edits import Edit, applied, lines_of, read_text, write_texts
from generator.layer.document import Document
from generator.model.catalog import Key
from generator.model.kinds import KIND_OF_NAME
from generator.source.node import Scalar, Sequence

Parse = Callable[[], Iterable[Document]]


@dataclass(frozen=True, slots=True)
class Renamed:
    """What changed: files that moved, from where to where, and files in which words changed."""

    moved: tuple[tuple[str, str], ...] = ()
    changed: tuple[str, ...] = field(default=())


def rename(root: Path, parse: Parse, key: Key, new: str) -> Renamed | Refusal:
    """Rename an entity. `parse` reads all documents; it is asked before and after."""
    documents = tuple(parse())
    if refusal := _refusal(documents, key, new):
        return refusal
    parts = frozenset(
        ((key[0], new) if known == key else known, layer, name) for known, layer, name in confirmed(documents)
    )
    edits = [*_edits(root, documents, key, new)]
    moved = tuple(_moves(documents, key, new))
    changed = _write(root, edits, dict(moved))
    changed += renew(root, parse(), parts)
    targets = {target for _, target in moved}
    return Renamed(moved, tuple(sorted({file for file in changed if file not in targets})))


def _refusal(documents: tuple[Document, ...], key: Key, new: str) -> Refusal | None:
    if key[0] not in KIND_OF_NAME:
        return no_kind(key[0])
    if not any(document.key == key for document in documents):
        return Refusal("unknown", {"name": "/".join(key)})
    for document in documents:
        if document.kind.name == key[0] and document.id != key[1] and new in _former(document):
            return Refusal("former", {"id": new, "name": f"{key[0]}/{document.id}"})
    return id_refusal(key[0], new, documents)


def _former(document: Document) -> set[str]:
    node = document.body.get(FIELD)
    items = node.items if isinstance(node, Sequence) else ()
    return {item.text for item in items if isinstance(item, Scalar)}


def _edits(root: Path, documents: tuple[Document, ...], key: Key, new: str) -> Iterator[Edit]:
    lines = {file: lines_of(root / file) for file in {document.file for document in documents}}
    for document in documents:
        yield from renamed(document, lines[document.file], key, new)
    own = [document for document in documents if document.key == key]
    lowest = min((d for d in own if not d.lang), key=lambda document: document.layer, default=None)
    for document in own:
        if document is lowest or (not document.lang and document.body.get(FIELD)):
            yield noted(document, lines[document.file], key[1], new)
        if document.kind.single_file:
            yield _entry_key(document, lines[document.file], new)


def _entry_key(document: Document, lines: list[str], new: str) -> Edit:
    """The key of an entity in a file that holds several."""
    opening = re.compile(rf"(['\"]?)({re.escape(document.id)})\1\s*:")
    number, found = next((n, m) for n, line in enumerate(lines, 1) if (m := opening.match(line)))
    return Edit(between(document.file, number, found.start(2) + 1, number, found.end(2) + 1), new)


def _moves(documents: Iterable[Document], key: Key, new: str) -> Iterator[tuple[str, str]]:
    for document in documents:
        if document.key == key and not document.kind.single_file:
            folder, _, name = document.file.rpartition("/")
            yield document.file, f"{folder}/{new}{name.removeprefix(key[1])}"


def _write(root: Path, edits: list[Edit], moves: dict[str, str]) -> tuple[str, ...]:
    """Make the edits, under the new names where a file moves; the old ones go once the new ones are there."""
    by_file: dict[str, list[Edit]] = {file: [] for file in moves}
    for edit in edits:
        by_file.setdefault(edit.span.file, []).append(edit)
    texts = {file: applied(read_text(root / file), own) for file, own in by_file.items()}
    changed = write_texts(root, {moves.get(file, file): text for file, text in sorted(texts.items())})
    for file in moves:
        (root / file).unlink()
    return changed
