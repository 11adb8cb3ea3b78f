"""Setting of Chinese: what is told, what is passed over, and that following the advice ends it."""

import pytest

from generator.diagnostics.span import Position, Span
from generator.model.text import Inline
from generator.rules.copy_style import corrections, findings


def told(text: str) -> list[tuple[str, str]]:
    """The passages that would be set another way, and how."""
    return [(text[start:end], better) for (start, end), better in corrections(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("用SQL取数", [("用SQL取", "用 SQL 取")]),
        ("第3天", [("第3天", "第 3 天")]),
        ("涨了50%以上", [("了50%以", "了 50% 以")]),
        ("先看,再做", [("看,再", "看，再")]),
        ("真的吗?", [("吗?", "吗？")]),
        ("先看 ，再做", [("看 ，", "看，")]),
        ("共１２个", [("共１２个", "共 12 个")]),
        ("在A店和B店", [("在A店", "在 A 店"), ("和B店", "和 B 店")]),
    ],
)
def test_what_reads_unevenly_is_told_with_its_cure(text: str, expected: list[tuple[str, str]]) -> None:
    """Whole words are shown, so that the advice can be read and followed as it stands."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "用 SQL 取出 7 天的数据，再画成图。",
        "先看[[skill/data-analysis|数据分析]]，再看[[metric/return-rate]]。",
        "写 `select 数,次 from表`，再跑。",
        "见[公告](https://example.org/规则a,b)。",
        "002 §i、§k；004 §2",
        "“留存率”（D7）≥ 30%",
        "做得好——或者不好……",
        "Retention, day 7",
        "C++、A/B 测试和 7×24",
    ],
)
def test_what_is_meant_is_passed_over(text: str) -> None:
    """References, code, addresses, text without Chinese and the marks of the trade bring no warning."""
    assert list(findings(Inline(text, Span("x.yaml", Position(1, 1), Position(1, len(text) + 1))))) == []


@pytest.mark.parametrize(
    "text", ["用SQL取出7天的数据,再画成图", "共１２个a和b", "先看 ，再做?", "a用b用c,用"]
)
def test_following_the_advice_ends_it(text: str) -> None:
    """Once every passage is put right there is nothing more to say."""
    for (start, end), better in reversed(list(corrections(text))):
        text = text[:start] + better + text[end:]
    assert told(text) == []
