"""A small site in two languages to export: a role with a stage, a skill, a metric, a term, two templates."""

from typing import Any, cast

from generator.link.graph import Graph
from generator.link.resolve import link
from generator.model.base import Entity
from generator.model.catalog import Catalog, CatalogEntry, Key
from generator.model.kinds import KIND_OF_NAME
from generator.model.site import Site
from generator.render.rendered import Rendered, render
from generator.render.view import View

HOSTILE = '</script><b>&"引号\u2028'

_SITE = {
    "name": "运营手册",
    "tagline": "把活做*好*",
    "repository": "https://example.org/repo",
    "branch": "main",
    "content_version": "2026.1",
    "scale": [{"level": level, "label": f"第 {level} 级", "meaning": "会"} for level in range(5)],
}

_RECORDS: dict[Key, dict[str, Any]] = {
    ("ladder", "primary"): {
        "title": "职级梯",
        "summary": "主梯",
        "axis": "范围",
        "primary": "true",
        "stages": [{"id": "junior", "title": "初级", "summary": "先做熟"}],
    },
    ("role", "user-ops"): {
        "title": "用户运营",
        "summary": "让人留下",
        "also_called": ["用户经理"],
        "former_ids": ["user-operations"],
        "owner": "甲",
        "reviewed": "2026-01-31",
        "tier": "full",
        "mission": "**留存：**看 [[metric/retention]]，也看 [[skill/data-analysis#sql|取数]]",
        "stages": {
            "junior": {
                "scope": "一群人",
                "horizon": "一周",
                "requires": [{"skill": "data-analysis", "level": 1, "core": "true"}],
                "promotion_preparation": [{"id": "one", "text": "拿得出*一个*数", "evidence": "日报"}],
            }
        },
        "metrics": {"owned": ["retention"]},
    },
    ("skill", "data-analysis"): {
        "title": "数据分析",
        "summary": "看得懂数",
        "category": "数据",
        "definition": "从数里看出事",
        "why": "不然靠猜",
        "levels": {
            1: {
                "statement": "会取数",
                "indicators": [{"id": "sql", "text": "写 `select`", "evidence": "截图"}],
            }
        },
    },
    ("metric", "retention"): {
        "title": "留存率",
        "summary": f"回来的占多少{HOSTILE}",
        "question": "还来吗？",
        "definition": "回来的人占比",
        "unit": "percent",
        "direction": "up",
        "source": {"text": "来访表", "pseudo_sql": "select 1\n\n-- ```"},
        "healthy": {"text": "自己定"},
        "formula": {"inputs": {"came": {"label": "来的", "unit": "人"}}, "expression": "came / 2"},
    },
    ("term", "retain"): {
        "title": "留存",
        "summary": "人还在",
        "english": "retention",
        "topic": "users",
        "definition": "过一阵还来",
        "note": "一段\n\n- 甲\n- 乙",
    },
    ("template", "push-log"): {
        "title": "推送记录",
        "summary": "记下每一条",
        "purpose": "看出哪句话有用",
        "shape": "table",
        "filled_by": "专员",
        "read_by": "组长",
        "fields": [
            {
                "id": "when",
                "name": "发送时间",
                "guidance": "写到 [[metric/retention|钟点]]",
                "example": "周三",
            },
            {"id": "words", "name": "=原文|话术", "guidance": "一字不差", "example": "你好"},
        ],
        "filled": {"note": "编的", "rows": [{"values": {"when": "周三", "words": "=1+1"}}]},
    },
    ("template", "plan"): {
        "title": "方案",
        "summary": "一页纸",
        "purpose": "让人看懂",
        "filled_by": "专员",
        "read_by": "组长",
        "fields": [{"id": "why", "name": "背景", "guidance": "三句话", "example": "略"}],
        "filled": {"note": "编的"},
    },
}


def _entry(key: Key, untranslated: frozenset[Key]) -> CatalogEntry:
    kind = KIND_OF_NAME[key[0]]
    record = cast(Entity, kind.record.model_validate(_RECORDS[key]))
    return CatalogEntry(
        *key, record, (f"content/{kind.folder}/{key[1]}.yaml",), untranslated=key in untranslated
    )


def _catalog(language: str, untranslated: frozenset[Key]) -> Catalog:
    entries = {key: _entry(key, untranslated) for key in _RECORDS}
    return Catalog(language, Site.model_validate(_SITE), entries)


def catalogs() -> dict[str, Catalog]:
    """The site in Chinese, and again for English, where the metric is not translated."""
    return {
        "zh": _catalog("zh", frozenset()),
        "en": _catalog("en", frozenset([("metric", "retention")])),
    }


def graphs(found: dict[str, Catalog]) -> dict[str, Graph]:
    """The links of each language."""
    return {language: link(catalog).graph for language, catalog in found.items()}


def view(language: str = "zh") -> View:
    """What page functions read."""
    found = catalogs()
    return View(language, found, graphs(found))


def rendered() -> dict[str, Rendered]:
    """All pages of the small site."""
    found = catalogs()
    return render(found, graphs(found))
