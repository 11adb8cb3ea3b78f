"""How long `opsbook generate` takes where nothing changed, and that it leaves every file alone."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.synthetic import write_content
from benchmarks.table import Row
from benchmarks.timing import time_all
from benchmarks.workplace import Workplace

LIMIT = 1.5
FILES = 1_000


def rows(place: Workplace, files: int = FILES) -> Iterator[Row]:
    """Seconds of the whole process."""
    root = place.folder / "unchanged"
    count = write_content(root, files)
    command = place.opsbook("generate", "--root", str(root))
    place.run(command.words)
    before = _touched(root / "playbooks")
    (took,) = time_all(command)
    same = _touched(root / "playbooks") == before
    found = f"{took}, {'no file touched' if same else 'FILES TOUCHED'} of {len(before):,}"
    limit = f"≤ {LIMIT:g} s, no file touched"
    what = f"opsbook generate, nothing changed, {count:,} files"
    yield Row(what, found, limit, same and took.processor <= LIMIT)


def _touched(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
