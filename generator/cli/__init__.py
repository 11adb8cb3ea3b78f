"""The command line: `opsbook` and `python -m generator`. The only package that prints."""

from generator.cli.commands import main

__all__ = ["main"]
