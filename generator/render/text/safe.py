"""The only type that templates may print, and the template environment that holds them to it."""

from collections.abc import Iterable

from jinja2 import Environment


class Safe(str):
    """Escaped text, fit for Markdown and for HTML inside it. Made by `TextRenderer` alone.

    Anything done to it (`+`, `~`, `%`, `|join`) gives a bare `str`, which cannot be printed any more.
    """

    __slots__ = ()


def finalize(value: object) -> Safe | int | float:
    """`value` itself where a template may print it: safe text or a number.

    Raises:
        TypeError: for anything else, words that were not escaped above all.
    """
    if isinstance(value, Safe) or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    raise TypeError(f"a template printed {type(value).__name__}: only Safe text and numbers may be printed")


def _concat(parts: Iterable[str]) -> Safe:
    """Output of a template, macro or block: its parts are template words or went through `finalize`."""
    return Safe("".join(parts))


class PageEnvironment(Environment):
    """A Jinja environment in which macros and `{% set %}` blocks stay safe, and nothing else does.

    Give it `finalize=finalize` and leave `autoescape` off: HTML escaping is not enough for Markdown.
    """

    concat = staticmethod(_concat)
