"""`opsbook translate KIND/ID`: the translation's file, with a blank for every text that it lacks."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.decode.catalogs import needs_translation
from generator.edit.form.order import order
from generator.edit.form.schema_line import schema_line, without_schema_line
from generator.edit.form.tree import Collection, Item
from generator.edit.form.write import written
from generator.edit.format import FENCE, halves, tree_of
from generator.edit.refusal import Refusal
from generator.edit.skeleton import after, fill
from generator.edit.text_edits import BOM, read_text
from generator.layer.document import Document
from generator.model.kinds import SITE, Kind
from generator.model.shape import Shape, shape_of
from generator.source.articles import BODY
from generator.source.node import Scalar

Blanks = tuple[Mapping[str, str], int]
"""The texts of the translation's files by path, and how many blanks they have."""


def blanks(root: Path, documents: Iterable[Document], key: tuple[str, str], lang: str) -> Blanks | Refusal:
    """The blanks of the translation of one entity, a file for each layer that has words of its own."""
    own = [document for document in documents if document.key == key]
    if not own:
        return Refusal("unknown", {"name": "/".join(key)})
    texts: dict[str, str] = {}
    count = 0
    for document in own:
        if document.lang is None:
            file = _translated(document.file, lang)
            made = _blanks(root, document, file)
            if isinstance(made, Refusal):
                return made
            text, left = made
            texts |= {file: text} if left else {}
            count += left
    return texts, count


def _translated(file: str, lang: str) -> str:
    stem, _, suffix = file.rpartition(".")
    return f"{stem}.{lang}.{suffix}"


def _blanks(root: Path, document: Document, file: str) -> tuple[str, int] | Refusal:
    before = read_text(root / file).removeprefix(BOM) if (root / file).is_file() else ""
    before = before.replace("\r\n", "\n")
    head, body = halves(before) if file.endswith(".md") else (before, "")
    tree = tree_of(file, head) if head.strip() else Collection([], is_list=False)
    if tree is None:
        return Refusal("faulty", {"file": file})
    without_schema_line(tree)
    kind, shape = document.kind, shape_of(document.kind.record)
    if _is_shared(kind):
        count = fill(_inside(tree, document.id), document.body, shape)
        shape = Shape(values=shape)
    else:
        count = fill(tree, document.body, shape)
    order(tree, shape)
    if file.endswith(".md"):
        return _article(tree, document, shape, body, count)
    line = schema_line(kind, lang="x", over=False)
    return f"{line}\n{written(tree, shape)}", count


def _is_shared(kind: Kind) -> bool:
    """Whether all entities of the kind stand in one file."""
    return kind.single_file is not None and kind is not SITE


def _inside(tree: Collection, name: str) -> Collection:
    """The part of a file of several entities that is about one of them."""
    found = tree.get(name)
    if not isinstance(found, Collection):
        found = Collection([], is_list=False)
        tree.items = [*(item for item in tree.items if item.key != name), Item(name, found)]
    return found


def _article(tree: Collection, document: Document, shape: Shape, body: str, count: int) -> tuple[str, int]:
    """An article: its text, where there is none yet, stands as comments at the end of the head."""
    text = document.body.get(BODY)
    if not body.strip() and isinstance(text, Scalar) and needs_translation(text.text):
        count += 1
        if not tree.tail:
            tree.tail = after(text.text)
    return f"{FENCE}\n{written(tree, shape)}{FENCE}\n{body or chr(10)}", count
