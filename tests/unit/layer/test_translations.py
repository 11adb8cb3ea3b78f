"""Translations: the same shape with other words; what changed under them is known part by part."""

import pytest

from generator.layer.stamp import stamps
from generator.model.role import Role
from generator.model.shape import shape_of
from tests.unit.layer.made import documents, field, merged

ROLE = """\
title: 用户运营
mission: 让来过的人再来
does: [看数, 访谈]
duties:
  - {id: daily, text: 每天看数}
  - {id: call, text: 每周访谈}
stages:
  junior: {scope: 一条线, horizon: 周}
  mid: {scope: 一类人, horizon: 月}
"""
WORDS = """\
title: User operations
mission: People come back
does: [Counts, Asks]
duties: {call: {text: Calls each week}}
stages:
  junior: {scope: One line}
"""
KEY = ("role", "user-ops")
SOURCE, ENGLISH, OWN = (
    "content/roles/user-ops.yaml",
    "content/roles/user-ops.en.yaml",
    "organisation/roles/user-ops.yaml",
)


def stamped(source: str = ROLE) -> str:
    """The translation, confirmed against `source`."""
    (document,) = documents({SOURCE: source})
    marks = stamps(document.body, shape_of(Role))
    lines = (f'  {name}: "{value}"' for name, value in marks.items())
    return WORDS + "\n".join(["translates:", *lines, ""])


def parts(files: dict[str, str]) -> tuple[list[str], list[str]]:
    """The names of stale and of unconfirmed parts."""
    layered = merged(files).by_language["en"][KEY]
    return [part.name for part in layered.stale], [part.name for part in layered.unstamped]


def test_words_replace_words_and_the_rest_falls_back() -> None:
    """Lists with ids match by id, others by position; what is not translated yet stays Chinese."""
    layers = merged({SOURCE: ROLE, ENGLISH: WORDS})
    assert field(layers, KEY, "does", "en") == ["Counts", "Asks"]
    assert field(layers, KEY, "duties", "en") == [
        {"id": "daily", "text": "每天看数"},
        {"id": "call", "text": "Calls each week"},
    ]
    assert field(layers, KEY, "stages", "en") == {
        "junior": {"scope": "One line", "horizon": "周"},
        "mid": {"scope": "一类人", "horizon": "月"},
    }
    assert field(layers, KEY, "title") == "用户运营"
    assert layers.findings == ()


def test_an_empty_value_is_not_a_translation() -> None:
    """The blanks of a skeleton change nothing and need no confirmation."""
    layers = merged({SOURCE: ROLE, ENGLISH: "title:\ndoes: ['', '']\n"})
    assert field(layers, KEY, "title", "en") == "用户运营"
    assert field(layers, KEY, "does", "en") == ["看数", "访谈"]
    assert layers.by_language["en"][KEY].unstamped == ()


def test_a_layer_drops_the_translation_of_what_it_changes_and_of_nothing_else() -> None:
    """New Chinese under old English would say two things at once."""
    layers = merged(
        {SOURCE: ROLE, ENGLISH: WORDS, OWN: "mission: 让会员再来\nduties: {call: {text: 每天访谈}}"}
    )
    assert field(layers, KEY, "mission", "en") == "让会员再来"
    assert field(layers, KEY, "title", "en") == "User operations"
    assert field(layers, KEY, "duties", "en") == [
        {"id": "daily", "text": "每天看数"},
        {"id": "call", "text": "每天访谈"},
    ]


def test_a_layer_translates_its_own_words() -> None:
    """An organisation's English lies over its Chinese, and may reword the shipped English too."""
    own = {
        OWN: "mission: 让会员再来",
        OWN.replace(".yaml", ".en.yaml"): "mission: Members return\ntitle: Members",
    }
    layers = merged({SOURCE: ROLE, ENGLISH: WORDS} | own)
    assert field(layers, KEY, "mission", "en") == "Members return"
    assert field(layers, KEY, "title", "en") == "Members"
    assert layers.findings == ()


def test_what_a_layer_hides_breaks_no_translation_below() -> None:
    """The shipped English speaks of an item that this organisation has hidden."""
    layers = merged({SOURCE: ROLE, ENGLISH: WORDS, OWN: "duties: {call: {hidden: true}}\ndoes: [看数]"})
    assert layers.findings == ()
    assert field(layers, KEY, "does", "en") == ["看数"]
    assert field(layers, KEY, "duties", "en") == [{"id": "daily", "text": "每天看数"}]


def test_a_confirmed_translation_is_current() -> None:
    """Nothing is stale right after it was confirmed."""
    assert parts({SOURCE: ROLE, ENGLISH: stamped()}) == ([], [])


@pytest.mark.parametrize(
    ("old", "new", "stale"),
    [
        ("让来过的人再来", "让会员再来", ["mission"]),
        ("一条线", "两条线", ["stages.junior"]),
        ("一类人", "两类人", []),
        ("每天看数", "每天看两次数", ["duties"]),
        ("horizon: 月", "horizon: 季", []),
    ],
    ids=["a field", "a stage", "a stage without a translation", "an item", "another stage"],
)
def test_a_changed_source_marks_just_that_part(old: str, new: str, stale: list[str]) -> None:
    """Nobody has to read a whole page again for one word."""
    assert parts({SOURCE: ROLE.replace(old, new), ENGLISH: stamped()}) == (stale, [])


def test_changes_that_touch_no_words_leave_translations_current() -> None:
    """Another order of fields, comments and quotes are no reason to translate again."""
    first, *rest = ROLE.split("\n")
    moved = "\n".join(["# said otherwise", *rest, first.replace("用户运营", "'用户运营'"), "tier: full"])
    inside = moved.replace("{scope: 一条线, horizon: 周}", "{horizon: 周, scope: 一条线}")
    assert inside != moved
    for text in (moved, inside):
        assert parts({SOURCE: text, ENGLISH: stamped()}) == ([], [])


def test_what_nobody_confirmed_is_told_apart() -> None:
    """A fresh translation is not stale, but somebody has to vouch for it."""
    assert parts({SOURCE: ROLE, ENGLISH: WORDS}) == (
        [],
        ["title", "mission", "does", "duties", "stages.junior"],
    )


def test_parts_know_where_they_stand() -> None:
    """The finding points at the field in the translation."""
    layered = merged({SOURCE: ROLE, ENGLISH: WORDS}).by_language["en"][KEY]
    assert [(part.span.file, part.span.start.line) for part in layered.unstamped] == [
        (ENGLISH, line) for line in (1, 2, 3, 4, 6)
    ]


@pytest.mark.parametrize(
    ("words", "code", "variant"),
    [
        ("hidden: true", "translation-hides-or-adds", "hides"),
        ("duties: {call: {hidden: true}}", "translation-hides-or-adds", "hides"),
        ("stages: {junior: {requires: []}}", "translation-shape", "absent"),
        ("duties: {email: {text: Mails}}", "translation-shape", "item"),
        ("does: [Counts]", "translation-shape", "length"),
        ("does: Counts", "translation-shape", "kind"),
        ("missoin: x", "translation-shape", "unknown"),
        ("duties: [{text: Calls}]", "translation-shape", "key"),
    ],
)
def test_a_translation_neither_hides_nor_adds(words: str, code: str, variant: str) -> None:
    """Readers of both languages see the same content."""
    layers = merged({SOURCE: ROLE, ENGLISH: words})
    assert [(finding.code, finding.variant) for finding in layers.findings] == [(code, variant)]
    assert field(layers, KEY, "does", "en") == ["看数", "访谈"]


def test_a_translation_alone_is_told_unless_its_source_cannot_be_read() -> None:
    """A misspelt file name is told; a source with a fault of its own is not called missing."""
    (finding,) = merged({ENGLISH: WORDS}).findings
    assert (finding.code, finding.variant) == ("unknown-overlay-target", "translation")
