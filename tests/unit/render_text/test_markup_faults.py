"""Markup that texts may not hold is told with its exact place; references are found with theirs."""

import pytest

from generator.diagnostics.span import Position, Span
from generator.model.markup import faults, references
from generator.model.text import Block, Code, Inline, Long, Plain, Text


def written(sort: type[Text], value: str) -> Text:
    """`value` as if it stood unquoted on one line of a file, from line 3, column 9."""
    return sort(value, Span("content/x.yaml", Position(3, 9), Position(3, 9 + len(value))))


def marked(source: str) -> tuple[str, tuple[int, int]]:
    """`source` without its «guillemets», and what they enclose as offsets."""
    start, end = source.index("«"), source.index("»") - 1
    return source.replace("«", "").replace("»", ""), (start, end)


@pytest.mark.parametrize(
    ("sort", "source", "code", "variant"),
    [
        (Inline, "看 «<b>»粗", "markup", "html"),
        (Inline, "看 `<b>` 和 «<b>» 吧", "markup", "html"),
        (Inline, "注 «<!-- x -->» 释", "markup", "html"),
        (Inline, "图 «![x](https://a.b/c.png)»", "markup", "image"),
        (Inline, "见 «[[data-analysis]]»。", "markup", "reference"),
        (Inline, "见 «[[Skill/Data]]»。", "markup", "reference"),
        (Inline, "见 «[[skill/con]]»。", "markup", "reference"),
        (Inline, "[[skill/ok]] 见 «[x](//a.b)»。", "unsafe-link", "host"),
        (Inline, "**见 «[x](../y.md)»**", "unsafe-link", "relative"),
        (Inline, "见 «<ftp://a.b>»", "unsafe-link", "scheme"),
        (Inline, '见 «[x](https://a.b "t")»', "markup", "link-title"),
        (Inline, "见 «[](https://a.b)»", "markup", "empty-link"),
        (Block, "段\n\n«> 引\n> 文»\n\n段", "markup", "quote"),
        (Block, "段\n\n«```\ncode\n```»", "markup", "code-block"),
        (Block, "段\n\n«---»", "markup", "rule"),
        (Block, "«## 题»\n\n段", "markup", "heading"),
        (Block, "«<div>\n</div>»", "markup", "html"),
        (Block, "- 甲\n- 乙 «<i>» 丙", "markup", "html"),
        (Block, "段\n续 «[[x]]»", "markup", "reference"),
        (Block, "| a | b |\n|---|---|\n| [[skill/ok|x]] | «<i>» |", "markup", "html"),
        (Block, "| a | b |\n|---|---|\n«| 1 | 2 | 3 |»", "markup", "table-cells"),
        (Block, "- 甲\n\n    «| a | b |\n    |---|---|»\n", "markup", "table-in-list"),
        (Long, "«# 题 {#top}»", "markup", "heading-level"),
        (Long, "«#### 题 {#top}»", "markup", "heading-level"),
        (Long, "«## 题»\n\n段", "markup", "heading-id"),
        (Long, "«## 题 {#Top}»\n\n段", "markup", "heading-id"),
        (Long, "## 一 {#top}\n\n## 二 {#«top»}", "markup", "heading-id-twice"),
    ],
)
def test_one_fault(sort: type[Text], source: str, code: str, variant: str) -> None:
    """Each kind of fault is found once, with its code, variant, passage and place."""
    value, (start, end) = marked(source)
    body = Span("content/articles/x.md", Position(8, 1), Position(8 + value.count("\n"), 1))
    (found,) = faults(sort(value, body))
    assert (found.code, found.variant, found.params["text"]) == (code, variant, value[start:end])
    assert found.span.start == position(value, start)
    assert found.span.end == position(value, end)


def position(value: str, offset: int) -> Position:
    """Where the character at `offset` stands in a file whose eighth line begins `value`."""
    return Position(8 + value.count("\n", 0, offset), offset - value.rfind("\n", 0, offset))


@pytest.mark.parametrize(
    ("sort", "value"),
    [
        (Plain, "<b> [x](javascript:y) [[x]]"),
        (Code, "<b> ![x](y)"),
        (
            Inline,
            "a < b，ROI > 1，3 <5，**粗** *斜* `<码>` [词](https://a.b) [[skill/x-y#z|词]] <https://a.b> 1",
        ),
        (Inline, "- 不是列表\n# 不是标题"),
        (Block, "段\n\n- 甲\n    - 乙\n\n1. 丙\n\n| a | b |\n|---|---|\n| [[skill/ok|词]] | 2 |"),
        (Block, "2024 年 #标签 不是标题\n3 - 2 = 1"),
        (Long, "## 题 {#a}\n\n### 题 {#b}\n\n段"),
    ],
)
def test_no_fault(sort: type[Text], value: str) -> None:
    """What a text of its sort may hold is no fault, nor is what only looks like markup."""
    assert faults(written(sort, value)) == ()


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("见 [[skill/data-analysis]]。", ("skill", "data-analysis", None, None, 11, 34)),
        ("[[metric/dau|日活 指标]]", ("metric", "dau", None, "日活 指标", 9, 29)),
        ("[[checklist/launch#legal|法务]]", ("checklist", "launch", "legal", "法务", 9, 38)),
        ("**[[slot/board]]**", ("slot", "board", None, None, 11, 25)),
        ("[[anything/at-all]]", ("anything", "at-all", None, None, 9, 28)),
    ],
)
def test_references(value: str, found: tuple[str, str, str | None, str | None, int, int]) -> None:
    """A reference is given with its parts and the columns that it takes."""
    (reference,) = references(written(Inline, value))
    assert (reference.kind, reference.id, reference.item, reference.words) == found[:4]
    assert (reference.span.start.column, reference.span.end.column) == found[4:]


def test_no_reference_in_code() -> None:
    """References in code spans, plain text and preformatted text are words."""
    assert references(written(Inline, "`[[skill/sql]]`")) == ()
    assert references(written(Plain, "[[skill/sql]]")) == ()
    assert references(written(Code, "[[skill/sql]]")) == ()


def test_places_without_the_source() -> None:
    """Quoted values and the bodies of articles are placed without the source; folded ones as a whole."""
    quoted = Inline("见 <b>", Span("content/x.yaml", Position(3, 9), Position(3, 16)))
    assert faults(quoted)[0].span == Span("content/x.yaml", Position(3, 12), Position(3, 15))
    body = Long("段\n\n见 <b>", Span("content/articles/x.md", Position(6, 1), Position(9, 1)))
    assert faults(body)[0].span == Span("content/articles/x.md", Position(8, 3), Position(8, 6))
    folded = Inline("见 <b>", Span("content/x.yaml", Position(3, 9), Position(5, 1)))
    assert faults(folded)[0].span == folded.span
