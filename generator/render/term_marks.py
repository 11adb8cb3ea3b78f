"""Which words of a page are marked as terms."""

from collections.abc import Callable

from generator.render.page import Page
from generator.render.text.target import Marks, NoMarks
from generator.render.view import View


def marks_for(view: View) -> Callable[[Page], Marks]:
    """The state of term marking for each page of `view`."""
    return lambda page: NoMarks()
