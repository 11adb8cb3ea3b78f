"""`fmt`: one shape, nothing lost, nothing changed the second time."""

from collections import Counter

import pytest
import yaml
from hypothesis import given, settings

from generator.edit.comments import comments
from generator.edit.format import Form, formatted
from generator.model.checklist import Checklist
from generator.model.kinds import KIND_OF_FOLDER, SITE
from generator.model.shape import Shape, shape_of
from generator.source.parse import parse
from tests.unit.edit.trees import commented

FILE = "content/checklists/x.yaml"
LINE = "# yaml-language-server: $schema=../../schemas/checklist.json"
FORM = Form(shape_of(Checklist), LINE)


def made(text: str) -> str:
    """A checklist in its canonical shape, without the line about the schema."""
    result = formatted(FILE, text, FORM)
    assert result is not None
    return result.removeprefix(f"{LINE}\n")


def shape_for(file: str) -> Shape:
    """The shape of what a file holds."""
    _, folder, *rest = file.split("/")
    if rest:
        return shape_of(KIND_OF_FOLDER[folder].record)
    slot = Shape(values=shape_of(KIND_OF_FOLDER["slots"].record))
    return shape_of(SITE.record) if folder.startswith("site") else slot


@settings(max_examples=300, derandomize=True, deadline=None)
@given(case=commented())
def test_no_comment_is_lost_and_the_second_time_changes_nothing(case: tuple[str, str]) -> None:
    """Wherever comments and blank lines stand, all are kept, the values too, and the shape is final."""
    file, text = case
    form = Form(shape_for(file))
    once = formatted(file, text, form)
    assert once is not None
    assert Counter(c.text for c in comments(once)) == Counter(c.text for c in comments(text))
    assert formatted(file, once, form) == once


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("summary: 二\ntitle: 一\n", "title: 一\nsummary: 二\n"),
        ("items:\n- id: a\n  text: 甲\n", "items:\n  - id: a\n    text: 甲\n"),
        ("items:\n    - text: 甲\n      id: a\n", "items:\n  - id: a\n    text: 甲\n"),
        ("items: [ {text: 甲,id: a} ]\n", "items: [{id: a, text: 甲}]\n"),
        ("also_called:\n  [\n    甲,\n    乙,\n  ]\n", "also_called: [甲, 乙]\n"),
        ("title:   一\n\n\n\nsummary: 二   \n\n\n", "title: 一\n\nsummary: 二\n"),
        ("translates:\n  title: 8a13ef\ntitle: One\n", 'title: One\ntranslates:\n  title: "8a13ef"\n'),
        ("extra: 1\ntitle: 一\n", "title: 一\nextra: 1\n"),
        ("'summary': 二\n\"title\": 一\n'1': x\n", "title: 一\nsummary: 二\n'1': x\n"),
        ("", ""),
    ],
    ids=[
        "fields in the order of the model",
        "lists set in",
        "less indentation",
        "brackets",
        "brackets over lines",
        "blank lines",
        "stamps quoted and last",
        "unknown fields last",
        "quoted keys",
        "nothing",
    ],
)
def test_the_shape(before: str, after: str) -> None:
    """Two people who say the same write the same file."""
    if after:
        assert made(before) == after
    else:
        assert formatted(FILE, before, FORM) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("'甲乙'", "甲乙"),
        ('"a plain text"', "a plain text"),
        ("'no'", '"no"'),
        ("'12'", '"12"'),
        ("'1e3'", '"1e3"'),
        ("'2026-01-02'", '"2026-01-02"'),
        ("'a: b'", '"a: b"'),
        ("'- a'", '"- a"'),
        ("'a #b'", '"a #b"'),
        ("'[[skill/counting]] 先'", '"[[skill/counting]] 先"'),
        ("'“甲”乙'", "“甲”乙"),
        ("""'say "hi"'""", """say "hi\""""),
        ("""'"hi" they say'""", """'"hi" they say'"""),
        (r'"it\"s: it"', """'it"s: it'"""),
        (r'"a\nb"', r'"a\nb"'),
        ("'it''s'", "it's"),
        ("no", "no"),
        ("12", "12"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(before: str, after: str) -> None:
    """A text that another reader of YAML would take for a number or a truth keeps its quotes."""
    assert made(f"title: {before}\n") == f"title: {after}\n"


def test_numbers_and_truths_take_no_quotes() -> None:
    """Where a number is meant, quotes would make editors complain."""
    assert made("minutes: '5'\nreviewed: '2026-01-02'\n") == "reviewed: 2026-01-02\nminutes: 5\n"


def test_words_in_brackets_keep_the_quotes_that_brackets_need() -> None:
    """A comma means nothing in a line of its own, but much between brackets."""
    assert made("also_called: ['a, b', 'c']\n") == 'also_called: ["a, b", c]\n'
    assert made("title: 'a, b'\n") == "title: a, b\n"


def test_a_long_line_of_brackets_is_set_one_item_a_line() -> None:
    """So that a change shows as one line."""
    words = ["一二三四五六七八九十" * 4, "甲乙丙丁" * 10, "子丑寅卯" * 10]
    assert made(f"also_called: [{', '.join(words)}]\n") == "also_called:\n" + "".join(
        f"  - {w}\n" for w in words
    )


@pytest.mark.parametrize(
    "text",
    [
        "purpose: |\n  一\n\n  - 二\n    三\n",
        "purpose: >-\n  一\n  二\n",
        "purpose: 一\n  二\n",
        'purpose: "一\n  二"\n',
    ],
)
def test_long_texts_keep_their_lines(text: str) -> None:
    """Who breaks lines by hand has a reason."""
    assert made(text) == text
    assert made(text.replace("\n  ", "\n      ")) == text


def test_comments_move_with_what_they_stand_by() -> None:
    """Above, beside and after; the heading of the file stays at its top."""
    before = """\
# A heading.

# of the summary
summary: 二 # beside the summary
items:
    # of the item
    - text: 甲 # beside the text
      # of the id
      id: a
    # after the items
# of the title
title: 一
# at the end
"""
    assert (
        made(before)
        == """\
# A heading.

# of the title
title: 一
# of the summary
summary: 二 # beside the summary
items:
  # of the item
  # of the id
  - id: a
    text: 甲 # beside the text
  # after the items
# at the end
"""
    )


def test_the_line_about_the_schema_comes_first_and_once() -> None:
    """Editors look for it at the top; a wrong one is put right."""
    old = "# yaml-language-server: $schema=../elsewhere.json\n"
    for text in ("title: 一\n", f"{LINE}\ntitle: 一\n", f"# 说明\n{old}title: 一\n"):
        result = formatted(FILE, text, FORM)
        assert result is not None
        assert result.startswith(f"{LINE}\n")
        assert result.count("yaml-language-server") == 1
        assert ("# 说明" in text) == ("# 说明" in result)


def test_comments_inside_brackets_break_them_up() -> None:
    """A line with a comment in it cannot be one line; nothing of it is lost."""
    before = (
        "items: [ # one\n  {id: a, # two\n   text: 甲}, # three\n  # four\n  {id: b, text: 乙} # five\n]\n"
    )
    after = made(before)
    assert Counter(c.text for c in comments(after)) == Counter(
        ["# one", "# two", "# three", "# four", "# five"]
    )
    assert "  # four\n  - {id: b, text: 乙} # five\n" in after
    assert made(after) == after


@pytest.mark.parametrize(
    "text", ["title：一\n", "title: 一\ntitle: 二\n", "a: [\n", "title: &a 一\n", "- a\n"]
)
def test_a_file_with_faults_is_left_alone(text: str) -> None:
    """Nobody knows what it means, so nothing may be moved in it."""
    assert formatted(FILE, text, FORM) is None


def test_an_article_keeps_its_text_to_the_last_space() -> None:
    """Only the head of an article has a shape; two spaces at the end of a line may be meant."""
    text = "---\nsummary: '二'\ntitle: 一\n---\n\n# 标题  \n\n---\n\nx: 'y'\n"
    made_of = formatted("content/articles/x.md", text, Form(shape_of(KIND_OF_FOLDER["articles"].record)))
    assert made_of == "---\ntitle: 一\nsummary: 二\n---\n\n# 标题  \n\n---\n\nx: 'y'\n"


def test_every_reader_of_yaml_reads_the_same_before_and_after() -> None:
    """The shape changes nothing for programs that are not this one."""
    text = "items:\n- {id: a, text: '甲: 乙'}\ntitle: 'yes'\n"
    assert yaml.safe_load(made(text)) == yaml.safe_load(text)
    assert parse(FILE, made(text))[1] == ()
