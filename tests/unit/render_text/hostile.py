"""Strings made to break out of the place they stand in, and how a converted page is looked at."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown
from hypothesis import strategies as st

EXTENSIONS = ["tables", "attr_list", "toc", "def_list", "pymdownx.superfences", "sane_lists"]
"""Exactly what the site enables."""

_CONVERTER = markdown.Markdown(extensions=EXTENSIONS)

FRAGMENTS = [
    *[
        "<script>alert(1)</script>",
        "</title>",
        "<img src=x onerror=x>",
        "<svg onload=x>",
        "<!--",
        "-->",
        "<![CDATA[",
    ],
    *[
        "&lt;b&gt;",
        "&#60;",
        "&amp;",
        "&copy",
        "<?php",
        "</div>",
        "<b",
        "<a@b.c>",
        "<https://x.y>",
        "http://x.y",
    ],
    *["**", "__", "*a*", "_b_", "***", "~~", "~~~", "```", "``", "`", "==", "^^", "$x$", "\\", "\\\\", "\\*"],
    *["[a](b)", "[a]", "![i](j)", "[a]: b", "[^1]", "[^1]: x", "](", "][", "[", "]", "(", ")", "!["],
    *["{#id}", "{: .x onclick=y }", "{", "}", "{{ x }}", "{% y %}", "{ .c }", "{:", "#}"],
    *[
        "| a | b |",
        "|",
        "|---|",
        "---",
        "===",
        "***",
        "___",
        "--",
        "- ",
        "+ ",
        "* ",
        "> ",
        "# ",
        "## ",
        "#",
        " #",
    ],
    *[
        "1. ",
        "2024. ",
        "1) ",
        ": ",
        ":   x",
        ":smile:",
        "::: x",
        "!!! note",
        "??? x",
        "=== tab",
        "--8<-- x",
        "*[A]: b",
    ],
    *[
        "\n",
        "\n\n",
        "\t",
        "    ",
        "\r\n",
        "\u2028",
        "\x85",
        "\u00a0",
        "\x00",
        "\x02",
        "\x03",
        "\x02wzxhzdk:0\x03",
    ],
    *[
        '"',
        "'",
        "onclick=",
        "中文",
        "，",
        "“",
        "”",
        "词",
        "word",
        " ",
        "a",
        "0",
        "é",
        "😀",
        "\ud800",
        "\u202e",
    ],
]

ALPHABET = st.characters(codec=None, categories=["L", "N", "P", "S", "Z", "Cc", "Cs"], max_codepoint=0x1F9FF)

hostile_text = st.lists(
    st.one_of(
        st.sampled_from(FRAGMENTS),
        st.text(ALPHABET, max_size=4),
        st.text("&<>\\`*_[]{}|~^=!#+$@:-.", max_size=6),
    ),
    min_size=1,
    max_size=10,
).map("".join)


@dataclass
class Page(HTMLParser):
    """What a browser would make of converted Markdown: its elements in order, and the words in each."""

    elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = field(default_factory=list)
    words: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.elements.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.elements.append(("!comment", ((data, None),)))

    def handle_decl(self, decl: str) -> None:
        self.elements.append(("!declaration", ((decl, None),)))

    def unknown_decl(self, data: str) -> None:
        self.elements.append(("!declaration", ((data, None),)))

    def handle_pi(self, data: str) -> None:
        self.elements.append(("!instruction", ((data, None),)))


def read_page(source: str) -> Page:
    """`source` through Markdown, then read as HTML."""
    page = Page()
    page.feed(_CONVERTER.reset().convert(source))
    page.close()
    return page


def read_headings(source: str) -> list[str]:
    """The names of the headings of `source` as the theme gets them."""
    _CONVERTER.reset().convert(source)
    return [token["name"] for token in getattr(_CONVERTER, "toc_tokens")]  # noqa: B009 - set by the extension
