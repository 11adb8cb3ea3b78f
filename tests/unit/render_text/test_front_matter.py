"""Front matter gives back what was put in, and its title is inert where the theme prints it raw."""

import html

import pytest
import yaml
from hypothesis import given, settings

from generator.model.text import Inline, Plain
from generator.render.text import TextRenderer, front_matter
from tests.unit.render_text.hostile import FRAGMENTS, Page, hostile_text, read_headings
from tests.unit.render_text.test_plain_in_contexts import shown


def read(block: str) -> dict[str, object]:
    """The fields, read the way MkDocs does: YAML between the first two `---` lines."""
    opening, body, rest = block.split("---\n", 2)
    assert (opening, rest) == ("", "")
    fields = yaml.safe_load(body)
    assert isinstance(fields, dict)
    return fields


@given(title=hostile_text)
@settings(max_examples=500, derandomize=True, deadline=None)
def test_title_is_one_line_of_escaped_text(title: str) -> None:
    """The title holds no markup of its own and reads as written once a browser has shown it."""
    written = read(front_matter({"title": title, "description": title}))
    assert written["title"] == written["description"]
    value = str(written["title"])
    assert not set(value) & set("<>\"'")
    assert html.unescape(value) == shown(title)


@given(value=hostile_text.filter(lambda text: not any("\ud800" <= char <= "\udfff" for char in text)))
@settings(max_examples=500, derandomize=True, deadline=None)
def test_other_fields_come_back_as_they_were(value: str) -> None:
    """Page data survives YAML unchanged, whatever it looks like."""
    data = {"id": value, "list": [value, 1, True, None], value: value}
    assert read(front_matter({"ob": data}))["ob"] == data


@pytest.mark.parametrize("key", ["", "a b", "a:", "Title", "---"])
def test_keys_are_plain_names(key: str) -> None:
    """A key that could mean something to YAML is a mistake of the programmer."""
    with pytest.raises(ValueError, match="front matter key"):
        front_matter({key: "x"})


@given(value=hostile_text)
@settings(max_examples=500, derandomize=True, deadline=None)
def test_headings_are_inert_in_the_table_of_contents(value: str) -> None:
    """The contents list, which the theme prints raw, holds the words of a heading and no element."""
    renderer = TextRenderer(lambda _reference: None, "zh")
    for words in (renderer.label(Plain(value)), renderer.label(Inline(value))):
        for name in read_headings(f"## x{words}x {{#place}}"):
            page = Page()
            page.feed(name)
            page.close()
            assert page.elements == []


def test_every_fragment_is_a_harmless_title() -> None:
    """The classic break-outs stay words."""
    for fragment in FRAGMENTS:
        assert "<" not in str(read(front_matter({"title": fragment}))["title"])
