"""An organisation's layer: adds, replaces, hides and renames by id, and never has to repeat what it keeps."""

import pytest

from tests.unit.layer.made import field, merged

ROLE = """\
title: 用户运营
summary: 让人再来
mission: 让来过的人再来
does: [看数, 访谈]
stages:
  junior: {scope: 一条线, horizon: 周}
  mid: {scope: 一类人, horizon: 月}
hiring:
  screen: [看经历]
"""
LIST = """\
title: 上线前
items:
  - {id: links, text: 点开过}
  - {id: price, text: 对过价, level: should}
"""
KEY, CHECKLIST = ("role", "user-ops"), ("checklist", "before-launch")
BASE = {"content/roles/user-ops.yaml": ROLE, "content/checklists/before-launch.yaml": LIST}


def own_role(text: str) -> dict[str, str]:
    """The shipped content with a layer over the role."""
    return BASE | {"organisation/roles/user-ops.yaml": text}


def own_items(text: str) -> dict[str, str]:
    """The shipped content with a layer over the checklist."""
    return BASE | {"organisation/checklists/before-launch.yaml": text}


def test_a_field_is_replaced_and_the_others_stay() -> None:
    """Renaming a role takes one line."""
    layers = merged(own_role("title: 会员运营"))
    assert field(layers, KEY, "title") == "会员运营"
    assert field(layers, KEY, "mission") == "让来过的人再来"
    assert layers.findings == ()


def test_mappings_merge_to_any_depth() -> None:
    """One word of one stage can change while the rest of all stages stays."""
    layers = merged(
        own_role("stages: {mid: {horizon: 季}}\nhiring: {questions: [{ask: 怎么数, shows: 先定口径}]}")
    )
    assert field(layers, KEY, "stages") == {
        "junior": {"scope": "一条线", "horizon": "周"},
        "mid": {"scope": "一类人", "horizon": "季"},
    }
    assert field(layers, KEY, "hiring") == {
        "screen": ["看经历"],
        "questions": [{"ask": "怎么数", "shows": "先定口径"}],
    }


def test_a_plain_list_is_replaced_whole() -> None:
    """Sentences have no ids, so nobody could say which one was meant."""
    assert field(merged(own_role("does: [每天看数]")), KEY, "does") == ["每天看数"]


@pytest.mark.parametrize(
    "text",
    [
        "items: {links: {text: 逐个点开}, legal: {text: 问过法务}}",
        "items:\n  - {id: links, text: 逐个点开}\n  - {id: legal, text: 问过法务}",
    ],
    ids=["as a mapping from the id", "as a list"],
)
def test_a_list_with_ids_merges_by_them(text: str) -> None:
    """An item is changed in its place, a new one comes last, the others stay."""
    assert field(merged(own_items(text)), CHECKLIST, "items") == [
        {"id": "links", "text": "逐个点开"},
        {"id": "price", "text": "对过价", "level": "should"},
        {"id": "legal", "text": "问过法务"},
    ]


def test_a_list_that_is_new_may_be_written_by_id_too() -> None:
    """Whoever changes a list by id need not know whether there was one before."""
    layers = merged(own_role("stages: {senior: {scope: 全线, requires: {counting: {level: 3}}}}"))
    stages = field(layers, KEY, "stages")
    assert isinstance(stages, dict)
    assert stages["senior"] == {"scope": "全线", "requires": [{"skill": "counting", "level": "3"}]}


def test_an_item_is_hidden_by_its_id() -> None:
    """What does not apply here is gone, without a copy of the list."""
    layers = merged(own_items("items: {links: {hidden: true}}"))
    assert field(layers, CHECKLIST, "items") == [{"id": "price", "text": "对过价", "level": "should"}]


def test_a_whole_entity_is_hidden() -> None:
    """It is in no catalog, and known as removed, so that references to it are dropped and not reported."""
    layers = merged(own_role("hidden: true"))
    assert KEY not in layers.by_language["zh"]
    assert KEY not in layers.by_language["en"]
    assert layers.removed == {KEY}


def test_a_draft_counts_as_hidden_until_a_layer_publishes_it() -> None:
    """Drafts of the shipped content can be taken up by an organisation."""
    draft = BASE | {"content/roles/user-ops.yaml": f"{ROLE}status: draft\n"}
    assert merged(draft).removed == {KEY}
    assert merged(draft | {"organisation/roles/user-ops.yaml": "status: active"}).removed == frozenset()


def test_a_new_entity_stands_beside_the_shipped_ones() -> None:
    """An organisation's own role needs nothing below it."""
    layers = merged(BASE | {"organisation/roles/shop-ops.yaml": ROLE})
    assert field(layers, ("role", "shop-ops"), "title") == "用户运营"
    assert layers.by_language["zh"][("role", "shop-ops")].files == ("organisation/roles/shop-ops.yaml",)
    assert layers.findings == ()


def test_the_files_of_a_page_are_known_from_the_bottom_up() -> None:
    """The edit link leads to the source, the history to all of them."""
    layers = merged(
        own_role("title: 会员运营") | {"content/roles/user-ops.en.yaml": "title: User operations"}
    )
    assert layers.by_language["zh"][KEY].files == (
        "content/roles/user-ops.yaml",
        "organisation/roles/user-ops.yaml",
    )
    assert layers.by_language["en"][KEY].files[1] == "content/roles/user-ops.en.yaml"


@pytest.mark.parametrize(
    ("files", "where", "near"),
    [
        (own_items("items: {link: {hidden: true}}"), "organisation/checklists/before-launch.yaml", "links"),
        (
            BASE | {"organisation/roles/user-op.yaml": "mission: 别的"},
            "organisation/roles/user-op.yaml",
            "user-ops",
        ),
        (BASE | {"organisation/roles/none.yaml": "hidden: true"}, "organisation/roles/none.yaml", None),
    ],
    ids=["an item", "an entity", "an entity to hide"],
)
def test_a_change_to_what_is_not_there_is_told(files: dict[str, str], where: str, near: str | None) -> None:
    """A change without effect would go unnoticed for long; an upgrade may have renamed its target."""
    (finding,) = merged(files).findings
    assert (finding.code, finding.span.file) == ("unknown-overlay-target", where)
    assert finding.suggestion == near


def test_doubled_ids_are_not_lost_on_the_way() -> None:
    """Two items with one id are still two after merging, so that the double is reported."""
    doubled = "title: 上线前\nitems: [{id: a, text: 一}, {id: a, text: 二}]"
    layers = merged(own_items("items: {a: {text: 改}}") | {"content/checklists/before-launch.yaml": doubled})
    assert field(layers, CHECKLIST, "items") == [{"id": "a", "text": "改"}, {"id": "a", "text": "二"}]


def test_slots_are_filled_in_one_file() -> None:
    """Each entry of a file of many is layered by itself."""
    files = {
        "content/slots.yaml": "dashboard: {title: 看板, ask: 导师}\ndesk: {title: 座位, ask: 主管}\n",
        "organisation/slots.yaml": "dashboard: {value: 网盘}\n",
    }
    layers = merged(files)
    assert field(layers, ("slot", "dashboard"), "value") == "网盘"
    assert field(layers, ("slot", "dashboard"), "ask") == "导师"
    assert field(layers, ("slot", "desk"), "value") is None
