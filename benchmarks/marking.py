"""What marking the terms on all pages adds to `opsbook generate`, on the project's own content.

Run as a program, `python -m benchmarks.marking`, it is that command without the marking.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from benchmarks.table import Row
from benchmarks.timing import time_all
from benchmarks.workplace import Workplace, clean
from generator.cli import main
from generator.render import rendered
from generator.render.page import Page
from generator.render.text.target import Marks, NoMarks
from generator.render.view import View

LIMIT = 0.20


def rows(place: Workplace) -> Iterator[Row]:
    """The share of the processor's time that goes when the marking does."""
    roots = [place.project(name) for name in ("marked", "unmarked")]
    commands = [
        place.opsbook("generate", "--root", str(roots[0])),
        place.python("-m", "benchmarks.marking", "generate", "--root", str(roots[1])),
    ]
    forgetful = [replace(one, ready=_forget(root)) for one, root in zip(commands, roots, strict=True)]
    marked, unmarked = time_all(*forgetful)
    share = 1 - unmarked.processor / marked.processor
    found = f"{share:.0%} of generating ({marked})"
    yield Row("marking the terms on all pages", found, f"≤ {LIMIT:.0%} of generate time", share <= LIMIT)


def _forget(root: Path) -> Callable[[], None]:
    """Without what earlier runs left, so that all pages are made and written."""
    return lambda: clean(root / ".opsbook", root / "playbooks")


def _no_marks(_: View) -> Callable[[Page], Marks]:
    return lambda _page: NoMarks()


if __name__ == "__main__":
    with patch.object(rendered, "marks_for", _no_marks):
        main()
