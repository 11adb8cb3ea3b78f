"""The canonical shape of the files of a project."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from generator.edit.form.schema_line import schema_line
from generator.edit.format import Form, formatted
from generator.edit.text_edits import read_text
from generator.layer.documents import kind_of_file, layer_of
from generator.model.kinds import SITE, Kind
from generator.model.shape import Shape, shape_of
from generator.source.layout import ContentFile


@dataclass(frozen=True, slots=True)
class Formatting:
    """The texts of the files that are not in shape yet, in shape; and the files that have faults."""

    texts: Mapping[str, str]
    left: tuple[str, ...]


def formatting(files: Iterable[ContentFile], chosen: AbstractSet[str] = frozenset()) -> Formatting:
    """What `fmt` would do with `files`, or with the chosen ones, named by path or as `kind/id`."""
    every = tuple(files)
    below = {_name(file) for file in every if not layer_of(file.file) and not file.lang}
    texts, left = {}, []
    for file in every:
        kind = kind_of_file(file)
        if kind is None or (chosen and not chosen & {file.file, _name(file)}):
            continue
        before, after = _texts(file, form_of(file, kind, below))
        if after is None:
            left.append(file.file)
        elif after != before:
            texts[file.file] = after
    return Formatting(texts, tuple(left))


def form_of(file: ContentFile, kind: Kind, below: AbstractSet[str]) -> Form:
    """What a file should look like; `below` names everything that the shipped content holds."""
    shape = shape_of(kind.record)
    if kind.single_file and kind is not SITE:
        shape = Shape(values=shape)
    if kind.suffix == ".md":
        return Form(shape)
    over = bool(layer_of(file.file)) and _name(file) in below
    return Form(shape, schema_line(kind, lang=file.lang, over=over))


def _name(file: ContentFile) -> str:
    kind = kind_of_file(file)
    return f"{kind.name}/{file.id}" if kind else file.file


def _texts(file: ContentFile, form: Form) -> tuple[str, str | None]:
    """A file before and after; line ends stay as they are."""
    try:
        before = read_text(Path(file.path_on_disk))
    except (OSError, UnicodeDecodeError):
        return "", None
    after = formatted(file.file, before, form)
    if after is not None and "\r\n" in before:
        after = after.replace("\n", "\r\n")
    return before, after
