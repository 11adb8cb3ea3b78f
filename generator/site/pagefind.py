"""The search index: Pagefind over the finished pages."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file

FOLDER = "pagefind"
_INSTALL = "pagefind[extended]"
_PAGES = "**/index.html"  # not 404.html
_LEFT_OUT = ".headerlink, .ob-permalink, .ob-print-only, [data-pagefind-ignore]"
_LONGEST = 900  # seconds
# Its own interface, which the theme does not use: half a megabyte.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")


def index(site: Path) -> tuple[Finding, ...]:
    """Put a search index for the pages of `site` into it; one part per `<html lang>`.

    Without the indexer the site stays as it is, with a warning `search-not-built`; one that fails is an error
    `search-failed`.
    """
    command = _indexer()
    if not command:
        return (Finding("search-not-built", whole_file("requirements.lock"), {"package": _INSTALL}),)
    failure = _run([*command, "--site", str(site), "--glob", _PAGES, "--exclude-selectors", _LEFT_OUT])
    if failure:
        return (Finding("search-failed", whole_file("site"), {"message": failure}),)
    for pattern in _UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()
    return ()


def _indexer() -> list[str]:
    """How to start the extended indexer, the one that cuts Chinese into words; empty where there is none."""
    if all(importlib.util.find_spec(name) for name in ("pagefind", "pagefind_bin_extended")):
        return [sys.executable, "-m", "pagefind"]
    found = shutil.which("pagefind_extended")
    return [found] if found else []


def _run(command: list[str]) -> str:
    """What went wrong, or ""."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_LONGEST,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return str(error)
    lines = (done.stdout + done.stderr).strip().splitlines()
    return "" if done.returncode == 0 else (lines[-1] if lines else f"exit {done.returncode}")
