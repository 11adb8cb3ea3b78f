"""The only Jinja configuration. Templates can print nothing but what the choke point returns."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from generator.render.text.escape import escape_url
from generator.render.text.safe import PageEnvironment, Safe, finalize

FOLDER = Path(__file__).parent / "templates"


@pass_context
def _html(context: Context, value: str) -> Safe:
    """Text for a place inside raw HTML."""
    return context["text"].html(value)  # type: ignore[no-any-return]  # contexts are untyped


@pass_context
def _md(context: Context, value: str) -> Safe:
    """Text for a place in Markdown."""
    return context["text"].md(value)  # type: ignore[no-any-return]  # contexts are untyped


@pass_context
def _attr(context: Context, value: str) -> Safe:
    """Text for an attribute value between double quotes."""
    return context["text"].attr(value)  # type: ignore[no-any-return]  # contexts are untyped


def _url(value: str) -> Safe:
    """An address made by this program, for an attribute."""
    return Safe(escape_url(value))


@pass_context
def _label(context: Context, value: str) -> Safe:
    """Text without links, for headings and the words of links."""
    return context["text"].label(value)  # type: ignore[no-any-return]  # contexts are untyped


@pass_context
def _block(context: Context, value: str) -> Safe:
    """Paragraphs, lists and tables as Markdown."""
    return context["text"].block_md(value)  # type: ignore[no-any-return]  # contexts are untyped


@pass_context
def _block_html(context: Context, value: str) -> Safe:
    """Paragraphs, lists and tables inside raw HTML."""
    return context["text"].block_html(value)  # type: ignore[no-any-return]  # contexts are untyped


@cache
def environment() -> Environment:
    """The environment, with every template compiled at most once per process."""
    made = PageEnvironment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        finalize=finalize,
        comment_start_string="{##",  # `{#` opens a heading id in the Markdown that templates write
        comment_end_string="##}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters: dict[str, Callable[..., Any]] = {
        "html": _html,
        "md": _md,
        "attr": _attr,
        "url": _url,
        "label": _label,
        "block": _block,
        "block_html": _block_html,
    }
    made.filters.update(filters)
    return made
