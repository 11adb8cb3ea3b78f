"""The first page of help, as it was laid out before: importing what lays it out takes longer than all else.

The texts in messages/help.*.txt are what click shows; a test holds them to it and writes them anew.
"""

import os
import sys

from generator.cli.language import language

COMMAND = "opsbook"
_WIDTH = 80
"""Columns that the text is laid out for, the most that click uses."""


def show_help() -> bool:
    """Show the help where that is all that is asked for; whether it was."""
    name = os.path.basename(sys.argv[0]).removesuffix(".exe")  # noqa: PTH119  # pathlib takes long too
    if name != COMMAND or sys.argv[1:] not in (["-h"], ["--help"]) or _columns() < _WIDTH:
        return False
    path = os.path.join(os.path.dirname(__file__), "messages", f"help.{language()}.txt")  # noqa: PTH118, PTH120  # see above
    with open(path, encoding="utf-8") as file:  # noqa: PTH123  # see above
        sys.stdout.write(file.read())
    return True


def _columns() -> int:
    """How wide the terminal is; wide enough where there is none."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return _WIDTH
