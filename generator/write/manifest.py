"""The list of what was written last time, with hashes: the only ground on which anything is ever deleted."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.write.atomic import replace_file
from generator.write.place import is_plain_path

_TOOL = "opsbook"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """Path below the output folder → hashes of bytes that are ours.

    There are two hashes for a file while a run is under way: what was there, and what is coming. So a run
    that was killed in the middle leaves nothing that the next one would take for a hand edit.
    """

    files: Mapping[str, frozenset[str]] = field(default_factory=dict)
    is_known: bool = False

    def owns(self, path: str, digest: str) -> bool:
        """Whether the file at `path`, with these bytes, was written by us."""
        return digest in self.files.get(path, frozenset())


def digest_of(data: bytes) -> str:
    """The hash by which bytes are recognised."""
    return hashlib.sha256(data).hexdigest()


def read_manifest(path: Path, folder: str) -> tuple[Manifest, tuple[Finding, ...]]:
    """The manifest at `path` for the output folder named `folder`.

    One that is missing is empty. One that is broken, foreign or from a newer version is empty too, with a
    note `manifest-ignored` saying which.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Manifest(), ()
    except (OSError, UnicodeDecodeError):
        return Manifest(), (_ignored(path, "corrupt"),)
    variant, files = _decode(text, folder)
    if variant:
        return Manifest(), (_ignored(path, variant),)
    return Manifest(files, is_known=True), ()


def write_manifest(path: Path, folder: str, files: Mapping[str, frozenset[str]]) -> None:
    """Keep `files` at `path`; raises OSError."""
    listed = {name: sorted(files[name]) for name in sorted(files)}
    record = {"tool": _TOOL, "format": _FORMAT, "folder": folder, "files": listed}
    replace_file(path, json.dumps(record, indent=1).encode() + b"\n")


def _decode(text: str, folder: str) -> tuple[str, dict[str, frozenset[str]]]:
    """Either a variant of `manifest-ignored` or the files."""
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return "corrupt", {}
    if not isinstance(record, dict) or record.get("tool") != _TOOL or record.get("folder") != folder:
        return "foreign", {}
    if record.get("format") != _FORMAT:
        return "newer", {}
    files = record.get("files")
    if not isinstance(files, dict) or not all(map(_is_entry, files, files.values())):
        return "corrupt", {}
    return "", {name: frozenset(digests) for name, digests in files.items()}


def _is_entry(name: str, digests: object) -> bool:
    return (
        is_plain_path(name)
        and isinstance(digests, list)
        and all(isinstance(digest, str) for digest in digests)
    )


def _ignored(path: Path, variant: str) -> Finding:
    place = f"{path.parent.name}/{path.name}"
    return Finding("manifest-ignored", whole_file(place), {"path": place}, variant)
