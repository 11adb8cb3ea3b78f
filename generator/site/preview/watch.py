"""Noticing what is saved, also when a whole folder is moved away and back."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from watchfiles import watch

_DEBOUNCE = 200  # milliseconds that saves are gathered
_LOOK = 1000  # milliseconds between looks at the folders themselves
_Identity = tuple[tuple[int, int] | None, ...]


def saves(root: Path, names: Sequence[str]) -> Iterator[frozenset[str]]:
    """Sets of changed paths, relative to `root`, among its folders and files `names`, for ever.

    A folder that is replaced, appears or goes counts as changed and is watched as what it is then.
    """
    while True:
        before = _identity(root, names)
        folders = [root / name for name in names if (root / name).is_dir()]
        yield from _saves_in(root, folders, before, names)
        yield frozenset(names)


def _saves_in(
    root: Path, folders: Sequence[Path], before: _Identity, names: Sequence[str]
) -> Iterator[frozenset[str]]:
    if not folders:
        while _identity(root, names) == before:
            time.sleep(_LOOK / 1000)
        return
    for batch in watch(*folders, debounce=_DEBOUNCE, rust_timeout=_LOOK, yield_on_timeout=True):
        if batch:
            yield frozenset(Path(path).relative_to(root).as_posix() for _, path in batch)
        if _identity(root, names) != before:
            return


def _identity(root: Path, names: Sequence[str]) -> _Identity:
    """What tells a folder from another of the same name, and an old state of a file from a new one."""
    return tuple(_identity_of(root / name) for name in names)


def _identity_of(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, 0 if path.is_dir() else status.st_mtime_ns
