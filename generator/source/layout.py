"""What a content tree may hold: handed in by the pipeline, as this package knows nothing of the model."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder of a layer: the suffix of its files and what their names are."""

    suffix: str = ".yaml"
    names: Literal["id", "year"] = "id"


@dataclass(frozen=True, slots=True)
class Layout:
    """The folders and single files of a layer, and the grammar of ids."""

    folders: Mapping[str, Folder]
    single_files: frozenset[str]
    is_id: Callable[[str], bool]
    reserved_ids: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset({"en"})


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file of content.

    `file` is its path below the project with forward slashes, as findings show it; `layer` the folder it
    stands in (content, organisation); `kind_folder` is "" for single files; `lang` is None for source text.
    """

    file: str
    layer: str
    kind_folder: str
    id: str
    lang: str | None
    path_on_disk: str
