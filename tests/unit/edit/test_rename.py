"""`rename`: everything that spoke of the old id speaks of the new one, and old links lead on."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.edit.refusal import Refusal
from generator.edit.rename import Renamed, rename
from generator.project import Project
from generator.reading import parse, read
from tests.unit.edit.trees import commented, copy, put, said, serious, text

NAMES = [
    ("skill", "counting"),
    ("role", "user-ops"),
    ("metric", "return-rate"),
    ("checklist", "before-export"),
    ("template", "count-sheet"),
    ("playbook", "count-week"),
    ("case", "lost-count"),
    ("tip", "same-day"),
    ("term", "cohort"),
    ("article", "about"),
    ("slot", "dashboard"),
    ("ladder", "primary"),
    ("source", "notes"),
    ("regulation", "privacy"),
    ("question", "why-count"),
    ("onboarding", "user-ops"),
]


def run(root: Path, key: tuple[str, str], new: str) -> Renamed:
    """Rename, which must work."""
    done = rename(root, lambda: parse(Project(root)).documents, key, new)
    assert isinstance(done, Renamed)
    return done


def former_ids(root: Path, key: tuple[str, str]) -> tuple[str, ...]:
    """The ids that an entity had before."""
    content = read(Project(root)).content
    assert content is not None
    return content.source.entries[key].record.former_ids


@pytest.mark.parametrize("key", NAMES, ids="/".join)
def test_nothing_is_left_behind(key: tuple[str, str], tmp_path: Path) -> None:
    """After it the content is as sound as before: no reference lost, no translation stale."""
    assert serious(copy(tmp_path)) == []
    before = former_ids(tmp_path, key)
    run(tmp_path, key, "renamed-thing")
    assert serious(tmp_path) == []
    content = read(Project(tmp_path)).content
    assert content is not None
    for catalog in content.catalogs.values():
        assert key not in catalog.entries
        assert catalog.entries[key[0], "renamed-thing"].record.former_ids == (*before, key[1])
        assert not catalog.entries[key[0], "renamed-thing"].untranslated


@pytest.mark.parametrize("key", NAMES, ids="/".join)
def test_renaming_back_leaves_only_the_other_former_id(key: tuple[str, str], tmp_path: Path) -> None:
    """Everything is as it was, and links from the time between still work."""
    copy(tmp_path)
    before = former_ids(tmp_path, key)
    run(tmp_path, key, "renamed-thing")
    run(tmp_path, ("role" if key[0] == "role" else key[0], "renamed-thing"), key[1])
    assert former_ids(tmp_path, key) == (*before, "renamed-thing")
    assert serious(tmp_path) == []


def test_every_way_of_referring_follows(tmp_path: Path) -> None:
    """In fields, in keys, in text of either language, in folded text, in every layer, in the settings."""
    copy(tmp_path)
    put(
        tmp_path,
        "organisation/roles/user-ops.yaml",
        "stages:\n  mid:\n    requires:\n      counting: {level: 3} # by key\n"
        "why: >-\n  先看[[skill/counting|会数的\n  人]]，再看[[skill/counting-more]]\n"
        "  和`skill/counting`。\n",
    )
    put(tmp_path, "organisation/tips/own.yaml", "see: ['skill/counting', \"skill/counting#same-day\"]\n")
    run(tmp_path, ("skill", "counting"), "numbers")
    own = text(tmp_path, "organisation/roles/user-ops.yaml")
    assert "      numbers: {level: 3} # by key\n" in own
    assert "[[skill/numbers|会数的" in own
    assert "[[skill/counting-more]]" in own
    assert "`skill/counting`" in own
    assert (
        text(tmp_path, "organisation/tips/own.yaml") == "see: ['skill/numbers', \"skill/numbers#same-day\"]\n"
    )
    assert "[[skill/numbers|第一项技能]]" in text(tmp_path, "content/site.yaml")
    assert "{ref: skill/numbers, minutes: 5}" in text(tmp_path, "content/onboarding/user-ops.yaml")


def test_only_the_same_kind_is_meant(tmp_path: Path) -> None:
    """A role and its onboarding plan share an id; renaming one leaves the other alone."""
    copy(tmp_path)
    run(tmp_path, ("onboarding", "user-ops"), "first-ninety-days")
    assert (tmp_path / "content/roles/user-ops.yaml").is_file()
    assert "role: user-ops\n" in text(tmp_path, "content/onboarding/first-ninety-days.yaml")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "former_ids: [counting]\n"),
        ("former_ids: []\n", "former_ids: [counting]\n"),
        ("former_ids:\n", "former_ids: [counting]\n"),
        ("former_ids: [sums, totals]\n", "former_ids: [sums, totals, counting]\n"),
        ("former_ids: [sums] # old\n", "former_ids: [sums, counting] # old\n"),
        ("former_ids:\n  - sums # old\n", "former_ids:\n  - sums # old\n  - counting\n"),
        ("former_ids:\n- sums\n", "former_ids:\n- sums\n- counting\n"),
        ("former_ids: [sums, numbers]\n", "former_ids: [sums, counting]\n"),
    ],
)
def test_the_old_id_is_noted_however_the_list_is_written(before: str, after: str, tmp_path: Path) -> None:
    """A list that is there grows; a new id that was a former one changes places with the old."""
    copy(tmp_path)
    whole = text(tmp_path, "content/skills/counting.yaml")
    put(tmp_path, "content/skills/counting.yaml", whole.replace("category:", f"{before}category:"))
    run(tmp_path, ("skill", "counting"), "numbers")
    assert f"\n{after}" in text(tmp_path, "content/skills/numbers.yaml")
    assert serious(tmp_path) == []


def test_line_ends_and_byte_order_marks_stay(tmp_path: Path) -> None:
    """A file from another system keeps its bytes but for what is renamed."""
    copy(tmp_path)
    path = tmp_path / "content/onboarding/user-ops.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    run(tmp_path, ("skill", "counting"), "numbers")
    assert path.read_bytes() == before.replace(b"skill/counting", b"skill/numbers")


def test_stale_stays_stale(tmp_path: Path) -> None:
    """Renaming confirms nothing that nobody confirmed."""
    copy(tmp_path)
    path = "content/roles/user-ops.yaml"
    put(tmp_path, path, text(tmp_path, path).replace("先看[[metric", "一定先看[[metric"))
    before = serious(tmp_path)
    assert before == [("stale-translation", "content/roles/user-ops.en.yaml")]
    run(tmp_path, ("metric", "return-rate"), "comeback")
    assert serious(tmp_path) == before


@pytest.mark.parametrize(
    ("key", "new", "reason"),
    [
        (("skill", "none"), "numbers", "unknown"),
        (("skil", "counting"), "numbers", "near_kind"),
        (("tip", "same-day"), "same-day", "taken"),
        (("tip", "same-day"), "other-day", "taken"),
        (("tip", "same-day"), "old-day", "former"),
        (("tip", "same-day"), "Same Day", "bad_id"),
        (("tip", "same-day"), "no", "reserved"),
    ],
)
def test_what_would_clash_is_refused(key: tuple[str, str], new: str, reason: str, tmp_path: Path) -> None:
    """Nothing changes where the new id is taken, was somebody's, or cannot be one."""
    copy(tmp_path)
    tip = text(tmp_path, "content/tips/same-day.yaml")
    put(tmp_path, "content/tips/other-day.yaml", f"{tip}former_ids: [old-day]\n")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    refused = rename(tmp_path, lambda: parse(Project(tmp_path)).documents, key, new)
    assert isinstance(refused, Refusal)
    assert refused.reason == reason
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases=st.lists(commented(), max_size=4), key=st.sampled_from(NAMES))
def test_no_comment_is_lost(
    cases: list[tuple[str, str]], key: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Wherever comments stand, they stand there after it."""
    root = copy(tmp_path_factory.mktemp("renamed"))
    for file, words in cases:
        put(root, file, words)
    before = said(root)
    run(root, key, "renamed-thing")
    assert said(root) == before
