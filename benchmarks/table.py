"""The table of results: what was measured, what came out, what it must reach."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: what, what came out, and the limit, in words; whether it is kept."""

    what: str
    found: str
    limit: str
    passed: bool


def show(rows: Iterable[Row]) -> bool:
    """Print the rows as they come in, then all of them as a table; whether every limit is kept."""
    console = Console()
    table = Table("what", "measured", "must reach", "")
    missed = 0
    for row in rows:
        verdict = "pass" if row.passed else "FAIL"
        missed += not row.passed
        console.print(f"{verdict}  {row.what}: {row.found} ({row.limit})", highlight=False, soft_wrap=True)
        table.add_row(row.what, row.found, row.limit, verdict)
    console.print(table)
    return missed == 0
