"""How long somebody who writes waits in the preview: from saving a file until its page shows the words."""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from statistics import median

from benchmarks.table import Row
from benchmarks.timing import RUNS
from benchmarks.workplace import Workplace

LIMIT = 3.0
PATIENCE = 900.0
"""Seconds that building the preview may take."""

PAUSE = 10.0
"""Seconds for the search index, which the preview makes at leisure and without telling."""

FILE, PAGE = "content/tips/ab-test.yaml", "/tips/ab-test/"
FIELD = "why: "
HOST = "127.0.0.1"


def rows(place: Workplace) -> Iterator[Row]:
    """Seconds on the clock, on the project's own content."""
    root = place.project("saved")
    with _preview(place, root) as port:
        times = [_saved(root / FILE, port, f"no. {number} ") for number in range(RUNS)]
    found = f"{median(times):.1f} s on the clock (from {min(times):.1f} to {max(times):.1f})"
    yield Row("saved → visible in the preview", found, f"≤ {LIMIT:g} s", median(times) <= LIMIT)


@contextmanager
def _preview(place: Workplace, root: Path) -> Iterator[int]:
    """A preview at a free port, with everything built, what it makes at leisure too."""
    port = _free_port()
    command = place.opsbook("serve", "--root", str(root), "--port", str(port))
    with subprocess.Popen(
        command.words,
        cwd=command.folder,
        env=command.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        try:
            _wait_for(port, "", PATIENCE)
            _settle(port, 0)
            yield port
        finally:
            process.terminate()


def _saved(file: Path, port: int, words: str) -> float:
    """Seconds until the page shows `words` that were put into `file`."""
    number = _news(port, -1)
    text = file.read_text("utf-8")
    started = time.monotonic()
    file.write_text(text.replace(FIELD, FIELD + words, 1), "utf-8")
    _wait_for(port, words, PATIENCE)
    took = time.monotonic() - started
    _settle(port, number)
    return took


def _wait_for(port: int, words: str, patience: float) -> None:
    end = time.monotonic() + patience
    while not _shows(port, words):
        if time.monotonic() > end:
            raise TimeoutError(f"the preview does not show {words!r}")
        time.sleep(0.02)


def _shows(port: int, words: str) -> bool:
    try:
        status, body = _get(port, PAGE)
    except (OSError, HTTPException):
        return False
    return status == 200 and words in body


def _settle(port: int, number: int) -> None:
    """Wait until the preview has told more than `number` twice: of the rebuild, and of the rest."""
    while _news(port, number) <= number + 1:
        time.sleep(0.1)
    time.sleep(PAUSE)


def _news(port: int, number: int) -> int:
    """The number of the preview's latest news, once it is another than `number`."""
    return int(json.loads(_get(port, f"/__preview/news?after={number}")[1])["number"])


def _get(port: int, path: str) -> tuple[int, str]:
    connection = HTTPConnection(HOST, port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
