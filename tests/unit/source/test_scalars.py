"""Lines joined as people mean it: nothing between Chinese, a space between words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml import CBaseLoader, load

from generator.source.parse import parse
from generator.source.scalars import joint
from tests.unit.source.trees import plain


def value_of(text: str) -> object:
    """The value of the field `a`."""
    root, findings = parse("x.yaml", text)
    assert findings == ()
    assert root is not None
    written = plain(root)
    assert isinstance(written, dict)
    return written["a"]


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("好", "的", ""),
        ("好", "a", " "),
        ("a", "好", " "),
        ("a", "b", " "),
        ("，", "a", ""),
        ("a", "（", ""),
        ("好", "“", ""),
        ("”", "好", ""),
        ("…", "…", " "),
        ("t", "“", " "),
        ("—", "好", ""),
        ("7", "天", " "),
        ("か", "な", ""),
        ("한", "국", " "),
        ("𠮷", "野", ""),
        ("😀", "好", " "),
    ],
)
def test_what_joins_two_lines(before: str, after: str, between: str) -> None:
    """Chinese needs no space, words do, and marks of full width bring their own."""
    assert joint(before, after) == between


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("a: >-\n  先看数据，\n  再做决定\n", "先看数据，再做决定"),
        ("a: >-\n  用 SQL\n  取数\n", "用 SQL 取数"),
        ("a: >-\n  first\n  second\n", "first second"),
        ("a: >-\n  第一段\n  还是第一段\n\n  第二段\n", "第一段还是第一段\n第二段"),
        ("a: >\n  行尾有空格  \n  也一样\n\n\n", "行尾有空格也一样"),
        ("a: >-\n  表：\n    第一行\n    第二行\n  完\n", "表：\n  第一行\n  第二行\n完"),
        ("a: 先看数据，\n  再做决定\n", "先看数据，再做决定"),
        ("a: '它''是\n  这样\n\n  的'\n", "它'是这样\n的"),
        ('a: "先看\\u6570\n  据，\\\n  再\\"做\\"完\n  决定"\n', '先看数据，再"做"完决定'),
        ("a: |\n  先看数据，\n  再做决定\n", "先看数据，\n再做决定"),
        ("a: 甲 乙\n  丙\n", "甲 乙丙"),
    ],
)
def test_lines_of_a_value_join(written: str, value: str) -> None:
    """Every style of scalar joins its lines the same way; `|` keeps them."""
    assert value_of(written) == value


lines = st.lists(st.text("甲乙，。ab 7", min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=5)


@settings(derandomize=True, deadline=None)
@given(lines=lines, style=st.sampled_from(["", "'", '"', ">", ">-"]), blanks=st.integers(0, 2))
def test_joining_only_ever_takes_spaces_away(lines: list[str], style: str, blanks: int) -> None:
    """Apart from spaces at the joints, the value is exactly what a YAML reader makes of it."""
    body = ("\n" * (blanks + 1) + "  ").join(line.strip() for line in lines)
    written = f"a: {style}\n  {body}\n" if style.startswith(">") else f"a: {style}{body}{style}\n"
    plainly = str(load(written, Loader=CBaseLoader)["a"])  # noqa: S506 - builds nothing but text
    value = str(value_of(written))
    assert value.replace(" ", "") == plainly.replace(" ", "").rstrip("\n")
    assert len(value) <= len(plainly)
