"""How long `opsbook check` takes for a file, and whether that stays so among many files."""

from collections.abc import Iterator

from benchmarks.synthetic import write_content
from benchmarks.table import Row
from benchmarks.timing import time_all
from benchmarks.workplace import Workplace

LIMIT = 1.5
LINEAR = 1.25
"""How much more a file may take among five times as many."""

SIZES = (0, 1_000, 5_000)
"""Nearly nothing, to know what starting takes; then as many files as asked for."""


def rows(place: Workplace, sizes: tuple[int, ...] = SIZES) -> Iterator[Row]:
    """Milliseconds a file beyond start-up."""
    roots = [place.folder / f"files-{size}" for size in sizes]
    counts = [write_content(root, size) for root, size in zip(roots, sizes, strict=True)]
    times = time_all(*(place.opsbook("check", "--root", str(root)) for root in roots))
    start = times[0].processor
    costs = []
    for count, took in zip(counts[1:], times[1:], strict=True):
        costs.append((took.processor - start) / (count - counts[0]) * 1000)
        found = f"{costs[-1]:.2f} ms a file ({took}, {start:.2f} s of it to start)"
        limit = f"≤ {LIMIT:g} ms a file of 6 KB beyond start-up"
        yield Row(f"opsbook check, {count:,} files", found, limit, costs[-1] <= LIMIT)
    growth = costs[-1] / costs[0]
    found, limit = f"{growth:.2f} × as much a file", f"linear: ≤ {LINEAR:g} ×"
    yield Row(f"opsbook check, {sizes[-1] // sizes[1]} times as many files", found, limit, growth <= LINEAR)
