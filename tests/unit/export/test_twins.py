"""The twins of pages hold the page's knowledge, in words and as data."""

import json
from typing import Any, get_args

import pytest

from generator.export.labels import Labels
from generator.export.record import UNTOLD
from generator.export.site_address import LanguageAddress
from generator.export.twins import page_json, page_markdown
from generator.model.base import Record
from generator.model.kinds import KINDS
from generator.render.page import Page
from generator.render.twins import has_twins
from tests.unit.export.sample import HOSTILE, rendered

SITE = rendered()
WHERE = LanguageAddress("https://example.org/ops/", "")


def page(path: str) -> Page:
    """The Chinese page at `path`."""
    return next(page for page in SITE["zh"].pages if page.path == path)


def test_role_in_words() -> None:
    """A role's twin opens with title, summary and facts, follows the model and links pages."""
    assert page_markdown(SITE["zh"].view, page("roles/user-ops.md")) == (
        "# 用户运营\n\n> 让人留下\n\n"
        "- 岗位\n- 也叫：用户经理\n- 负责人：甲\n- 复核：2026-01-31\n\n"
        "## 使命\n\n**留存**：看 [留存率](../../metrics/retention/)，"
        "也看 [取数](../../skills/data-analysis/#sql)\n\n"
        "## 各阶段\n\n- 初级：\n  - 负责的范围：一群人\n  - 时间跨度：一周\n"
        "  - 要求的技能：\n    - [数据分析](../../skills/data-analysis/)\n"
        "      - 等级：1\n      - 核心\n      - 权重：1\n"
        "  - 准备升级，拿得出什么：\n    - 拿得出*一个*数\n      - 凭据：日报\n      - 要紧程度：必须\n\n"
        "## 指标\n\n- 负责的指标：\n  - [留存率](../../metrics/retention/)\n"
    )


def test_stage_in_words() -> None:
    """A stage page has the stage alone."""
    written = page_markdown(SITE["zh"].view, page("roles/user-ops/junior.md"))
    assert "## 要求的技能\n\n- [数据分析](../../../skills/data-analysis/)\n  - 等级：1" in written
    assert "使命" not in written


def test_metric_in_words() -> None:
    """Code keeps its lines and fence, fixed values have words, hostile words stay words, users are listed."""
    written = page_markdown(SITE["zh"].view, page("metrics/retention.md"))
    assert "  ````\n  select 1\n\n  -- ```\n  ````" in written
    assert "## 方向\n\n越高越好" in written
    assert '> 回来的占多少\\</script\\>\\<b\\>&"引号' in written
    assert "## 提到本页的岗位\n\n- [用户运营](../../roles/user-ops/)" in written


def test_glossary_and_index_in_words() -> None:
    """The glossary's twin has all terms, an index lists its entities."""
    glossary = page_markdown(SITE["zh"].view, page("glossary.md"))
    assert "## 留存\n\n### 英文\n\nretention\n\n### 话题\n\n用户" in glossary
    assert "- [方案](plan/)：一页纸" in page_markdown(SITE["zh"].view, page("templates/index.md"))


def test_role_as_data() -> None:
    """The JSON twin has the record as written, what it refers to, and who refers to it."""
    data = json.loads(page_json(SITE["zh"].view, page("roles/user-ops.md"), WHERE))
    assert (data["kind"], data["id"], data["language"]) == ("role", "user-ops", "zh")
    assert data["url"] == "https://example.org/ops/roles/user-ops/"
    assert data["record"]["stages"]["junior"]["requires"] == [
        {"skill": "data-analysis", "level": 1, "core": True}
    ]
    assert data["record"]["reviewed"] == "2026-01-31"
    assert {(edge["relation"], edge["id"], edge.get("item")) for edge in data["refers_to"]} == {
        ("stages.requires.skill", "data-analysis", None),
        ("metrics.owned", "retention", None),
        ("text", "retention", None),
        ("text", "data-analysis", "sql"),
    }
    skill = json.loads(page_json(SITE["zh"].view, page("skills/data-analysis.md"), WHERE))
    assert [(user["kind"], user["id"]) for user in skill["used_by"]] == [("role", "user-ops")]


def test_stage_and_glossary_as_data() -> None:
    """A stage has its part of the record; a page of many entities lists them."""
    stage = json.loads(page_json(SITE["zh"].view, page("roles/user-ops/junior.md"), WHERE))
    assert (stage["kind"], stage["stage"], stage["record"]["horizon"]) == ("stage", "junior", "一周")
    glossary = json.loads(page_json(SITE["zh"].view, page("glossary.md"), WHERE))
    assert glossary["entities"][0]["url"] == "https://example.org/ops/glossary/#retain"


def test_hostile_words_survive_as_data() -> None:
    """Data is data: the words come back as they were."""
    data = json.loads(page_json(SITE["zh"].view, page("metrics/retention.md"), WHERE))
    assert data["record"]["summary"].endswith(HOSTILE)


def test_tools_have_no_twins() -> None:
    """Pages without knowledge of their own have none."""
    assert not has_twins(page("index.md"))
    assert has_twins(page("glossary.md"))


def records() -> list[type[Record]]:
    """Every record type that a page's record is made of."""
    found: list[type[Record]] = []

    def visit(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Record) and annotation not in found:
            found.append(annotation)
            for info in annotation.model_fields.values():
                visit(info.annotation)
        for inner in get_args(annotation):
            visit(inner)

    for kind in KINDS:
        visit(kind.record)
    return found


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__name__)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_field_has_a_label(language: str, record: type[Record]) -> None:
    """No field of the model is without words in either language."""
    labels = Labels(language)
    for name, info in record.model_fields.items():
        field = info.alias or name
        if field not in UNTOLD - {"title", "summary"} and field not in ("hue", "pattern"):
            assert labels.field(record.__name__, field)
