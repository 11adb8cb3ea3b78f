"""Texts as plain CommonMark read back as the same words, however hostile, and bring no HTML."""

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.export.commonmark import CommonMark, Linked, code_block
from generator.export.escaping import clean
from generator.model.markup.nodes import Reference
from generator.model.text import Block, Code, Inline, Long, Plain
from tests.unit.render_text.hostile import hostile_text
from tests.unit.render_text.test_markup_is_narrow import MARKUP

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
INLINE = {
    "text",
    "softbreak",
    "strong_open",
    "strong_close",
    "em_open",
    "em_close",
    "code_inline",
    "link_open",
    "link_close",
}


def linked(reference: Reference) -> Linked | None:
    """One skill leads somewhere; anything else does not."""
    return Linked("数据 *分析*", "../skills/sql/") if reference.kind == "skill" else None


TEXT = CommonMark(linked)


def inline_tokens(source: str) -> list[Token]:
    """The inline tokens of all blocks."""
    return [inner for token in READER.parse(source) for inner in token.children or ()]


def words(source: str) -> str:
    """What a reader sees, without white space."""
    return "".join("".join(token.content for token in inline_tokens(source)).split())


PLACES = {
    "paragraph": "%s",
    "after words": "字 %s 字",
    "bullet": "- %s\n- 二",
    "number": "1. %s",
    "heading": "## %s",
    "quotation": "> %s",
    "cell": "| a | b |\n| --- | --- |\n| %s | x |",
    "link": "[%s](https://example.org)",
    "before a link": "字 %s[字](https://example.org)",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
@example(value="a #")
@example(value="a!")
@given(value=hostile_text)
@settings(max_examples=150, derandomize=True, deadline=None)
def test_plain_words_stay_words(place: str, value: str) -> None:
    """Any string reads as typed and adds no element."""
    safe = TEXT.line(Plain(value))
    model = READER.parse(place.replace("%s", "X" if safe else ""))
    written = READER.parse(place.replace("%s", safe))
    assert [token.type for token in written] == [token.type for token in model]
    assert {token.type for token in inline_tokens(place.replace("%s", safe))} <= {
        "text",
        "link_open",
        "link_close",
    }
    assert words(place.replace("%s", safe)) == words(place.replace("%s", "X")).replace(
        "X", "".join(clean(value).split())
    )


@example(value="- - + ")
@given(value=hostile_text | MARKUP)
@settings(max_examples=600, derandomize=True, deadline=None)
def test_marked_up_text_holds_no_html(value: str) -> None:
    """Inline and block texts give words, marks, lists, tables and links of two schemes, and nothing else."""
    for source in (TEXT.line(Inline(value)), *TEXT.blocks(Block(value)), *TEXT.blocks(Long(value))):
        assert not {token.type for token in READER.parse(source)} & {
            "html_block",
            "fence",
            "code_block",
            "hr",
        }
        tokens = inline_tokens(source)
        assert {token.type for token in tokens} <= INLINE
        for token in tokens:
            href = str(token.attrGet("href") or "https://")
            assert href.startswith(("https://", "mailto:", "../skills/"))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("**留存率：**提升", "**留存率**：提升"),
        ("这是**“重点”**内容", "这是“**重点**”内容"),
        ("*强调*，``码|`` `a`，snake_case", "*强调*，`码|` `a`，snake_case"),
        ("`` `x ``", "`` `x ``"),
        (
            "看 [[skill/sql]]、[[skill/sql|词]]、[[term/none|无]]",
            "看 [数据 \\*分析\\*](../skills/sql/)、[词](../skills/sql/)、无",
        ),
        ("[a*b*](https://example.org/x_(y))", "[ab](https://example.org/x_%28y%29)"),
        ("1 < 2 & 3 &amp; <b>", "1 \\< 2 & 3 & \\<b\\>"),
        ("# 一", "\\# 一"),
        ("2024. 一", "2024\\. 一"),
    ],
)
def test_lines(value: str, expected: str) -> None:
    """Marks that plain CommonMark would miss beside Chinese punctuation are moved to where it sees them."""
    assert TEXT.line(Inline(value)) == expected


def test_blocks() -> None:
    """Lists keep their nesting and numbers, tables their columns."""
    value = Block("段\n\n- 甲\n- 乙\n    1. 丙\n\n| a | b |\n|---|--:|\n| `x` | [[skill/sql\\|词]] |")
    assert TEXT.blocks(value) == [
        "段",
        "- 甲\n- 乙\n  1. 丙",
        "| a | b |\n| --- | --: |\n| `x` | [词](../skills/sql/) |",
    ]
    assert TEXT.blocks(Long("## 题 {#top}\n\n字")) == ["## 题", "字"]


def test_code_keeps_its_text() -> None:
    """A fence is longer than any inside."""
    (token,) = READER.parse(code_block(Code("a\n```\nb\n````")))
    assert (token.type, token.content) == ("fence", "a\n```\nb\n````\n")
