"""A small handbook to learn from: two skills, what teaches them, a role whose way parts at senior."""

from typing import Any, cast

from generator.link.resolve import link
from generator.model.base import Entity
from generator.model.catalog import Catalog, CatalogEntry, Key
from generator.model.kinds import KIND_OF_NAME
from generator.model.site import Site
from generator.render.view import View

_SITE = {
    "name": "运营手册",
    "tagline": "把活做好",
    "repository": "https://example.org/repo",
    "branch": "main",
    "content_version": "2026.1",
    "scale": [{"level": level, "label": f"第 {level} 级", "meaning": "会"} for level in range(5)],
}


def skill(title: str, **more: Any) -> dict[str, Any]:
    """A skill with four levels of one act each."""
    act = {"id": "act", "text": "做到", "must": "true", "evidence": "看得见"}
    levels = {level: {"statement": f"{title}{level}", "indicators": [act]} for level in range(1, 5)}
    return named(title) | {"category": "数据", "definition": "会", "why": "要", "levels": levels} | more


def playbook(title: str, days: str, **more: Any) -> dict[str, Any]:
    """A playbook that takes so many days."""
    effort = {"people": "1", "days": days}
    return named(title) | {"loop": "retain", "goal": "成", "effort": effort, "minimum": "少做点"} | more


def checklist(title: str, minutes: str, **more: Any) -> dict[str, Any]:
    """A checklist that says how long it takes."""
    return named(title) | {"purpose": "稳", "when": "前", "minutes": minutes, "audience": "人"} | more


def named(title: str) -> dict[str, Any]:
    """What every entity has."""
    return {"title": title, "summary": "一句话"}


def asks(name: str, level: int, **more: Any) -> dict[str, Any]:
    """A requirement."""
    return {"skill": name, "level": level} | more


def stage(*requires: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A stage with what it asks."""
    return {"scope": "一段", "horizon": "月", "requires": list(requires)} | more


LADDER = named("职级梯") | {
    "axis": "范围",
    "primary": "true",
    "stages": [
        named(name) | {"id": name, "track": "expert" if name == "expert" else "main"}
        for name in ("junior", "mid", "senior", "lead", "expert", "director")
    ],
}

ROLE = named("用户运营") | {
    "tier": "full",
    "mission": "留人",
    "stages": {
        "junior": stage(asks("numbers", 1), promotion_preparation=[{"id": "proof", "text": "拿得出"}]),
        "mid": stage(
            asks("words", 1, weight=3), asks("talks", 3), asks("numbers", 2, core="true"), asks("calm", 2)
        ),
        "senior": stage(asks("numbers", 2, core="true"), asks("words", 2)),
        "lead": stage(asks("talks", 2)),
        "expert": stage(asks("numbers", 4)),
        "director": stage(asks("talks", 3)),
    },
}

RECORDS: dict[Key, dict[str, Any]] = {
    ("ladder", "primary"): LADDER,
    ("role", "user-ops"): ROLE,
    ("role", "short-ops"): named("别的运营") | {"tier": "short", "mission": "略"},
    ("skill", "numbers"): skill(
        "看数",
        practice=[{"text": "照着比一比", "ref": "playbook/side-by-side"}, {"text": "每天看一个数"}],
        see=["case/told"],
    ),
    ("skill", "words"): skill("写字", practice=[{"text": "改一句", "ref": "playbook/side-by-side"}]),
    ("skill", "talks"): skill("说话"),
    ("skill", "calm"): skill("沉住气"),
    ("playbook", "advanced"): playbook("难的", "30", skills=[asks("numbers", 4)]),
    ("playbook", "a-first"): playbook("别人的", "5", skills=[asks("numbers", 2)]),
    ("playbook", "own"): playbook(
        "自己的",
        "2",
        skills=[asks("numbers", 2)],
        roles=[{"role": "user-ops", "part": "responsible"}],
    ),
    ("playbook", "side-by-side"): playbook("比一比", "0.5"),
    ("playbook", "old"): playbook("旧的", "9", skills=[asks("numbers", 2)], status="historic"),
    ("checklist", "before"): checklist(
        "之前",
        "7",
        items=[
            {"id": "one", "text": "一", "shows": [asks("numbers", 2)]},
            {"id": "two", "uses": "checklist/shared#three"},
        ],
    ),
    ("checklist", "shared"): checklist("共用", "3", items=[{"id": "three", "text": "三"}]),
    ("case", "told"): named("有人说过") | {"note": "编的", "story": "很久以前", "lesson": "要看数"},
    ("tip", "look"): named("看一眼")
    | {"advice": "看", "why": "准", "try_this": "今天看", "applies_to": ["skill/numbers"]},
}


def _entry(key: Key, record: dict[str, Any]) -> CatalogEntry:
    kind = KIND_OF_NAME[key[0]]
    return CatalogEntry(
        *key, cast(Entity, kind.record.model_validate(record)), (f"content/{kind.folder}/{key[1]}.yaml",)
    )


def view(changed: dict[Key, dict[str, Any]] | None = None) -> View:
    """The handbook in Chinese, with records in place of or beside those above."""
    entries = {key: _entry(key, record) for key, record in (RECORDS | (changed or {})).items()}
    catalog = Catalog("zh", Site.model_validate(_SITE), entries)
    return View("zh", {"zh": catalog}, {"zh": link(catalog).graph})
