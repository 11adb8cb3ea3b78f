"""Somebody saved while the rest of an earlier save was being done: that can wait, the new words come first."""

from collections.abc import Callable

Heed = Callable[[], None]
"""Called again and again by long work; raises `Interrupted` when the work is to end where it is."""


class Interrupted(Exception):  # noqa: N818 - nothing went wrong
    """The work was ended in the middle; what it was for is done again later."""


def no_haste() -> None:
    """Nobody waits."""
