"""References looked up: edges for those that hit, findings that help for those that miss."""

import pytest

from generator.diagnostics.finding import Finding
from generator.link.resolve import Links, link
from tests.unit.layer.made import SITE, made

LADDER = """\
title: 主梯
summary: 两级
axis: 范围
primary: true
stages: [{id: junior, title: 初级, summary: 照做}, {id: mid, title: 中级, summary: 独立}]
"""
SKILL = "title: 计数\nsummary: 数\ncategory: 数据\ndefinition: 数\nwhy: 数\nformer_ids: [numbers]\n"
LIST = """\
title: 导出前
summary: 过一遍
purpose: 稳
when: 导出前
minutes: 5
audience: 导出的人
items: [{id: approved, text: 有审批}]
"""
NOTES = "title: 笔记\nsummary: 两条\nnature: 笔记\nitems: [{id: item-one, title: 第一条, group: B}]\n"
BASE = {
    "content/ladders/primary.yaml": LADDER,
    "content/skills/counting.yaml": SKILL,
    "content/checklists/before-export.yaml": LIST,
    "content/sources/notes.yaml": NOTES,
}
ROLE = "title: 用户运营\nsummary: 让人再来\nmission: 让来过的人再来\n"
KEY = ("role", "user-ops")


def linked(more: str = "", files: dict[str, str] | None = None) -> Links:
    """The base with a role that has these fields too, and other files over it."""
    catalogs, _ = made(BASE | {"content/roles/user-ops.yaml": ROLE + more} | (files or {}))
    return link(catalogs["zh"])


def told(links: Links) -> list[tuple[str, str, str | None]]:
    """Code, variant and suggestion of all findings."""
    return [(finding.code, finding.variant, finding.suggestion) for finding in links.findings]


def test_a_reference_is_an_edge_seen_from_both_ends() -> None:
    """What a page refers to knows who uses it, through which field and from which stage."""
    links = linked("stages: {mid: {scope: 一类, horizon: 月, requires: [{skill: counting, level: 2}]}}\n")
    (edge,) = links.graph.outgoing[KEY]
    assert (edge.relation, edge.target, edge.part) == ("stages.requires.skill", ("skill", "counting"), "mid")
    assert links.graph.users(("skill", "counting")) == {KEY: {"stages.requires.skill"}}
    assert told(links) == []


def test_references_in_text_are_edges_too() -> None:
    """A page mentioned in a sentence shows who mentions it, down to the item."""
    links = linked("why: 先看[[checklist/before-export#approved|审批]]。\n")
    (edge,) = links.graph.outgoing[KEY]
    assert (edge.relation, edge.target, edge.item) == ("text", ("checklist", "before-export"), "approved")


def test_an_article_refers_from_its_body() -> None:
    """The long text of an article is read like any other."""
    article = "---\ntitle: 关于\nsummary: 短文\n---\n见[[skill/counting]]和[[skill/none]]。\n"
    links = linked(files={"content/articles/about.md": article})
    assert ("article", "about") in links.graph.users(("skill", "counting"))
    (finding,) = links.findings
    assert (finding.code, finding.span.start.line) == ("unknown-reference", 5)


@pytest.mark.parametrize(
    ("field", "variant", "suggestion"),
    [
        ("see: [skill/countng]", "", "counting"),
        ("see: [skill/numbers]", "renamed", "counting"),
        ("see: [skil/counting]", "kind", "skill"),
        ("see: [skill/zzz]", "", None),
        ("from: [item-on]", "item", "item-one"),
        ("why: 见[[skill/countng]]", "", "counting"),
    ],
    ids=["misspelt", "a former id", "misspelt kind", "nothing near", "a source item", "in text"],
)
def test_a_miss_brings_what_was_probably_meant(field: str, variant: str, suggestion: str | None) -> None:
    """Also where the target was renamed: then it is the new id."""
    links = linked(f"{field}\n")
    assert told(links) == [("unknown-reference", variant, suggestion)]
    assert links.graph.outgoing.get(KEY, []) == []


def test_a_missing_item_of_a_page_that_exists() -> None:
    """The page is right and the item is not: said apart, because the cure differs."""
    assert told(linked("see: [checklist/before-export#aproved]\n")) == [("unknown-anchor", "", "approved")]


@pytest.mark.parametrize(
    "files",
    [
        {"content/skills/counting.yaml": f"{SKILL}status: draft\n"},
        {"organisation/skills/counting.yaml": "hidden: true\n"},
    ],
    ids=["draft", "hidden by the organisation"],
)
def test_a_reference_to_something_not_public_is_dropped_with_a_note(files: dict[str, str]) -> None:
    """Hiding a skill breaks no role that asks for it, in a field or in a sentence."""
    links = linked("see: [skill/counting]\nwhy: 见[[skill/counting]]\n", files)
    assert told(links) == [("hidden-reference", "", None)] * 2
    assert links.graph.outgoing.get(KEY, []) == []


def test_what_has_faults_of_its_own_is_not_called_missing() -> None:
    """One slip in one file gives one finding, not one for everybody who refers to it."""
    broken = {
        "content/skills/counting.yaml": f"{SKILL}sumary: x\n",
        "content/sources/notes.yaml": "titel: x\n",
    }
    assert told(linked("see: [skill/counting]\nfrom: [item-two]\n", broken)) == []


def test_the_settings_refer_too() -> None:
    """Grades name stages and news name pages; a slip there would show on the home page."""
    news = "{id: a, date: 2026-01-02, text: '[[skill/none]]'}"
    site = f"{SITE}grades: [{{grade: P5, stage: mdi}}]\nchanges: [{news}]\n"
    links = linked(files={"content/site.yaml": site})
    assert told(links) == [("unknown-reference", "stage", "mid"), ("unknown-reference", "", None)]


def test_a_broken_ladder_makes_no_stage_unknown() -> None:
    """Without the primary ladder nobody can say which stages there are."""
    site = f"{SITE}grades: [{{grade: P5, stage: mid}}]\n"
    assert told(linked(files={"content/site.yaml": site, "content/ladders/primary.yaml": "titel: x\n"})) == []


def test_a_reference_to_itself_makes_nobody_a_user() -> None:
    """A page that only mentions itself is still an orphan."""
    assert linked("why: 见[[role/user-ops]]\n").graph.users(KEY) == {}


def test_findings_name_both_ends() -> None:
    """The message says which page refers to what."""
    (finding,) = linked("see: [skill/none]\n").findings
    assert isinstance(finding, Finding)
    assert finding.params == {"source_kind": "role", "source": "user-ops", "kind": "skill", "id": "none"}
