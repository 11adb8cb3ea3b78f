"""Ctrl+C and a polite kill end a command the same way: it clears up after itself, and the status says why."""

import signal
from types import FrameType


class Stopped(SystemExit):
    """Somebody ended the command; the exit status is 128 and the number of the signal, as shells have it."""


def stop_cleanly() -> None:
    """From now on SIGINT and SIGTERM unwind the program, so that temporary folders and child processes go."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> None:
    for other in (signal.SIGINT, signal.SIGTERM):  # a second one must not cut the clearing up short
        signal.signal(other, signal.SIG_IGN)
    raise Stopped(128 + number)
