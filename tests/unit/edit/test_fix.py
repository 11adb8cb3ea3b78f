"""`check --fix`: only what has one sure cure is mended, in its place, and nothing gets worse."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli.fixing import fix
from generator.edit.fix import fixes
from generator.edit.text_edits import apply
from generator.project import Project
from generator.reading import read
from tests.unit.edit.trees import commented, copy, put, said, serious, text

TIP = "content/tips/same-day.yaml"


def mended(root: Path, file: str = TIP) -> str:
    """What a file says once everything sure is mended."""
    fix(root, quiet=True)
    return text(root, file)


def tip(**fields: str) -> str:
    """The tip of the small tree with some of its lines written otherwise."""
    lines = {
        "title": "title: 当天数",
        "summary": "summary: 不留到明天。",
        "advice": "advice: 当天数完。",
        "why": "why: 隔天就对不上。",
        "try_this": "try_this: 今天下班前数一次。",
        "applies_to": "applies_to: [playbook/count-week]",
    }
    return "\n".join([*(lines | fields).values(), ""])


@pytest.mark.parametrize(
    ("field", "slip", "cure"),
    [
        ("advice", "advise: 当天数完。", "advice: 当天数完。"),
        ("title", "title：当天数", "title: 当天数"),
        ("title", "title：  当天数", "title: 当天数"),
        ("title", "title:当天数", "title: 当天数"),
        ("applies_to", "applies_to: [playbook/count-weak]", "applies_to: [playbook/count-week]"),
        ("applies_to", "applies_to: ['plybook/count-week']", "applies_to: ['playbook/count-week']"),
        ("applies_to", "applies_to: [playbook/count-week#cuont]", "applies_to: [playbook/count-week#count]"),
        ("why", "why: 见[[skill/countng|计数]]。", "why: 见[[skill/counting|计数]]。"),
        ("why", 'why: "见[[skill/countng]]，再见[[skill/countng#x]]"', None),
        ("why", "why: >-\n  见\n  [[skill/countng]]\n  。", "why: >-\n  见\n  [[skill/counting]]\n  。"),
        ("why", "why: 用SQL取数,再画图。", "why: 用 SQL 取数，再画图。"),
        ("why", "why: |\n  用SQL取。\n\n  - 再画3张图", "why: |\n  用 SQL 取。\n\n  - 再画 3 张图"),
        ("why", "why: 隔天就对不上。\nstatus: actve", "why: 隔天就对不上。\nstatus: active"),
    ],
)
def test_a_slip_is_mended_where_it_stands(field: str, slip: str, cure: str | None, tmp_path: Path) -> None:
    """The rest of the file stays to the byte."""
    put(copy(tmp_path), TIP, tip(**{field: slip}))
    after = mended(tmp_path)
    if cure:
        assert after == tip(**{field: cure})
    else:
        assert "countng" not in after.split("#x")[0]


@pytest.mark.parametrize(
    ("field", "text_of_it"),
    [
        ("applies_to", "applies_to: [playbook/win-back]"),
        ("why", "why: 隔天就对不上。\nstatus: done"),
        ("why", "why: 隔天就对不上。\ncolour: red"),
        ("title", "title: “当天”数 # 说明"),
        ("why", "why: 见[这里](www.example.org)。"),
        ("why", "why: `用SQL` 取，见 [[skill/counting|`a,数`]]。"),
        ("title", 'title: "当天\\u7528SQL"'),
    ],
)
def test_what_is_not_sure_is_left_to_people(field: str, text_of_it: str, tmp_path: Path) -> None:
    """No guess is written into a file."""
    put(copy(tmp_path), TIP, tip(**{field: text_of_it}))
    assert mended(tmp_path) == tip(**{field: text_of_it})


def test_a_renamed_target_is_followed_however_different_its_id(tmp_path: Path) -> None:
    """A former id leads to exactly one new one."""
    copy(tmp_path)
    path = "content/playbooks/count-week.yaml"
    put(tmp_path, path, text(tmp_path, path).replace("summary:", "former_ids: [weekly]\nsummary:"))
    put(tmp_path, TIP, tip(applies_to="applies_to: [playbook/weekly]"))
    assert mended(tmp_path) == tip()


def test_a_word_to_avoid_is_replaced_only_by_its_other_spelling(tmp_path: Path) -> None:
    """Advice and choices are for people; a way of writing is not."""
    copy(tmp_path)
    terms = [("粘性", "黏性"), ("登陆", "登录；落地页"), ("赋能", "写清帮谁做成了什么"), ("美工", "设计")]
    rows = "".join(f"  - {{term: {old}, instead: {new}, why: 统一}}\n" for old, new in terms)
    put(tmp_path, "content/site.yaml", f"{text(tmp_path, 'content/site.yaml')}avoided_terms:\n{rows}")
    put(tmp_path, TIP, tip(why="why: 粘性、登陆、赋能、美工。"))
    assert mended(tmp_path) == tip(why="why: 黏性、登陆、赋能、美工。")


def test_a_broken_file_is_mended_step_by_step(tmp_path: Path) -> None:
    """What a slip of writing had hidden shows once it is mended, and is mended too."""
    slips = tip(
        title="title：当天数3遍", advice="advise:当天数完。", applies_to="applies_to: [playbok/count-week]"
    )
    put(copy(tmp_path), TIP, slips)
    assert mended(tmp_path) == tip(title="title: 当天数 3 遍")


def test_a_cure_that_would_make_it_worse_is_not_taken(tmp_path: Path) -> None:
    """A field that is there already is not written a second time."""
    both = tip(advice="advice: 当天数完。\nadvise: 又一次。")
    put(copy(tmp_path), TIP, both)
    assert mended(tmp_path) == both


def test_every_fix_says_what_it_replaced(tmp_path: Path) -> None:
    """The writer can look at each change."""
    put(copy(tmp_path), TIP, tip(advice="advise: 用SQL数完。"))
    checked = read(Project(tmp_path))
    found = [(one.finding.code, one.old, one.edit.text) for one in fixes(checked.findings, checked.sources)]
    assert found == [("unknown-field", "advise", "advice")]
    apply(tmp_path, (one.edit for one in fixes(checked.findings, checked.sources)))
    checked = read(Project(tmp_path))
    assert [one.old for one in fixes(checked.findings, checked.sources)] == ["用SQL数"]


def test_translations_are_mended_too(tmp_path: Path) -> None:
    """A misspelt field or item of a translation loses its words until it is mended."""
    copy(tmp_path)
    path = "content/checklists/before-export.en.yaml"
    put(
        tmp_path,
        path,
        text(tmp_path, path).replace("purpose:", "purpos:", 1).replace("{approved:", "{aproved:"),
    )
    assert {code for code, _ in serious(tmp_path)} == {"translation-shape", "untranslated"}
    mended(tmp_path)
    assert serious(tmp_path) == []


SLIPS = [
    ("summary: ", "sumary: "),
    ("advice: ", "advise: "),
    ("[playbook/", "[plybook/"),
    ("：", ":"),
    ("。", "abc,。"),
]


@settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    cases=st.lists(commented(), min_size=1, max_size=4), slips=st.lists(st.sampled_from(SLIPS), max_size=3)
)
def test_no_comment_is_lost(
    cases: list[tuple[str, str]], slips: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Wherever comments stand and whatever is mended around them, all are there, word for word."""
    root = copy(tmp_path_factory.mktemp("mended"))
    for file, words in cases:
        for old, new in slips:
            words = words.replace(old, new)  # noqa: PLW2901 - one slip after the other
        put(root, file, words)
    before = said(root)
    fix(root, quiet=True)
    assert said(root) == before
