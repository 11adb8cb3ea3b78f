"""`python -m benchmarks [NAME…]`: measure, print the table, and fail where a limit is missed."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import (
    assessing,
    checking,
    generating,
    marking,
    page_weight,
    saving,
    searching,
    starting,
    whole_site,
)
from benchmarks.table import Row, show
from benchmarks.workplace import Workplace
from generator.cli.signals import stop_cleanly

Benchmark = Callable[[Workplace], Iterator[Row]]

BENCHMARKS: dict[str, Benchmark] = {
    "help": starting.rows,
    "check": checking.rows,
    "generate": generating.rows,
    "terms": marking.rows,
    "site": whole_site.rows,
    "weight": page_weight.rows,
    "search": searching.rows,
    "assessment": assessing.rows,
    "preview": saving.rows,
}


def main(names: list[str]) -> int:
    """Run those named, or all; the exit status."""
    if unknown := set(names) - set(BENCHMARKS):
        print(f"no such benchmark: {', '.join(sorted(unknown))}. There are: {', '.join(BENCHMARKS)}")
        return 2
    stop_cleanly()  # whoever ends it finds nothing left over
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before")
    with tempfile.TemporaryDirectory(prefix="opsbook-bench-") as folder:
        place = Workplace(Path(folder))
        kept = show(row for name in names or BENCHMARKS for row in BENCHMARKS[name](place))
    print(f"load {os.getloadavg()[0]:.1f} after")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
