"""How long `opsbook --help` takes to show."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.table import Row
from benchmarks.timing import time_all
from benchmarks.workplace import Workplace

INSTALLED = Path(sys.executable).with_name("opsbook")
LIMIT = 5.0
RUNS = 15
"""Short as they are, five would tell little."""


def rows(place: Workplace) -> Iterator[Row]:
    """The ratio to a Python that does nothing."""
    installed = replace(place.python(), words=(str(INSTALLED), "--help"))
    bare, own = time_all(place.python("-c", "pass"), installed, runs=RUNS)
    ratio = own.processor / bare.processor
    found = (
        f"{ratio:.1f} × ({own.processor * 1000:.0f} ms against {bare.processor * 1000:.0f} ms of processor)"
    )
    yield Row("opsbook --help", found, f"≤ {LIMIT:g} × a bare Python start", ratio <= LIMIT)
