"""How far a build is: one line that renews itself in a terminal, a line per step elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from generator.cli.words import word
from generator.site.job import Progress, Step
from generator.write.lock import Holder


@contextmanager
def progress_line() -> Iterator[Progress]:
    """A callback to report progress to; the line is ended at the end."""
    shown: set[Step] = set()
    live = sys.stderr.isatty()

    def report(step: Step, done: int, pages: int) -> None:
        text = (
            word(f"progress_{step}", done=done, all=pages) if step is Step.PAGES else word(f"progress_{step}")
        )
        if live:
            click.echo(f"\r\033[K{text}", nl=False, err=True)
        elif step not in shown:
            click.echo(text, err=True)
        shown.add(step)

    yield report
    if live and shown:
        click.echo("\r\033[K", nl=False, err=True)


def say_waiting(holder: Holder) -> None:
    """Say whom a command waits for."""
    click.echo(word("waiting", pid=holder.pid, task=holder.task), err=True)
