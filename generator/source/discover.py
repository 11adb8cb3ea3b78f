"""Discover: which files a layer holds. Looks at names and file types only; opens nothing, follows no link."""

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.diagnostics.suggest import nearest
from generator.source.file_names import check_name, split_name, unknown_language
from generator.source.layout import ContentFile, Layout

LAYERS = ("content", "organisation")
_IGNORED = frozenset({"README.md", "README.en.md", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Discovery:
    """The files of all layers, sorted by path, and what was wrong with the tree."""

    files: tuple[ContentFile, ...]
    findings: tuple[Finding, ...]


def discover(root: Path, layout: Layout, layers: Iterable[str] = LAYERS) -> Discovery:
    """The content files below `root`; the first layer must exist, the others may.

    Anything that is no regular file in its place is a finding and is left out.
    """
    walk = _Walk(root, layout)
    for number, layer in enumerate(layers):
        walk.layer(layer, required=number == 0)
    return Discovery(tuple(sorted(walk.files, key=attrgetter("file"))), tuple(walk.findings))


@dataclass(slots=True)
class _Walk:
    root: Path
    layout: Layout
    files: list[ContentFile] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def layer(self, layer: str, *, required: bool) -> None:
        mode = _mode(self.root / layer)
        if mode is None:
            if required:
                self._report("content-missing", layer)
        elif not stat.S_ISDIR(mode):
            self._report("not-a-file", layer, variant=_sort_of(mode))
        else:
            for name, entry_mode in self._entries(layer):
                self._top_entry(layer, name, entry_mode)

    def _top_entry(self, layer: str, name: str, mode: int) -> None:
        file = f"{layer}/{name}"
        if stat.S_ISDIR(mode):
            if name in self.layout.folders:
                self._folder(layer, name)
            else:
                self._unknown_folder(file, name)
        elif self._is_regular(file, mode):
            self._single_file(layer, name)

    def _single_file(self, layer: str, name: str) -> None:
        file = f"{layer}/{name}"
        parts = split_name(name)
        if f"{parts.stem}{parts.suffix}" not in self.layout.single_files:
            self._report("misplaced-file", file, variant="root")
        elif parts.lang is not None and parts.lang not in self.layout.languages:
            self.findings.append(unknown_language(file, parts.lang, self.layout))
        else:
            self._add(layer, "", name, parts.stem, parts.lang)

    def _folder(self, layer: str, folder: str) -> None:
        names = []
        for name, mode in self._entries(f"{layer}/{folder}"):
            file = f"{layer}/{folder}/{name}"
            if stat.S_ISDIR(mode):
                self._report("misplaced-file", file, variant="nested", folder=folder)
            elif self._is_regular(file, mode):
                names.append(name)
        for name in names:
            self._entity_file(layer, folder, name, names)

    def _entity_file(self, layer: str, folder: str, name: str, siblings: list[str]) -> None:
        file = f"{layer}/{folder}/{name}"
        fault = check_name(file, self.layout.folders[folder], self.layout)
        if fault is None:
            parts = split_name(name)
            self._add(layer, folder, name, parts.stem, parts.lang)
        elif name != name.casefold() and name.casefold() in siblings:
            self._report("file-name-clash", file, name=name, other=name.casefold())
        else:
            self.findings.append(fault)

    def _entries(self, folder: str) -> list[tuple[str, int]]:
        """Names and file types in a folder, sorted; hidden and house-keeping files are passed over."""
        try:
            with os.scandir(self.root / folder) as scan:
                found = [(entry.name, entry.stat(follow_symlinks=False).st_mode) for entry in scan]
        except OSError as error:
            self._report("unreadable-file", folder, reason=error.strerror or "")
            return []
        return sorted(item for item in found if item[0] not in _IGNORED and not item[0].startswith("."))

    def _is_regular(self, file: str, mode: int) -> bool:
        if stat.S_ISREG(mode):
            return True
        self._report("not-a-file", file, variant=_sort_of(mode))
        return False

    def _unknown_folder(self, file: str, name: str) -> None:
        lowered = name.casefold()
        near = lowered if lowered in self.layout.folders else nearest(name, self.layout.folders)
        known = ", ".join(sorted(self.layout.folders))
        self._report("unknown-folder", file, suggestion=near, name=name, known=known)

    def _add(self, layer: str, folder: str, name: str, stem: str, lang: str | None) -> None:
        file = "/".join(part for part in (layer, folder, name) if part)
        on_disk = f"{self.root}/{file}"  # not as a Path, which takes ten times as long
        self.files.append(ContentFile(file, layer, folder, stem, lang, on_disk))

    def _report(
        self, code: str, file: str, variant: str = "", suggestion: str | None = None, **params: str
    ) -> None:
        self.findings.append(Finding(code, whole_file(file), params, variant, suggestion))


def _mode(path: Path) -> int | None:
    try:
        return path.lstat().st_mode
    except OSError:
        return None


def _sort_of(mode: int) -> str:
    """The variant of `not-a-file`: link, folder or special (pipe, socket, device)."""
    if stat.S_ISLNK(mode):
        return "link"
    return "file" if stat.S_ISREG(mode) else "special"
