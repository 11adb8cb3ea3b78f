"""What the page of comparison reads of the content, per language: all, and an outline to choose from."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.catalog import CatalogEntry, Key
from generator.model.metric import Metric
from generator.model.role import Requirement, Role
from generator.render.address import entity_address, stage_address
from generator.render.messages import area
from generator.render.order import in_order, roles_in_order
from generator.render.practice import Practice, practice_of
from generator.render.role_move import way_up
from generator.render.text.words import plain_words
from generator.render.view import View

Data = dict[str, Any]

_CHOICE = ("id", "title", "url", "formerIds", "mark", "tier")
_STAGE = ("id", "title", "url", "requires")

TEXTS = ("scope", "horizon", "decides", "reviewed_by")
"""Fields of a stage that are one text."""


def roles_files(view: View) -> dict[str, bytes]:
    """`data/roles.json`, and its outline: the same shape, with what a choice of role and stage needs.

    Everything else in the outline is empty, so that whatever reads the whole reads it too.
    """
    whole = _roles(view)
    outline = {"roles": [_outline(role) for role in whole["roles"]], "skills": [], "metrics": [], "pages": []}
    return {"data/roles.json": _packed(whole), "data/roles-outline.json": _packed(whole | outline)}


def _outline(role: Data) -> Data:
    return {name: role[name] if name in _CHOICE else type(role[name])() for name in role} | {
        "stages": [{name: stage[name] for name in _STAGE} | {"way": []} for stage in role["stages"]]
    }


def _packed(data: Data) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _roles(view: View) -> Data:
    """Roles with their stages, the skills and metrics they name, and where each skill can be practised.

    Addresses are relative to the language's home. Practice is a list of [place in `pages`, level or 0].
    """
    roles = tuple(roles_in_order(view))
    asked = {r.skill for _, role in roles for stage in role.stages.values() for r in stage.requires}
    named = {name for _, role in roles for name in (*role.metrics.owned, *role.metrics.influenced)}
    pages: dict[Key, Data] = {}
    skills = [_skill(view, entry, pages) for entry in in_order(view, "skill") if entry.id in asked]
    return {
        "version": str(view.catalog.site.content_version),
        "words": _words(view),
        "roles": [_role(view, entry, role) for entry, role in roles if role.tier != "alias"],
        "skills": skills,
        "metrics": [_named(entry) for entry, _ in view.catalog.records(Metric) if entry.id in named],
        "pages": list(pages.values()),
    }


def _words(view: View) -> Mapping[str, Any]:
    return {**area("compare", view.language)["ui"], "every": area("role", view.language)["every"]}


def _role(view: View, entry: CatalogEntry, role: Role) -> Data:
    texts = {"does_not": role.does_not, "outputs": role.outputs}
    data: Data = {
        "tier": role.tier,
        "mission": plain_words(role.mission),
        **{name: [plain_words(text) for text in found] for name, found in texts.items()},
        "rhythm": [
            {"every": item.every, "text": plain_words(item.text), "minutes": item.minutes or 0}
            for item in role.rhythm
        ],
        "owned": [str(name) for name in role.metrics.owned],
        "influenced": [str(name) for name in role.metrics.influenced],
        "contrasts": [{"role": str(c.with_), "text": plain_words(c.text)} for c in role.contrasts],
        "moves": [{"role": str(m.role), "text": plain_words(m.text)} for m in role.lateral_moves],
        "stages": [_stage(view, entry, role, stage) for stage in view.role_stages(role)],
    }
    mark = {"mark": [role.mark.hue, role.mark.pattern]} if role.mark else {}
    return _named(entry) | mark | data


def _stage(view: View, entry: CatalogEntry, role: Role, name: str) -> Data:
    stage = role.stages[name]
    values = ((text, getattr(stage, text)) for text in TEXTS)
    return {
        "id": name,
        "title": str(view.stages[name].title),
        "url": stage_address(entry.id, name).url,
        **{text: plain_words(value) for text, value in values if value},
        "way": list(way_up(view, role, name)),
        "requires": [_requirement(requirement) for requirement in stage.requires],
    }


def _requirement(requirement: Requirement) -> Data:
    data: Data = {"skill": str(requirement.skill), "level": requirement.level, "weight": requirement.weight}
    return data | {"core": True} if requirement.core else data


def _skill(view: View, entry: CatalogEntry, pages: dict[Key, Data]) -> Data:
    return _named(entry) | {"practice": list(_practice(view, entry.id, pages))}


def _practice(view: View, skill: str, pages: dict[Key, Data]) -> Iterator[list[int]]:
    for place in practice_of(view, skill):
        pages.setdefault(place.entry.key, _page(place))
        yield [list(pages).index(place.entry.key), place.level]


def _page(place: Practice) -> Data:
    title, url = str(place.entry.record.title), entity_address(place.entry.key).url
    return {"title": title, "url": url} | ({"roles": list(place.roles)} if place.roles else {})


def _named(entry: CatalogEntry) -> Data:
    data: Data = {"id": entry.id, "title": str(entry.record.title), "url": entity_address(entry.key).url}
    former = [str(name) for name in entry.record.former_ids]
    return data | {"formerIds": former} if former else data
