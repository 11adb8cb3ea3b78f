"""From merged nodes to catalogs: all faults at once, each told once and at its place."""

import pytest

from generator.model.role import Role
from tests.unit.layer.made import made

ROLE = "title: 用户运营\nsummary: 让人再来\nmission: 让来过的人再来\n"
ROLE_FILE, ENGLISH = "content/roles/user-ops.yaml", "content/roles/user-ops.en.yaml"
KEY = ("role", "user-ops")


def faults(text: str, **others: str) -> list[tuple[str, str, int, int]]:
    """Code, variant, line and column of everything wrong with a role."""
    _, findings = made({ROLE_FILE: text, **others})
    return [(f.code, f.variant, f.span.start.line, f.span.start.column) for f in findings]


def test_all_faults_of_a_file_come_at_once() -> None:
    """Nobody mends one fault only to meet the next."""
    stage = "{scope: 四, horizon: 月, requires: [{skill: x}]}"
    text = f"title: [一]\nsumary: 二\nmission: 三\nstages:\n  mid: {stage}\n"
    assert sorted(faults(text), key=lambda fault: fault[2:]) == [
        ("missing-field", "", 1, 1),
        ("wrong-type", "text", 1, 8),
        ("unknown-field", "", 2, 1),
        ("missing-field", "", 5, 43),
    ]


def test_places_are_right_behind_empty_items() -> None:
    """An empty list item counts as missing and shifts no finding to its neighbour."""
    text = f"{ROLE}duties:\n  -\n  - {{id: a, text: 甲}}\n  - {{id: b}}\n"
    assert faults(text) == [("missing-field", "", 7, 6)]


@pytest.mark.parametrize(
    ("levels", "fault"),
    [
        ("  7: {statement: 一}\n", ("bad-value", "less_than_equal", 7, 3)),
        ("  高: {statement: 一}\n", ("bad-value", "number", 7, 3)),
    ],
)
def test_a_fault_of_a_key_points_at_the_key(levels: str, fault: tuple[str, str, int, int]) -> None:
    """A level that does not exist is marked where it is named."""
    skill = f"title: 计数\nsummary: 数\ncategory: 数据\ndefinition: 数\nwhy: 数\nlevels:\n{levels}"
    _, findings = made({"content/skills/counting.yaml": skill})
    assert [(f.code, f.variant, f.span.start.line, f.span.start.column) for f in findings] == [fault]


@pytest.mark.parametrize("value", ["[a]", "{a: b}"])
@pytest.mark.parametrize(
    "field", ["tier", "reviewed", "review_every", "alias_of", "see", "mark", "metrics", "title", "rhythm"]
)
def test_no_value_of_the_wrong_sort_is_blamed_on_its_content(field: str, value: str) -> None:
    """A list or mapping in place of a text is told as such, not as an empty text that is no date."""
    found = faults(f"{ROLE.replace('title: 用户运营', '') if field == 'title' else ROLE}{field}: {value}\n")
    assert found
    assert {code for code, *_ in found} <= {
        "wrong-type",
        "unknown-field",
        "missing-field",
        "bad-id",
        "bad-value",
    }
    for code, variant, *_ in found:
        assert code != "bad-value" or variant in {"reference", "full-reference"}


def test_an_item_without_its_id_is_told_so() -> None:
    """Ticks and ratings need the id, so it has a finding of its own."""
    assert faults(f"{ROLE}duties:\n  - {{text: 甲}}\n  - id:\n    text: 乙\n") == [
        ("item-without-id", "", 5, 6),
        ("item-without-id", "", 6, 5),
    ]


def test_a_fault_of_the_source_is_told_once() -> None:
    """Both languages are made from the same source text, but it has the fault only once."""
    assert faults(f"{ROLE}tier: big\n", **{ENGLISH: "title: User operations"}) == [
        ("bad-value", "choice", 4, 7)
    ]


def test_a_fault_of_a_translation_points_into_it() -> None:
    """Too long in English is a matter of the English file."""
    _, findings = made({ROLE_FILE: ROLE, ENGLISH: f"title: {'x' * 401}"})
    assert [(f.code, f.span.file) for f in findings] == [("text-too-long", ENGLISH)]


def test_what_is_faulty_is_broken_and_not_missing() -> None:
    """Others that refer to it are not told that it does not exist."""
    catalogs, _ = made({ROLE_FILE: f"{ROLE}tier: big\n"})
    assert KEY not in catalogs["zh"].entries
    assert catalogs["zh"].broken == {KEY}


def test_words_know_their_language_and_place() -> None:
    """Chinese that shines through an English page can be marked as Chinese."""
    catalogs, _ = made({ROLE_FILE: ROLE, ENGLISH: "title: User operations"})
    entry = catalogs["en"].entries[KEY]
    assert (entry.record.title, entry.record.title.lang) == ("User operations", "en")
    assert (entry.record.summary.lang, entry.record.summary.span.file) == ("zh", ROLE_FILE)
    assert entry.untranslated
    assert [span.start.line for span in entry.missing] == [2, 3]


def test_names_and_numbers_need_no_translation() -> None:
    """A title such as "CRM" reads the same in both languages; other names serve both at once."""
    catalogs, _ = made({ROLE_FILE: "title: CRM\nsummary: '3 > 2'\nmission: OK\nalso_called: [会员运营]\n"})
    assert not catalogs["en"].entries[KEY].untranslated


def test_a_layer_shows_again_what_the_one_below_hides() -> None:
    """`hidden: false` is no field that the model would refuse."""
    files = {ROLE_FILE: f"{ROLE}hidden: true\n", "organisation/roles/user-ops.yaml": "hidden: false"}
    catalogs, findings = made(files)
    assert findings == ()
    assert isinstance(catalogs["zh"].entries[KEY].record, Role)


def test_without_settings_there_is_no_catalog() -> None:
    """Nothing can be made of a site without a name; its faults are told all the same."""
    catalogs, findings = made({"content/site.yaml": "name: 小册", ROLE_FILE: ROLE})
    assert catalogs == {}
    assert {finding.code for finding in findings} == {"missing-field"}
