"""A fault of the program itself: where it happened, in a few lines, and that it is not the writer's doing."""

import traceback

import click

from generator.cli.words import word

SHOWN = 3


def report_crash(error: Exception) -> int:
    """Say what failed and where in the program; the exit status for it."""
    click.echo(f"error[internal]: {type(error).__name__}: {error}", err=True)
    for frame in traceback.extract_tb(error.__traceback__)[-SHOWN:]:
        name = frame.filename.rpartition("generator/")[2]
        click.echo(f"  --> generator/{name}:{frame.lineno} {frame.name}", err=True)
    click.echo(f"   = {word('internal')}", err=True)
    return 70
