"""Parsed files → documents: what kind each holds; files that hold several entities are taken apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.diagnostics.finding import Finding
from generator.layer.document import Document
from generator.model.base import RESERVED_IDS, is_id
from generator.model.catalog import ALL, Key
from generator.model.kinds import CALENDAR, KIND_OF_FOLDER, KINDS, SITE, Kind
from generator.source.layout import ContentFile, Folder, Layout
from generator.source.node import Entry, Mapping, Scalar

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


@dataclass(frozen=True, slots=True)
class Held:
    """What one file holds; of a file of several entities also its faulty entries and whose they are."""

    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()
    broken: frozenset[Key] = frozenset()


def documents_of(file: ContentFile, body: Mapping) -> Held:
    """What one parsed file of content holds."""
    kind = kind_of_file(file)
    if kind is None:
        return Held()
    if kind.single_file is None or kind is SITE:
        return Held((Document(kind, file.id, layer_of(file.file), file.lang, file.file, body),))
    looked_at = [(entry, _fault(entry)) for entry in body if not _is_empty(entry)]
    faulty = (entry.key.text for entry, fault in looked_at if fault)
    return Held(
        tuple(_entities(file, kind, (entry for entry, fault in looked_at if not fault))),
        tuple(fault for _, fault in looked_at if fault),
        frozenset((kind.name, name) for name in faulty) if not file.lang else frozenset(),
    )


def key_of_file(file: ContentFile) -> Key | None:
    """The key of what a file is about, even one that cannot be read; None for a translation."""
    kind = kind_of_file(file)
    if kind is None or file.lang:
        return None
    return kind.name, ALL if kind.single_file and kind is not SITE else file.id


def kind_of_file(file: ContentFile) -> Kind | None:
    """The kind of what a file holds; None for a file in no known place."""
    if file.kind_folder:
        return CALENDAR if file.kind_folder == CALENDAR.folder else KIND_OF_FOLDER.get(file.kind_folder)
    return next((kind for kind in (*KINDS, SITE) if kind.single_file == f"{file.id}.yaml"), None)


def _entities(file: ContentFile, kind: Kind, entries: Iterable[Entry]) -> Iterator[Document]:
    for key, value in entries:
        if isinstance(value, Mapping):
            yield Document(kind, key.text, layer_of(file.file), file.lang, file.file, value)


def _is_empty(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and not entry.value.text


def _fault(entry: Entry) -> Finding | None:
    """What is wrong with one entry of a file of several entities."""
    name = entry.key
    if name.text in RESERVED_IDS:
        return Finding("reserved-id", name.span, {"id": name.text})
    if not is_id(name.text):
        return Finding("bad-id", name.span, {"id": name.text})
    if not isinstance(entry.value, Mapping):
        return Finding("wrong-type", entry.value.span, {"field": name.text}, "entity")
    return None
