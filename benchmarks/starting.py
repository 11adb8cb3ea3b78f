"""How long `opsbook --help` takes to show."""

from collections.abc import Iterator

from benchmarks.table import Row
from benchmarks.timing import time_all
from benchmarks.workplace import Workplace

LIMIT = 5.0
RUNS = 15
"""Short as they are, five would tell little."""


def rows(place: Workplace) -> Iterator[Row]:
    """The ratio to a Python that does nothing."""
    bare, own = time_all(place.python("-c", "pass"), place.opsbook("--help"), runs=RUNS)
    ratio = own.processor / bare.processor
    found = (
        f"{ratio:.1f} × ({own.processor * 1000:.0f} ms against {bare.processor * 1000:.0f} ms of processor)"
    )
    yield Row("opsbook --help", found, f"≤ {LIMIT:g} × a bare Python start", ratio <= LIMIT)
