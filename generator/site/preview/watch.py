"""Noticing what is saved, also while nobody looks, also when a whole folder is moved away and back."""

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from watchfiles import watch

_DEBOUNCE = 200  # milliseconds that saves are gathered
_LOOK = 1000  # milliseconds between looks at the folders themselves
State = Mapping[str, tuple[int, int]]
_Identity = tuple[tuple[int, int] | None, ...]


def state(root: Path, names: Sequence[str]) -> State:
    """Every file among the folders and files `names` of `root`, with what tells an old state from a new."""
    return {str(file): stamp for file in _files(root, names) if (stamp := _identity_of(file))}


def saves(root: Path, names: Sequence[str], seen: State) -> Iterator[frozenset[str]]:
    """Sets of changed paths, relative to `root`, among its folders and files `names`, for ever.

    What changed since `seen` was taken counts too. A folder that is replaced, appears or goes counts as
    changed and is watched as what it is then.
    """
    while True:
        before = _identity(root, names)
        folders = [root / name for name in names if (root / name).is_dir()]
        is_first = True
        for batch in _ticks(folders):
            missed = _differing(seen, state(root, names)) if is_first else set()
            is_first = False
            if changed := frozenset(Path(path).relative_to(root).as_posix() for path in missed | batch):
                yield changed
            if _identity(root, names) != before:
                break
        seen = state(root, names)
        yield frozenset(names)


def _ticks(folders: Sequence[Path]) -> Iterator[set[str]]:
    """The absolute paths that changed, gathered; an empty set at least every second."""
    if not folders:
        while True:
            time.sleep(_LOOK / 1000)
            yield set()
    for batch in watch(*folders, debounce=_DEBOUNCE, rust_timeout=_LOOK, yield_on_timeout=True):
        yield {path for _, path in batch}


def _differing(before: State, now: State) -> set[str]:
    """The files that are new, gone or another."""
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def _files(root: Path, names: Sequence[str]) -> Iterator[Path]:
    for name in names:
        if (root / name).is_file():
            yield root / name
        for directory, _, files in os.walk(root / name):
            yield from (Path(directory, one) for one in files)


def _identity(root: Path, names: Sequence[str]) -> _Identity:
    """What tells a folder from another of the same name, and an old state of a file from a new one."""
    return tuple(_identity_of(root / name) for name in names)


def _identity_of(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, 0 if path.is_dir() else status.st_mtime_ns
