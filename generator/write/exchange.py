"""Putting a finished folder in the place of the old one in a single step, and mending what a kill left."""

import ctypes
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AT_CWD = -100
_EXCHANGE = 2


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """An empty folder beside `target` to build in; gone at the end, whatever happened. Raises OSError."""
    folder = _beside(target, "new")
    target.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def exchange(built: Path, target: Path) -> None:
    """Put `built` where `target` is; what was there ends up at `built`, if anything was. Raises OSError.

    One step where the system knows how to swap two names; else two renames, and `recover` for the moment
    between them.
    """
    if not os.path.lexists(target):
        built.rename(target)
    elif not _swap(built, target):
        old = _beside(target, "old")
        target.rename(old)
        built.rename(target)
        old.rename(built)


def recover(target: Path) -> None:
    """Bring back a `target` that a killed exchange took away, and clear what killed builds left beside it.

    Call only while holding the lock: the leftovers of a living build look the same. Raises OSError.
    """
    for name in ("old", "new"):
        for leftover in _leftovers(target, name):
            if name == "old" and not os.path.lexists(target):
                leftover.rename(target)
            else:
                shutil.rmtree(leftover)


def _beside(target: Path, word: str) -> Path:
    return target.with_name(f".{target.name}.{word}-{os.getpid()}")


def _leftovers(target: Path, word: str) -> list[Path]:
    if not target.parent.is_dir():
        return []
    ours = re.compile(rf"\.{re.escape(target.name)}\.{word}-\d+")
    folders = [path for path in target.parent.iterdir() if ours.fullmatch(path.name)]
    return sorted(path for path in folders if path.is_dir() and not path.is_symlink())


def _swap(one: Path, other: Path) -> bool:
    """Swap two names in one step; False where the system or the file system cannot."""
    paths = os.fsencode(one), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(*paths, _EXCHANGE) == 0)
        return bool(libc.renameat2(_AT_CWD, paths[0], _AT_CWD, paths[1], _EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):
        return False
