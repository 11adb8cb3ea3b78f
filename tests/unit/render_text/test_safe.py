"""Templates can print what came through the choke point, and nothing else."""

import pytest
from jinja2 import DictLoader

from generator.model.text import Plain
from generator.render.text import PageEnvironment, Safe, TextRenderer, finalize

TEXT = TextRenderer(lambda _reference: None, "zh")
VALUE = Plain("<b>*x*")


def render(source: str, **templates: str) -> Safe:
    """`source` with a text, its renderer and a number at hand."""
    environment = PageEnvironment(finalize=finalize, loader=DictLoader({"page": source, **templates}))
    written = environment.get_template("page").render(value=VALUE, text=TEXT, number=3)
    assert isinstance(written, Safe)
    return written


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ text.md(value) }}", "&lt;b&gt;&#42;x&#42;"),
        ("{{ number }} {{ number / 2 }}", "3 1.5"),
        ("{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(text.md(value)) }}", "[&lt;b&gt;&#42;x&#42;]"),
        ("{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}{{ number }}{% endcall %}", "<3>"),
        ("{% set x %}a{{ number }}{% endset %}{{ x }}", "a3"),
        ("{% import 'lib' as lib %}{{ lib.m(text.md(value)) }}", "(&lt;b&gt;&#42;x&#42;)"),
        ("{% include 'lib' %}", ""),
    ],
)
def test_safe_text_passes(source: str, expected: str) -> None:
    """Safe text and numbers pass, also through macros, call blocks, set blocks and imports."""
    assert render(source, lib="{% macro m(x) %}({{ x }}){% endmacro %}") == expected


@pytest.mark.parametrize(
    "source",
    [
        "{{ value }}",
        "{{ 'words of a template' }}",
        "{{ text.plain(value) }}",
        "{{ text.md(value) ~ value }}",
        "{{ text.md(value) + text.md(value) }}",
        "{{ '%s' % value }}",
        "{{ [text.md(value), value] | join(', ') }}",
        "{{ value | safe }}",
        "{{ value | escape }}",
        "{{ text.md(value) | upper }}",
        "{{ value | string }}",
        "{{ none }}",
        "{{ true }}",
        "{{ [number] }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(value) }}",
        "{% filter upper %}{{ value }}{% endfilter %}",
    ],
)
def test_anything_else_is_refused(source: str) -> None:
    """A bare string is refused wherever it comes from, also when made from safe text."""
    with pytest.raises(TypeError, match="only Safe text and numbers"):
        render(source)
