"""Hashes of files and folders, by which it is known whether anything changed."""

import hashlib
import json
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_NOT_OURS = "__pycache__"


def of_tree(folder: Path) -> str:
    """A hash of everything below `folder`: names, folders without files too, and bytes; "" without a folder.

    Raises OSError, also for what is neither file nor folder: a link may show something else any time.
    """
    return of_parts(_entries(folder, "")) if os.path.lexists(folder) else ""


def of_file(path: str | Path) -> str:
    """A hash of the bytes of a file; raises OSError."""
    with open(path, "rb") as file:  # noqa: PTH123  # thousands of them
        return hashlib.sha256(file.read()).hexdigest()


def of_parts(parts: Iterable[str]) -> str:
    """One hash of several texts in their order."""
    return hashlib.sha256(json.dumps(list(parts)).encode()).hexdigest()


def _entries(folder: str | Path, above: str) -> Iterator[str]:
    with os.scandir(folder) as scan:
        found = sorted(scan, key=lambda entry: entry.name)
    for entry in found:
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISREG(mode):
            yield from (above + entry.name, of_file(entry.path))
        elif not stat.S_ISDIR(mode):
            raise OSError(0, "neither file nor folder", entry.path)
        elif entry.name != _NOT_OURS:
            yield f"{above}{entry.name}/"
            yield from _entries(entry.path, f"{above}{entry.name}/")
