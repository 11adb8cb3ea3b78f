"""One build at a time: a lock that the system itself lets go of when its process dies."""

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.write.faults import cannot_write

_PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the lock: process id and what it is doing; both "?" when it has not said so yet."""

    pid: str = "?"
    task: str = "?"


class Lock:
    """A held lock; a context manager that lets go at its end."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._descriptor)


def acquire(
    path: Path, task: str, *, patience: float = 0.0, waiting: Callable[[Holder], None] = lambda _: None
) -> Lock | Finding:
    """Take the lock at `path` for `task` (a word for others to read, such as "build").

    While another process holds it, calls `waiting` once with that process and tries for `patience` seconds;
    then the answer is a finding `build-locked`. The file stays between runs; only the lock on it counts, so
    one that a dead process left behind is no obstacle.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        return cannot_write(_place(path), error)
    if not _wait(descriptor, path, patience, waiting):
        os.close(descriptor)
        holder = _holder(path)
        params = {"pid": holder.pid, "task": holder.task, "path": _place(path)}
        return Finding("build-locked", whole_file(_place(path)), params)
    _sign(descriptor, task)
    return Lock(descriptor)


def _wait(descriptor: int, path: Path, patience: float, waiting: Callable[[Holder], None]) -> bool:
    if _try(descriptor):
        return True
    waiting(_holder(path))
    end = time.monotonic() + patience
    while time.monotonic() < end:
        time.sleep(_PAUSE)
        if _try(descriptor):
            return True
    return False


def _sign(descriptor: int, task: str) -> None:
    os.ftruncate(descriptor, 0)
    os.write(descriptor, json.dumps({"pid": str(os.getpid()), "task": task}).encode())


def _holder(path: Path) -> Holder:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return Holder(str(record["pid"]), str(record["task"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def _place(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # beyond the text, which others must be able to read

    def _try(descriptor: int) -> bool:
        try:
            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
