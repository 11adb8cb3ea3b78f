"""Parsed files → documents: what kind each holds; files that hold several entities are taken apart."""

from collections.abc import Iterator

from generator.layer.document import Document
from generator.model.base import RESERVED_IDS, is_id
from generator.model.kinds import CALENDAR, KIND_OF_FOLDER, KINDS, SITE, Kind
from generator.source.layout import ContentFile, Folder, Layout
from generator.source.node import Mapping

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


def documents_of(file: ContentFile, body: Mapping) -> Iterator[Document]:
    """What one parsed file of content holds."""
    kind = _kind(file)
    if kind is None:
        return
    if kind.single_file and kind is not SITE:
        yield from _entities(file, kind, body)
    else:
        yield Document(kind, file.id, layer_of(file.file), file.lang, file.file, body)


def _kind(file: ContentFile) -> Kind | None:
    if file.kind_folder:
        return CALENDAR if file.kind_folder == CALENDAR.folder else KIND_OF_FOLDER.get(file.kind_folder)
    return next((kind for kind in (*KINDS, SITE) if kind.single_file == f"{file.id}.yaml"), None)


def _entities(file: ContentFile, kind: Kind, body: Mapping) -> Iterator[Document]:
    for entry in body:
        if isinstance(entry.value, Mapping):
            yield Document(kind, entry.key.text, layer_of(file.file), file.lang, file.file, entry.value)
