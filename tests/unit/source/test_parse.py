"""YAML becomes text with places; what is hostile or wrong becomes findings."""

from collections.abc import Callable

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.source.limits import DEEPEST, MOST_NODES
from generator.source.node import Mapping, Scalar, Sequence
from generator.source.parse import parse
from tests.unit.source.trees import Plain, plain

FILE = "content/roles/user-ops.yaml"

words = st.text(
    st.characters(
        categories=["L", "N", "P", "S"], include_characters=" ", exclude_characters="\ufffd\u3164\uffa0"
    ),
    max_size=20,
)
keys = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
data: st.SearchStrategy[Plain] = st.recursive(
    words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=8
)


def parsed(text: str) -> Mapping:
    """The mapping of a text that must be sound."""
    root, findings = parse(FILE, text)
    assert findings == ()
    assert root is not None
    return root


def codes(text: str) -> list[str]:
    """The codes of the findings about a text."""
    return [finding.code for finding in parse(FILE, text)[1]]


@pytest.mark.parametrize(
    "value", ["no", "on", "y", "12:30", "2024-01-01", "1_000", "1.10", "0777", "1e3", "=", ".inf", "True"]
)
def test_every_value_is_text(value: str) -> None:
    """What YAML would read as a truth, time, date or number stays as written."""
    assert plain(parsed(f"a: {value}\n")) == {"a": value}


@pytest.mark.parametrize("value", ["", "~", "null", "Null", "NULL", "''", '""', "|", ">-"])
def test_an_empty_value_is_an_empty_text(value: str) -> None:
    """All ways to write nothing mean the same; whoever needs a text sees that it is missing."""
    assert plain(parsed(f"a: {value}\nb: c\n")) == {"a": "", "b": "c"}


def test_a_quoted_null_is_text() -> None:
    """Only the bare word means nothing."""
    assert plain(parsed("a: 'null'\n")) == {"a": "null"}


@settings(derandomize=True, deadline=None)
@given(content=st.dictionaries(keys, data, min_size=1, max_size=4), flow=st.booleans())
def test_what_a_yaml_writer_wrote_is_read_without_findings(
    content: dict[str, Plain],
    *,
    flow: bool,
) -> None:
    """Sound YAML of any look gives back its texts, whatever characters they have, and no finding."""
    text = yaml.safe_dump(content, allow_unicode=True, width=10**6, default_flow_style=flow, sort_keys=False)
    assert plain(parsed(text)) == content


def test_places_count_characters_from_one() -> None:
    """Chinese and emoji count as one character each, on every line."""
    root = parsed("标题: 用户😀运营\nitems:\n  - '甲乙'\n  - {键: 值}\n")
    (key, value), (_, items) = root.entries
    assert (key.span.start, key.span.end) == ((1, 1), (1, 3))
    assert (value.span.start, value.span.end) == ((1, 5), (1, 10))
    assert isinstance(items, Sequence)
    assert (items.span.start, items.span.end) == ((3, 3), (4, 11))
    assert (items.items[0].span.start, items.items[0].span.end) == ((3, 5), (3, 9))
    assert (items.items[1].span.start, items.items[1].span.end) == ((4, 5), (4, 11))


def test_the_span_of_a_block_ends_with_its_words() -> None:
    """Neither blank lines nor comments below belong to a value."""
    root = parsed("a: >-\n  甲\n  乙\n\n# 说明\n\nb: c\n")
    assert root.entries[0].value.span.end == (3, 4)


def test_the_span_of_an_empty_value_is_where_it_would_be() -> None:
    """A missing value can be pointed at, right behind its colon."""
    value = parsed("a:\nb: c\n").entries[0].value
    assert (value.span.start, value.span.end) == ((1, 3), (1, 3))


def test_of_duplicate_keys_the_first_stays() -> None:
    """The second one is reported and names the first."""
    root, (finding,) = parse(FILE, "a: 1\nb: 2\na: 3\n")
    assert root is not None
    assert plain(root) == {"a": "1", "b": "2"}
    assert (finding.code, finding.span.start) == ("duplicate-key", (3, 1))
    assert finding.related[0].span.start == (1, 1)


def test_tags_and_anchors_do_not_hide_the_rest() -> None:
    """What is refused is reported, and the values around it are read."""
    root, findings = parse(FILE, "a: !!binary eA==\nb: &x 1\nc: *x\n<<: *x\nd: 2\n")
    assert [finding.code for finding in findings] == ["special-character"] * 3 + ["merge-key"]
    assert root is not None
    assert plain(root) == {"a": "eA==", "b": "1", "c": "", "d": "2"}


def _brackets(depth: int) -> str:
    return "a: " + "[" * (depth - 1) + "]" * (depth - 1)


def _indented(depth: int) -> str:
    return "".join(f"{' ' * level}a:\n" for level in range(depth))


@pytest.mark.parametrize("nest", [_brackets, _indented])
def test_depth_ends_at_the_limit(nest: Callable[[int], str]) -> None:
    """As deep as allowed is read; one level more is not."""
    assert codes(nest(DEEPEST)) == []
    assert codes(nest(DEEPEST + 1)) == ["too-deep"]


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 50_000, "{a: " * 50_000, "? " * 50_000])
def test_depth_bombs_end_early(text: str) -> None:
    """Nesting that would overflow the stack of a recursive reader is refused on the way."""
    root, findings = parse(FILE, f"a:\n {text}")
    assert root is None
    assert len(findings) == 1


def test_nodes_end_at_the_limit() -> None:
    """A list of as many items as there may be nodes is too much together with its mapping and key."""
    assert codes("a:\n" + "- b\n" * (MOST_NODES - 10)) == []
    assert codes("a:\n" + "- b\n" * (MOST_NODES + 1)) == ["too-many-values"]


def test_aliases_never_multiply() -> None:
    """The laughing billions are a page of findings and no more."""
    pairs = zip("abcdefgh", "bcdefghi", strict=True)
    text = "a: &a [x, x, x]\n" + "".join(f"{key}: &{key} [*{one}, *{one}, *{one}]\n" for one, key in pairs)
    root, findings = parse(FILE, text)
    assert root is not None
    assert sum(isinstance(value, Scalar | Sequence) for _, value in root) == 9
    assert {finding.code for finding in findings} == {"special-character"}


@pytest.mark.parametrize(
    "text",
    [
        "a: 熟悉 C#语言\n",
        "a: '熟悉 C #语言'\n",
        "# 整行注释\na: 1 # 数字后的注释\n",
        "a: data-analysis # 编号后的注释\n",
        "a: |\n  key：value\n  -x\n  - [ ] 任务\n  # 标题\n",
        "a: 见 https://example.com/x\n",
        "a: 注意：这是文字\n",
        "a: 见[[role/user-ops|用户运营]]\n",
        "a:\n  - 时间：9 点\n",
        "---\na: b\n",
    ],
)
def test_sound_writing_is_not_suspected(text: str) -> None:
    """Full-width colons, hashes and brackets inside words are nobody's fault."""
    assert codes(text) == []
