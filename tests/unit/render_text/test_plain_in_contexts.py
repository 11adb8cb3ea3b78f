"""Plain text is shown exactly as typed, wherever a template puts it."""

import re

import pytest
from hypothesis import given, settings

from generator.model.text import Plain
from generator.render.text import TextRenderer
from tests.unit.render_text.hostile import hostile_text, read_page

RENDERER = TextRenderer(lambda _reference: None, "zh")

MARKDOWN_PLACES = {
    "paragraph": "%s",
    "after words": "words %s words",
    "beside a link": "%s[link](https://example.org)%s",
    "bullet": "- one\n- %s\n- three",
    "number": "1. one\n2. %s",
    "nested bullet": "- one\n    - %s\n    - three",
    "table cell": "| a | b |\n| --- | --- |\n| %s | x |\n| y | %s |",
    "table head": "| %s | b |\n| --- | --- |\n| x | y |",
    "heading": "## %s {#place}\n\nwords",
    "link text": "[%s](https://example.org)",
    "bold": "<strong>%s</strong> words",
    "definition": "term\n:   %s",
    "defined term": "%s\n:   words",
    "quotation": "> %s",
    "before a rule of its own": "%s\n\n---\n\n%s",
}
HTML_PLACES = {
    "raw block": '<div class="ob-x">\n<p>%s</p>\n</div>\n\nwords',
    "raw cell": "<table><tbody><tr><td>%s</td></tr></tbody></table>",
    "raw summary": "<details>\n<summary>%s</summary>\n<p>x</p>\n</details>",
    "raw words inside a paragraph": "words <span>%s</span> *x*",
}


def shown(value: str) -> str:
    """`value` as a reader sees it: white space is one space, what no page may hold is replaced."""
    kept = re.sub(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]", "\ufffd", value)
    return squeezed(kept)


def squeezed(value: str) -> str:
    """`value` with runs of white space as one space (a non-breaking space is a letter here)."""
    return re.sub(r"[ \t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+", " ", value).strip()


@pytest.mark.parametrize("place", [*MARKDOWN_PLACES.values(), *HTML_PLACES.values()])
@given(value=hostile_text)
@settings(max_examples=80, derandomize=True, deadline=None)
def test_hostile_words_stay_words(place: str, value: str) -> None:
    """Any string reads as typed and adds no element, attribute or comment."""
    safe = RENDERER.md(Plain(value))
    written = read_page(place.replace("%s", safe))
    model = read_page(place.replace("%s", "X" if safe else ""))
    assert written.elements == model.elements
    assert squeezed(written.words) == squeezed(model.words.replace("X", shown(value)))


@given(value=hostile_text)
@settings(max_examples=300, derandomize=True, deadline=None)
def test_hostile_words_in_attributes(value: str) -> None:
    """An attribute holds the words and nothing else follows, in raw blocks and inside paragraphs."""
    safe = RENDERER.attr(Plain(value))
    for place in ('<div title="%s">\n<p>x</p>\n</div>', "words <span title='%s'>x</span> words"):
        written = read_page(place.replace("%s", safe))
        model = read_page(place.replace("%s", ""))
        assert [tag for tag, _ in written.elements] == [tag for tag, _ in model.elements]
        assert [dict(attrs).get("title") for _, attrs in written.elements if attrs] == [shown(value)]


@given(value=hostile_text)
@settings(max_examples=300, derandomize=True, deadline=None)
def test_html_and_markdown_targets_agree(value: str) -> None:
    """The same words come out of the HTML target."""
    assert RENDERER.html(Plain(value)) == RENDERER.md(Plain(value))
