"""Prose is read by a short way; it must read as the long way does."""

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.markup import blocks
from generator.model.markup.blocks import block_nodes, is_paragraphs, is_prose
from generator.model.markup.nodes import Paragraph, Words, walk

PIECES = (
    "留存 率 word A1 ** ` - 1. 2) # > | * + _ ~~~ --- === : ， “ ” é \\ <b> &amp; [[term/x|词]] [[term/y]]"
    " [a](https://example.org) [b](javascript:x)"
)
WORDS = st.sampled_from(
    [*PIECES.split(" "), "- ", "1. ", "# ", "> ", " ", "  ", "\t", "\r", "\n", "\n\n", "\n\n\n"]
)


@settings(derandomize=True, max_examples=1500, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=14).map("".join))
def test_prose_reads_the_same_by_both_ways(text: str) -> None:
    """Whatever the text, nodes and places are those that the Markdown reader itself gives."""
    quick = block_nodes.__wrapped__(text)
    with patch.object(blocks, "is_paragraphs", lambda _: False):
        slow = block_nodes.__wrapped__(text)
    assert slow == quick
    if is_prose(text):
        assert {type(node) for node in walk(slow)} <= {Paragraph, Words}


def test_prose_is_known_as_such() -> None:
    """Paragraphs of words, links and references take the short way."""
    for text in ("一段\n\n第二段，见 [[term/x|词]]。", "One line\nand another\n\nA **bold** one\n"):
        assert is_paragraphs(text)
