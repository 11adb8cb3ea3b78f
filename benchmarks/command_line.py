"""The commands without MkDocs: help, check and generate."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.synthetic import write_content
from benchmarks.table import Row
from benchmarks.timing import time_command

OPSBOOK = (sys.executable, "-m", "generator")
INSTALLED = Path(sys.executable).with_name("opsbook")
HELP_LIMIT = 5.0
CHECK_LIMIT = 1.5
LINEAR = 1.25
"""How much more a file may take among five times as many."""
GENERATE_LIMIT = 1.5
SIZES = (1_000, 5_000)


def rows(folder: Path) -> Iterator[Row]:
    """Measure in `folder`, which is empty."""
    yield _help(folder)
    yield from _check(folder)
    yield _generate(folder / str(SIZES[0]))


def _help(folder: Path) -> Row:
    bare = time_command((sys.executable, "-c", "pass"), folder)
    own = time_command((str(INSTALLED), "--help"), folder)
    ratio = own.processor / bare.processor
    found = f"{ratio:.1f} × ({own.wall * 1000:.0f} ms; {own.processor * 1000:.0f} ms of processor)"
    return Row("opsbook --help", found, f"≤ {HELP_LIMIT:g} × a bare Python start", ratio <= HELP_LIMIT)


def _check(folder: Path) -> Iterator[Row]:
    few, start = _checked(folder, 0)
    costs = []
    for size in SIZES:
        files, took = _checked(folder, size)
        costs.append((took - start) / (files - few) * 1000)
        found = f"{costs[-1]:.2f} ms a file; {took:.2f} s of processor in all, {start:.2f} s of it to start"
        limit = f"≤ {CHECK_LIMIT:g} ms a file beyond start-up"
        yield Row(f"opsbook check, {files:,} files", found, limit, costs[-1] <= CHECK_LIMIT)
    growth = costs[-1] / costs[0]
    found, limit = f"{growth:.2f} × as much a file", f"linear: ≤ {LINEAR:g} ×"
    yield Row("opsbook check, five times as many", found, limit, growth <= LINEAR)


def _checked(folder: Path, size: int) -> tuple[int, float]:
    """How many files there are, and the processor time of checking them."""
    root = folder / str(size)
    files = write_content(root, size)
    return files, time_command((*OPSBOOK, "check", "--root", str(root)), Path()).processor


def _generate(root: Path) -> Row:
    command = (*OPSBOOK, "generate", "--root", str(root))
    time_command(command, Path(), runs=1)
    before = _touched(root / "playbooks")
    took = time_command(command, Path())
    same = _touched(root / "playbooks") == before
    found = f"{took}, {'no file touched' if same else 'files touched'}"
    limit = f"≤ {GENERATE_LIMIT:g} s, no file touched"
    passed = same and took.processor <= GENERATE_LIMIT
    return Row(f"opsbook generate, nothing changed, {SIZES[0]:,} files", found, limit, passed)


def _touched(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def clear(folder: Path) -> None:
    """Remove what was measured on."""
    shutil.rmtree(folder, ignore_errors=True)
