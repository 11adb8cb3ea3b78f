"""File names: `<id>.yaml` holds the source text of one thing, `<id>.<language>.yaml` its translation."""

import re
from posixpath import splitext
from typing import NamedTuple

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.source.layout import Folder, Layout

_YEAR = re.compile(r"20[0-9]{2}")
_LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Za-z]{2,4})?")


class NameParts(NamedTuple):
    """`user-ops.en.yaml` → `user-ops`, `en`, `.yaml`."""

    stem: str
    lang: str | None
    suffix: str


def split_name(name: str) -> NameParts:
    """The parts of a file name; what stands before the suffix is a language only if it looks like one."""
    whole, suffix = splitext(name)
    stem, dot, lang = whole.rpartition(".")
    if dot and _LANGUAGE.fullmatch(lang):
        return NameParts(stem, lang, suffix)
    return NameParts(whole, None, suffix)


def check_name(file: str, folder: Folder, layout: Layout) -> Finding | None:
    """What is wrong with the name of `file`, a path that ends in it, or None."""
    name = file.rpartition("/")[2]
    parts = split_name(name)
    if parts.suffix != folder.suffix:
        return _wrong_extension(file, name, parts, folder)
    if parts.lang is not None and parts.lang not in layout.languages:
        return unknown_language(file, parts.lang, layout)
    if folder.names == "year":
        good = _YEAR.fullmatch(parts.stem) is not None
        return None if good else Finding("bad-file-name", whole_file(file), {"name": name}, "year")
    return None if layout.is_id(parts.stem) else _bad_id(file, name, parts, layout)


def unknown_language(file: str, lang: str, layout: Layout) -> Finding:
    """The finding about a translation into a language that the site does not list."""
    known = ", ".join(sorted(layout.languages))
    return Finding("unknown-language", whole_file(file), {"lang": lang, "known": known})


def _wrong_extension(file: str, name: str, parts: NameParts, folder: Folder) -> Finding:
    params = {"name": name, "suffix": parts.suffix, "expected": folder.suffix}
    stem = name.removesuffix(parts.suffix).removesuffix(folder.suffix)  # some editors add .txt to all names
    better = f"{stem}{folder.suffix}"
    return Finding("wrong-extension", whole_file(file), params, suggestion=better)


def _bad_id(file: str, name: str, parts: NameParts, layout: Layout) -> Finding:
    params = {"name": name, "stem": parts.stem}
    if parts.stem.casefold() in layout.reserved_ids:
        return Finding("bad-file-name", whole_file(file), params, "reserved")
    better = _as_id(parts.stem)
    if not layout.is_id(better):
        return Finding("bad-file-name", whole_file(file), params)
    lang = f".{parts.lang}" if parts.lang else ""
    return Finding("bad-file-name", whole_file(file), params, suggestion=f"{better}{lang}{parts.suffix}")


def _as_id(stem: str) -> str:
    """The id that a stem with capitals, spaces or underscores was meant to be."""
    return re.sub(r"[\s_.-]+", "-", stem.strip().lower()).strip("-")
