"""The table of results: what was measured, what came out, what it must reach."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement. `passed` is None where it could not be made; `found` says why then."""

    what: str
    found: str
    limit: str
    passed: bool | None


def show(rows: Iterable[Row]) -> None:
    """Print the rows as they come in, one line each, and all of them as a table at the end."""
    console = Console()
    table = Table("what", "measured", "must reach", "")
    for row in rows:
        verdict = {True: "pass", False: "FAIL", None: "skipped"}[row.passed]
        console.print(f"{verdict}: {row.what}: {row.found} ({row.limit})", highlight=False)
        table.add_row(row.what, row.found, row.limit, verdict)
    console.print(table)
