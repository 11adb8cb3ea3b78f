"""Parsed files → documents: what kind each holds; files that hold several entities are taken apart."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.layer.document import Document, Key
from generator.model.base import RESERVED_IDS, is_id
from generator.model.catalog import ALL
from generator.model.kinds import CALENDAR, KIND_OF_FOLDER, KINDS, SITE, Kind
from generator.source.layout import ContentFile, Folder, Layout
from generator.source.node import Mapping, Scalar

LAYERS = ("content", "organisation")


def layout(languages: frozenset[str]) -> Layout:
    """What a content tree may hold, told by the registry of kinds."""
    folders = {kind.folder: Folder(kind.suffix) for kind in KINDS if not kind.single_file}
    folders[CALENDAR.folder] = Folder(names="year")
    singles = frozenset(kind.single_file for kind in (*KINDS, SITE) if kind.single_file)
    return Layout(folders, singles, is_id, RESERVED_IDS, languages)


def layer_of(file: str) -> int:
    """The number of the layer that `file` stands in; higher ones lie on top."""
    return LAYERS.index(file.partition("/")[0]) if file.partition("/")[0] in LAYERS else 0


def documents_of(file: ContentFile, body: Mapping) -> tuple[tuple[Document, ...], tuple[Finding, ...]]:
    """What one parsed file of content holds, and what is wrong with the ids in a file of several entities."""
    kind = _kind(file)
    if kind is None:
        return (), ()
    if kind.single_file and kind is not SITE:
        return tuple(_entities(file, kind, body)), tuple(_faults(body))
    return (Document(kind, file.id, layer_of(file.file), file.lang, file.file, body),), ()


def key_of_file(file: ContentFile) -> Key | None:
    """The key of what a file is about, even one that cannot be read; None for a translation."""
    kind = _kind(file)
    if kind is None or file.lang:
        return None
    return kind.name, ALL if kind.single_file and kind is not SITE else file.id


def _kind(file: ContentFile) -> Kind | None:
    if file.kind_folder:
        return CALENDAR if file.kind_folder == CALENDAR.folder else KIND_OF_FOLDER.get(file.kind_folder)
    return next((kind for kind in (*KINDS, SITE) if kind.single_file == f"{file.id}.yaml"), None)


def _entities(file: ContentFile, kind: Kind, body: Mapping) -> Iterator[Document]:
    for entry in body:
        if isinstance(entry.value, Mapping) and is_id(entry.key.text):
            yield Document(kind, entry.key.text, layer_of(file.file), file.lang, file.file, entry.value)


def _faults(body: Mapping) -> Iterator[Finding]:
    for name, value in body:
        if name.text in RESERVED_IDS:
            yield Finding("reserved-id", name.span, {"id": name.text})
        elif not is_id(name.text):
            yield Finding("bad-id", name.span, {"id": name.text})
        elif not isinstance(value, Mapping) and value != Scalar("", value.span):
            yield Finding("wrong-type", value.span, {"field": name.text}, "mapping")
