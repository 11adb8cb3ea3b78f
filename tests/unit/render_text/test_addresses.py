"""Links lead to https and mailto addresses only."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.markup import faults
from generator.model.markup.addresses import address_fault
from generator.model.text import Inline
from generator.render.text import TextRenderer
from tests.unit.render_text.hostile import read_page

RENDERER = TextRenderer(lambda _reference: None, "zh")

ADDRESSES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "https://",
                "HTTPS://",
                "http://",
                "mailto:",
                "javascript:",
                "JaVaScRiPt:",
                "java\tscript:",
                "data:text/html,",
                "vbscript:",
                "file:///",
                "//",
                "\\\\",
                "/\\",
                "&#106;avascript:",
                "jav&#x09;ascript:",
                "%6aavascript:",
                "\x01",
                "example.org",
                "例子.中国",
                "user:pw@",
                "@",
                ":80",
                ":",
                "/",
                "?a=b&c=d",
                "#x",
                "<",
                ">",
                "(",
                ")",
                "\\",
                "'",
                '"',
                "`",
                "*",
                "_",
                "|",
                "{: onclick=x }",
                "]",
                "[",
                " ",
                "\n",
                "%",
                "%zz",
                "alert(1)",
                "a",
                "中",
            ]
        ),
        st.text(max_size=3),
    ),
    min_size=1,
    max_size=6,
).map("".join)


@given(
    address=ADDRESSES,
    shape=st.sampled_from(["[w](%s)", "[w](<%s>)", "<%s>", '[w](%s "t")', "[**w**](%s) [x](%s)"]),
)
@settings(max_examples=1000, derandomize=True, deadline=None)
def test_no_other_address_gets_through(address: str, shape: str) -> None:
    """Whatever stands in a link, the page links to https with a host, or to a mail address, or not at all."""
    value = Inline(shape.replace("%s", address))
    for page in (read_page(f"w {RENDERER.md(value)} w"), read_page(f"<p>w {RENDERER.html(value)} w</p>")):
        for tag, attributes in page.elements:
            assert tag.removeprefix("/") in {"p", "a", "strong", "em", "code"}
            for name, url in attributes:
                assert name == "href"
                parts = urlsplit(url or "")
                assert parts.scheme in {"https", "mailto"}
                assert not parts.username
                assert bool(parts.hostname) == (parts.scheme == "https")


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("https://example.org", None),
        ("https://example.org:8443/a/b?c=d&e=%20#f", None),
        ("https://xn--fsqu00a.xn--fiqs8s/", None),
        ("mailto:ops@example.org", None),
        ("mailto:ops@example.org?subject=x", None),
        ("http://example.org", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("data:text/html,x", "scheme"),
        ("//example.org", "host"),
        ("/\\example.org", "host"),
        ("page.md", "relative"),
        ("#top", "relative"),
        ("/roles/", "relative"),
        ("", "relative"),
        ("https://user:pw@example.org", "address"),
        ("https:example.org", "address"),
        ("https://", "address"),
        ("mailto:nobody", "address"),
        ("https://example.org/a`b", "characters"),
    ],
)
def test_each_address_is_judged(address: str, fault: str | None) -> None:
    """The check names what is wrong with an address."""
    assert address_fault(address) == fault


def test_a_refused_link_is_told_and_shown_as_typed() -> None:
    """A link with another scheme is a finding, and the reader sees its source."""
    value = Inline("看 [这里](javascript:alert(1)) 吧")
    assert [(fault.code, fault.variant, fault.params["text"]) for fault in faults(value)] == [
        ("unsafe-link", "scheme", "[这里](javascript:alert(1))")
    ]
    assert read_page(RENDERER.md(value)).words == value
