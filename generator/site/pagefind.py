"""The search index: Pagefind over the finished pages."""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file

FOLDER = "pagefind"
_INSTALL = "pagefind[extended]"
_PAGES = "**/index.html"  # not 404.html
_LEFT_OUT = ".headerlink, .ob-permalink, .ob-print-only, [data-pagefind-ignore]"
_LONGEST = 900  # seconds
# Its own interface, which the theme does not use: half a megabyte.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
_WAIT, _SHORT_WAIT = "asyncSleep(50)", "asyncSleep(5)"
"""It looks every so many milliseconds whether its index has come; a reader who waits for that notices 50."""


_LOOK = 0.1  # seconds between two looks at whether to go on

Heed = Callable[[], None]


def index(site: Path, heed: Heed = lambda: None) -> tuple[Finding, ...]:
    """Put a search index for the pages of `site` into it; one part per `<html lang>`.

    Without the indexer the site stays as it is, with a warning `search-not-built`; one that fails is an error
    `search-failed`. What `heed` raises ends it, with the old index half replaced.
    """
    command = _indexer()
    if not command:
        return (Finding("search-not-built", whole_file("requirements.lock"), {"package": _INSTALL}),)
    words = [*command, "--site", str(site), "--glob", _PAGES, "--exclude-selectors", _LEFT_OUT]
    failure = _run(words, heed)
    if failure:
        return (Finding("search-failed", whole_file("site"), {"message": failure}),)
    for pattern in _UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()
    for script in (site / FOLDER).glob("*.js"):
        script.write_text(script.read_text("utf-8").replace(_WAIT, _SHORT_WAIT), "utf-8", newline="")
    return ()


def _indexer() -> list[str]:
    """How to start the extended indexer, the one that cuts Chinese into words; empty where there is none."""
    if all(importlib.util.find_spec(name) for name in ("pagefind", "pagefind_bin_extended")):
        return [sys.executable, "-m", "pagefind"]
    found = shutil.which("pagefind_extended")
    return [found] if found else []


def _run(command: list[str], heed: Heed) -> str:
    """What went wrong, or ""."""
    try:
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
            with subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT) as process:
                try:
                    _wait(process, heed)
                except BaseException:
                    process.kill()
                    raise
            said.seek(0)
            lines = said.read().strip().splitlines()
    except (OSError, subprocess.SubprocessError) as error:
        return str(error)
    return "" if process.returncode == 0 else (lines[-1] if lines else f"exit {process.returncode}")


def _wait(process: "subprocess.Popen[bytes]", heed: Heed) -> None:
    """Until it ends; raises TimeoutExpired when that takes too long."""
    end = monotonic() + _LONGEST
    while True:
        heed()
        try:
            process.wait(_LOOK)
        except subprocess.TimeoutExpired:
            if monotonic() > end:
                raise
        else:
            return
