"""The caller's end of a MkDocs process: start it, give it orders, hear its answers."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Self

from generator.site.builddate import VARIABLE
from generator.site.config import RECORDS, config_path

_LONGEST = 900.0  # seconds; thousands of pages take one minute
_PACKAGES = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class MkDocsAnswer:
    """How an order ended: pages built, a hash of the navigation, warnings, and a `failure` or "".

    `stopped` tells that it was ended in the middle, as asked.
    """

    pages: int = 0
    shape: str = ""
    warnings: tuple[str, ...] = ()
    failure: str = ""
    stopped: bool = False


class MkDocsProcess:
    """A process that builds one language, again and again if asked; a context manager that ends it."""

    def __init__(self, root: Path, code: str, timestamp: int) -> None:
        root = root.absolute()
        self.code = code
        self._config = config_path(root, code)
        records = root / RECORDS
        (records / "log").mkdir(parents=True, exist_ok=True)
        with (records / "log" / f"mkdocs.{code}.log").open("w", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "generator.site.engine", str(records / "cache" / f"{code}.json")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=root,
                env=_environment(timestamp),
                encoding="utf-8",
            )

    def build(
        self,
        into: Path,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        *,
        changed_only: bool = False,
        unwanted: Callable[[], bool] = lambda: False,
    ) -> MkDocsAnswer:
        """Build the language into the folder `into`; reports pages done and pages in all.

        With `changed_only`, `into` holds an earlier build and only pages whose source is newer are made anew.
        As soon as `unwanted` says so the build ends where it is.
        """
        limit = Timer(_LONGEST, self._process.kill)
        limit.start()
        try:
            self._say(
                {"config": str(self._config), "into": str(into.absolute()), "changed_only": changed_only}
            )
            return self._hear(progress, unwanted)
        except OSError as error:
            return MkDocsAnswer(failure=str(error))
        finally:
            limit.cancel()

    def is_alive(self) -> bool:
        """Whether it can take an order."""
        return self._process.poll() is None

    def _hear(self, progress: Callable[[int, int], None], unwanted: Callable[[], bool]) -> MkDocsAnswer:
        warnings: list[str] = []
        for answer in self._answers():
            if "of" in answer:
                progress(answer["page"], answer["of"])
                if unwanted():
                    self._say({"stop": True})
            elif "warning" in answer:
                warnings.append(answer["warning"])
            elif "done" in answer:
                return MkDocsAnswer(answer["done"], answer["shape"], tuple(warnings))
            else:
                failure, stopped = answer.get("failed", ""), "stopped" in answer
                return MkDocsAnswer(warnings=tuple(warnings), failure=failure, stopped=stopped)
        return MkDocsAnswer(failure=f"exit {self._process.wait()}")

    def _say(self, order: dict[str, Any]) -> None:
        stream = self._process.stdin
        assert stream is not None  # noqa: S101 - opened as a pipe above
        stream.write(json.dumps(order) + "\n")
        stream.flush()

    def _answers(self) -> Iterator[dict[str, Any]]:
        assert self._process.stdout is not None  # noqa: S101 - opened as a pipe above
        return map(json.loads, self._process.stdout)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process.wait()


def _environment(timestamp: int) -> dict[str, str]:
    """The caller's environment, with the build's date, UTF-8 in any locale, and this package in reach."""
    path = os.pathsep.join(filter(None, [str(_PACKAGES), os.environ.get("PYTHONPATH", "")]))
    ours = {
        VARIABLE: str(timestamp),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": path,
        "PYTHONUTF8": "1",
    }
    return os.environ | ours
