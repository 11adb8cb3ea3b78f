"""Where the example of each code belongs, so that it can be put into a whole tree and checked there."""

import shutil
from pathlib import Path
from typing import Any

import yaml

from tests.diagnostics.trees import BASES

HOSTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "unknown-field": ("roles/user-ops", ()),
    "missing-field": ("metrics/return-rate", ()),
    "wrong-type": ("roles/user-ops", ()),
    "bad-value": ("roles/user-ops", ("stages", "mid")),
    "text-too-long": ("terms/cohort", ()),
    "bad-id": ("roles/user-ops", ()),
    "reserved-id": ("playbooks/count-week", ()),
    "markup": ("roles/user-ops", ()),
    "unsafe-link": ("roles/user-ops", ()),
    "duplicate-id": ("sources/notes", ()),
    "former-id-clash": ("roles/user-ops", ()),
    "unknown-reference": ("roles/user-ops", ("stages", "mid")),
    "unknown-anchor": ("roles/user-ops", ()),
    "requirement-falls": ("roles/user-ops", ("stages",)),
    "too-many-core-skills": ("roles/user-ops", ("stages", "mid")),
    "too-few-indicators": ("skills/counting", ("levels", "1")),
    "too-many-must": ("skills/counting", ("levels", "1")),
    "vague-indicator": ("skills/counting", ("levels", "1")),
    "item-without-id": ("checklists/before-export", ()),
    "duplicate-item-id": ("checklists/before-export", ()),
    "term-defined-twice": ("terms/cohort", ()),
    "formula-syntax": ("metrics/return-rate", ()),
    "formula-unknown-input": ("metrics/return-rate", ()),
    "formula-result": ("metrics/return-rate", ()),
    "step-without-done-when": ("playbooks/count-week", ()),
    "touches-without-checklist": ("playbooks/count-week", ()),
    "cycle": ("metrics/return-rate", ()),
    "shared-sentence": ("roles/user-ops", ()),
    "copy-style": ("roles/user-ops", ()),
    "avoided-term": ("roles/user-ops", ()),
    "review-overdue": ("tips/same-day", ()),
}
"""Code → file of the small tree and the fields that lead to where the example is laid over it."""

_NEIGHBOURS: dict[str, tuple[str, dict[str, Any]]] = {
    "roles/content-ops": (
        "tips/same-day",
        {"mission": "让人看完还想看", "summary": "看完还想看", "does": ["关注数据变化，持续优化运营效果"]}
        | dict.fromkeys(["advice", "why", "try_this", "applies_to"]),
    ),
    "skills/data-analysis": ("skills/counting", {}),
    "skills/event-planning": ("skills/counting", {}),
    "checklists/before-launch": ("checklists/before-export", {"items": [{"id": "links", "text": "点开过"}]}),
    "checklists/lottery-rules": ("checklists/before-export", {"touches": ["lottery"]}),
    "terms/retention": ("terms/cohort", {"title": "留存率"}),
    "metrics/weekly-active": ("metrics/return-rate", {"parents": ["return-rate"]}),
    "sources/growth-notes": ("sources/notes", {"items": [{"id": "do-2", "title": "分群", "group": "B"}]}),
    "site": ("site", {"avoided_terms": [{"term": "客户", "instead": "用户", "why": "统一"}]}),
}
"""What the examples speak of: made from a file of the small tree, with these fields instead of its own."""


def lay_example(code: str, example: str, target: Path) -> None:
    """The small tree below `target`, with what the examples speak of and the example in its place."""
    shutil.copytree(BASES / "small" / "content", target / "content")
    for name, (model, fields) in _NEIGHBOURS.items():
        _write(target, name, _read(target, model) | {"former_ids": None} | fields)
    ladder = _read(target, "ladders/primary")
    ladder["stages"].append({"id": "senior", "title": "高级", "summary": "带人"})
    _write(target, "ladders/primary", ladder)
    role = _read(target, "roles/user-ops")
    role["stages"]["senior"] = {"scope": "一块", "horizon": "季"}
    _write(target, "roles/user-ops", role)
    host, path = HOSTS[code]
    whole = _read(target, host)
    _lay(whole, path, _loaded(example))
    _write(target, host, whole)


def _lay(whole: dict[str, Any], path: tuple[str, ...], piece: dict[str, Any]) -> None:
    for name in path:
        whole = whole[name]
    for name, value in piece.items():
        if isinstance(value, dict) and isinstance(whole.get(name), dict):
            _lay(whole[name], (), value)
        else:
            whole[name] = value


def _loaded(text: str) -> dict[str, Any]:
    # all values as text, the way content is read
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    return loaded


def _read(target: Path, name: str) -> dict[str, Any]:
    return _loaded((target / "content" / f"{name}.yaml").read_text("utf-8"))


def _write(target: Path, name: str, fields: dict[str, Any]) -> None:
    known = {key: value for key, value in fields.items() if value is not None}
    text = yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=4096)
    (target / "content" / f"{name}.yaml").write_text(text, "utf-8")
