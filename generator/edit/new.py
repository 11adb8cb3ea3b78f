"""`opsbook new`: a file with every field to fill in."""

from collections.abc import Iterable
from pathlib import Path

import yaml

from generator.edit.blank import Descriptions, blank
from generator.edit.form.schema_line import schema_line
from generator.edit.refusal import Refusal, no_kind
from generator.edit.text_edits import read_text, write_texts
from generator.layer.document import Document
from generator.layer.documents import LAYERS
from generator.model.base import RESERVED_IDS, is_id
from generator.model.kinds import KIND_OF_NAME, Kind
from generator.source.articles import BODY

_DESCRIPTIONS = Path(__file__).parents[1] / "model" / "descriptions.zh.yaml"


def new(root: Path, documents: Iterable[Document], name: tuple[str, str], layer: int = 0) -> str | Refusal:
    """Write the file of a new entity (kind and id) into a layer; the file, or why there is none."""
    if refusal := _refusal(name, documents):
        return refusal
    kind = KIND_OF_NAME[name[0]]
    file = f"{LAYERS[layer]}/{kind.single_file or f'{kind.folder}/{name[1]}{kind.suffix}'}"
    text = _added(root / file, kind, name[1]) if kind.single_file else _whole(kind)
    write_texts(root, {file: text})
    return file


def id_refusal(kind: str, name: str, documents: Iterable[Document]) -> Refusal | None:
    """Why `name` cannot become the id of something new of `kind`."""
    if name in RESERVED_IDS:
        return Refusal("reserved", {"id": name})
    if not is_id(name):
        return Refusal("bad_id", {"id": name})
    if any(document.key == (kind, name) for document in documents):
        return Refusal("taken", {"name": f"{kind}/{name}"})
    return None


def _refusal(name: tuple[str, str], documents: Iterable[Document]) -> Refusal | None:
    if name[0] not in KIND_OF_NAME:
        return no_kind(name[0])
    return id_refusal(*name, documents)


def _words() -> Descriptions:
    loaded: Descriptions = yaml.safe_load(_DESCRIPTIONS.read_text("utf-8"))
    return loaded


def _whole(kind: Kind) -> str:
    if kind.suffix == ".md":
        return "\n".join(["---", *blank(kind.record, _words(), frozenset([BODY])), "---", "", ""])
    return "\n".join([schema_line(kind, lang=None, over=False), *blank(kind.record, _words()), ""])


def _added(path: Path, kind: Kind, name: str) -> str:
    """The file of many entities with one more at its end."""
    before = read_text(path) if path.is_file() else f"{schema_line(kind, lang=None, over=False)}\n"
    entry = [f"{name}:", *(f"  {line}" for line in blank(kind.record, _words()))]
    return "\n".join([before.rstrip("\n"), *entry, ""])
