"""`translate`: blanks for what is missing and nothing else; `--accept`: marks that say what was meant."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.edit.refusal import Refusal
from generator.edit.stamps import accept
from generator.edit.text_edits import write_texts
from generator.edit.translate import blanks
from generator.project import Project
from generator.reading import parse, read
from tests.unit.edit.trees import commented, copy, put, said, serious, text

ENTITIES = [
    ("role", "user-ops"),
    ("ladder", "primary"),
    ("skill", "counting"),
    ("playbook", "count-week"),
    ("checklist", "before-export"),
    ("template", "count-sheet"),
    ("metric", "return-rate"),
    ("onboarding", "user-ops"),
    ("source", "notes"),
    ("slot", "dashboard"),
    ("article", "about"),
    ("regulation", "privacy"),
]


def prepare(root: Path, key: tuple[str, str]) -> int:
    """Write the blanks of a translation; how many there are."""
    made = blanks(root, parse(Project(root)).documents, key, "en")
    assert not isinstance(made, Refusal)
    texts, count = made
    write_texts(root, texts)
    return count


def english(root: Path, key: tuple[str, str]) -> Path:
    """The file of a translation."""
    if key[0] == "slot":
        return root / "content/slots.en.yaml"
    return next(path for path in (root / "content").glob(f"{key[0][:4]}*/{key[1]}.en.*"))


def fill_in(path: Path) -> None:
    """Translate everything, badly."""
    lines = path.read_text("utf-8").split("\n")
    for number, line in enumerate(lines):
        above = lines[number - 1].lstrip()
        if above.startswith("# ") and number > 1 and line != "---" and line.rstrip().endswith((":", "-")):
            lines[number] = f"{line.rstrip()} Words"
    path.write_text("\n".join(lines), "utf-8")


@pytest.mark.parametrize("key", ENTITIES, ids="/".join)
def test_a_translation_from_nothing(key: tuple[str, str], tmp_path: Path) -> None:
    """The blanks filled in and confirmed, nothing about the entity is left to report."""
    english(copy(tmp_path), key).unlink()
    count = prepare(tmp_path, key)
    assert count > 0
    found = [f for f in read(Project(tmp_path)).findings if f.code not in ("untranslated", "review-overdue")]
    assert found == []
    path = english(tmp_path, key)
    fill_in(path)
    if key[0] == "article":
        path.write_text(path.read_text("utf-8") + "\n## Start {#start}\n\nWords.\n", "utf-8")
    accept(tmp_path, parse(Project(tmp_path)).documents)
    assert serious(tmp_path) == []


def test_a_blank_has_its_source_text_above_it(tmp_path: Path) -> None:
    """The translator needs no second window; numbers and ids are not asked for."""
    english(copy(tmp_path), ("playbook", "count-week")).unlink()
    prepare(tmp_path, ("playbook", "count-week"))
    made = text(tmp_path, "content/playbooks/count-week.en.yaml")
    first, rest = made.split("\n", 1)
    assert first == "# yaml-language-server: $schema=../../schemas/playbook.translation.json"
    assert rest.startswith("# 数一周：七天看清来去\ntitle:\n")
    assert "  count:\n    # 按口径数\n    do:\n" in made
    assert "use_when:\n  # 第一次接手，先看[[slot/dashboard]]\n  -\n" in made
    assert "days" not in made
    assert "owner" not in made


def test_only_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    """What is translated stays as it is, with its comments and marks; blanks join it in the model's order."""
    copy(tmp_path)
    put(
        tmp_path,
        "content/tips/same-day.en.yaml",
        '# by Ann\ntitle: Count today # short\ntry_this: Count once.\ntranslates:\n  title: "fb6972"\n',
    )
    assert prepare(tmp_path, ("tip", "same-day")) == 3
    assert text(tmp_path, "content/tips/same-day.en.yaml") == (
        "# yaml-language-server: $schema=../../schemas/tip.translation.json\n"
        "# by Ann\ntitle: Count today # short\n# 不留到明天。\nsummary:\n# 当天数完。\nadvice:\n"
        '# 隔天就对不上。\nwhy:\ntry_this: Count once.\ntranslates:\n  title: "fb6972"\n'
    )
    once = text(tmp_path, "content/tips/same-day.en.yaml")
    assert prepare(tmp_path, ("tip", "same-day")) == 3
    assert text(tmp_path, "content/tips/same-day.en.yaml") == once


def test_items_are_matched_by_id_however_they_are_written(tmp_path: Path) -> None:
    """A translation may list its items or write them by id; a new item of the source joins either."""
    copy(tmp_path)
    path = "content/checklists/before-export.yaml"
    items = "items:\n  - {id: approved, text: 有审批}\n  - {id: logged, text: 有记录}\n"
    put(tmp_path, path, text(tmp_path, path).split("items:")[0] + items)
    fields = "title: T\nsummary: S\npurpose: P\nwhen: W\naudience: A\n"
    words = f"{fields}items:\n  - {{id: approved, text: It is approved}}\n"
    put(tmp_path, "content/checklists/before-export.en.yaml", words)
    assert prepare(tmp_path, ("checklist", "before-export")) == 1
    made = text(tmp_path, "content/checklists/before-export.en.yaml")
    assert made.endswith(
        "  - {id: approved, text: It is approved}\n  - id: logged\n    # 有记录\n    text:\n"
    )
    assert {code for code, _ in serious(tmp_path)} == {"untranslated", "stale-translation"}


def test_a_complete_translation_has_nothing_to_ask(tmp_path: Path) -> None:
    """Nothing is written where nothing is missing."""
    copy(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert [prepare(tmp_path, key) for key in ENTITIES] == [0] * len(ENTITIES)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_an_own_layer_is_translated_in_its_own_file(tmp_path: Path) -> None:
    """An organisation translates what it changed, and nothing of what it kept."""
    copy(tmp_path)
    put(tmp_path, "organisation/roles/user-ops.yaml", "mission: 让会员再来\nstages: {mid: {horizon: 季}}\n")
    assert prepare(tmp_path, ("role", "user-ops")) == 2
    assert text(tmp_path, "organisation/roles/user-ops.en.yaml").split("\n", 1)[1] == (
        "# 让会员再来\nmission:\nstages:\n  mid:\n    # 季\n    horizon:\n"
    )


def test_what_cannot_be_translated_is_refused(tmp_path: Path) -> None:
    """An unknown name, and a translation that cannot be read."""
    copy(tmp_path)
    unknown = blanks(tmp_path, parse(Project(tmp_path)).documents, ("tip", "none"), "en")
    put(tmp_path, "content/tips/same-day.en.yaml", "title：Count\n")
    faulty = blanks(tmp_path, parse(Project(tmp_path)).documents, ("tip", "same-day"), "en")
    assert isinstance(unknown, Refusal)
    assert isinstance(faulty, Refusal)
    assert (unknown.reason, faulty.reason) == ("unknown", "faulty")


def test_accepting_twice_changes_nothing(tmp_path: Path) -> None:
    """Marks that fit stay, to the byte."""
    assert accept(copy(tmp_path), parse(Project(tmp_path)).documents) == ()


def test_accepting_renews_just_the_chosen(tmp_path: Path) -> None:
    """Confirming one page confirms no other."""
    copy(tmp_path)
    for name in ("tips/same-day", "cases/lost-count"):
        path = f"content/{name}.yaml"
        put(tmp_path, path, text(tmp_path, path).replace("summary: ", "summary: 新的"))
    stale = [
        ("stale-translation", f"content/{name}.en.yaml") for name in ("cases/lost-count", "tips/same-day")
    ]
    assert serious(tmp_path) == stale
    documents = parse(Project(tmp_path)).documents
    assert accept(tmp_path, documents, {("tip", "same-day")}) == ("content/tips/same-day.en.yaml",)
    assert serious(tmp_path) == stale[:1]


@pytest.mark.parametrize(
    ("marks", "after"),
    [
        ("", '{}translates:\n  title: "fb6972"\n  summary: "3ba9d2"\n'),
        ("translates: {}\n", '{}translates: {{title: "fb6972", summary: "3ba9d2"}}\n'),
        ("translates:\n", '{}translates:\n  title: "fb6972"\n  summary: "3ba9d2"\n'),
        ("translates: {title: old}\n", '{}translates: {{title: "fb6972", summary: "3ba9d2"}}\n'),
        (
            "translates:\n  gone: '1'\n  title: old\n",
            '{}translates:\n  title: "fb6972"\n  summary: "3ba9d2"\n',
        ),
        (
            "translates: # marks\n  # of the title\n  title: old # still\n",
            '{}translates: # marks\n  # of the title\n  title: "fb6972" # still\n  summary: "3ba9d2"\n',
        ),
    ],
    ids=["none", "empty braces", "empty", "braces", "a block", "with comments"],
)
def test_marks_are_renewed_where_they_stand(marks: str, after: str, tmp_path: Path) -> None:
    """However the marks were written, they are current afterwards, and comments among them stay."""
    copy(tmp_path)
    words = "title: Count today\nsummary: Don't leave it for tomorrow.\n"
    put(tmp_path, "content/tips/same-day.en.yaml", words + marks)
    accept(tmp_path, parse(Project(tmp_path)).documents)
    assert text(tmp_path, "content/tips/same-day.en.yaml") == after.format(words)


def test_a_layer_is_confirmed_against_its_own_source(tmp_path: Path) -> None:
    """The shipped English is made from the shipped Chinese, whatever an organisation says on top."""
    copy(tmp_path)
    put(tmp_path, "organisation/tips/same-day.yaml", "why: 本组的缘故。\n")
    put(tmp_path, "organisation/tips/same-day.en.yaml", "why: Reasons of our own.\n")
    changed = accept(tmp_path, parse(Project(tmp_path)).documents)
    assert changed == ("organisation/tips/same-day.en.yaml",)
    assert serious(tmp_path) == []


@settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases=st.lists(commented(), min_size=1, max_size=4), key=st.sampled_from(ENTITIES))
def test_no_comment_is_lost(
    cases: list[tuple[str, str]], key: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Wherever comments stand, all are there after preparing and confirming."""
    root = copy(tmp_path_factory.mktemp("translated"))
    for file, words in cases:
        put(root, file, words)
    before = said(root)
    prepare(root, key)
    accept(root, parse(Project(root)).documents)
    assert before <= said(root)
