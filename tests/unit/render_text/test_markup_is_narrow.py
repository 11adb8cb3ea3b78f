"""Inline, block and long text bring only the elements they may bring, however hostile the words."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model.markup.nodes import Reference
from generator.model.text import Block, Inline, Long, Plain
from generator.render.text import Target, TextRenderer
from tests.unit.render_text.hostile import FRAGMENTS, Page, hostile_text, read_page

INLINE = {"p", "strong", "em", "code", "a", "span"}
BLOCK = INLINE | {"ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
LONG = BLOCK | {"h2", "h3"}

MARKUP = st.lists(
    st.sampled_from(
        [
            *FRAGMENTS,
            "**重点：**",
            "*强调*",
            "`码`",
            "[词](https://example.org/?a=1&b=*)",
            "[[skill/sql]]",
            "[[term/dau#x|日活]]",
            "\n- ",
            "\n    - ",
            "\n1. ",
            "\n\n",
            "\n| a | b |\n|---|--:|\n| ",
            " | ",
            "\n## 题 {#top}\n",
            "\n### 题 {#sub}\n",
            "字",
            "x ",
        ]
    ),
    min_size=1,
    max_size=14,
).map("".join)


def target(reference: Reference) -> Target | None:
    """Every reference leads somewhere, in Markdown and HTML to the same place."""
    return Target(Plain("一个 *名*"), f"../{reference.kind}.md#x", f"../{reference.kind}.md#x")


RENDERER = TextRenderer(target, "zh")


def check(page: Page, allowed: set[str]) -> None:
    """Only allowed elements; only harmless attributes."""
    for tag, attributes in page.elements:
        assert tag.removeprefix("/") in allowed
        for name, value in attributes:
            assert name in {"href", "id", "class", "scope", "start"}
            if name == "href":
                assert re.fullmatch(
                    r"(https://example\.org[!-~]*|https://x\.y|mailto:a@b\.c|\.\./[a-z-]+\.md#x)", value or ""
                )


@given(value=hostile_text | MARKUP)
@settings(max_examples=400, derandomize=True, deadline=None)
def test_inline(value: str) -> None:
    """Inline text is one run of words with bold, emphasis, code and links; no word of it is lost."""
    page = read_page(f"words {RENDERER.md(Inline(value))} words")
    check(page, INLINE)
    assert page.words.split() == f"words {RENDERER.plain(Inline(value))} words".split()
    inner = read_page(f"<div>\n<p>words {RENDERER.html(Inline(value))} words</p>\n</div>")
    assert inner.elements[1:-1] == page.elements


@given(value=hostile_text | MARKUP)
@settings(max_examples=400, derandomize=True, deadline=None)
def test_label(value: str) -> None:
    """A label holds no link, so that it can stand inside one or in a heading."""
    page = read_page(f"## {RENDERER.label(Inline(value))} {{#place}}")
    check(page, (INLINE - {"a", "p"}) | {"h2"})


@given(value=hostile_text | MARKUP)
@example(value="- \x85## ")
@example(value="+ one\n- two")
@example(value="- one\n- \x85")
@settings(max_examples=600, derandomize=True, deadline=None)
def test_block(value: str) -> None:
    """Block text adds lists and tables; its Markdown reads back as the same page as its HTML."""
    page = read_page(RENDERER.block_md(Block(value)))
    check(page, BLOCK)
    assert comparable(page) == comparable(read_page(f"<div>\n{RENDERER.block_html(Block(value))}\n</div>"))


@given(value=hostile_text | MARKUP)
@settings(max_examples=400, derandomize=True, deadline=None)
def test_long(value: str) -> None:
    """Long text adds headings of two levels."""
    page = read_page(RENDERER.block_md(Long(value)))
    check(page, LONG)
    assert comparable(page) == comparable(read_page(f"<div>\n{RENDERER.block_html(Long(value))}\n</div>"))


def comparable(page: Page) -> tuple[object, ...]:
    """Elements and words, but for what the two ways write differently without a difference to readers."""
    elements = [
        (tag, tuple(pair for pair in attributes if pair[0] != "scope"))
        for tag, attributes in page.elements
        if tag not in {"div", "/div", "p", "/p", "tbody", "/tbody"}
    ]
    return elements, "".join(page.words.split())
