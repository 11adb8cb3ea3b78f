"""What the assessment reads of the content, per language (docs/scoring-format.md): all, and an outline."""

import json
from collections.abc import Iterator
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.ladder import Ladder
from generator.model.role import Requirement, Role
from generator.model.skill import Indicator, Skill, SkillLevel
from generator.render.address import entity_address, learning_path_address, stage_address
from generator.render.messages import area
from generator.render.order import roles_in_order
from generator.render.pages.learning_path import steps_up
from generator.render.text.words import plain_words
from generator.render.ticks import wording_hash
from generator.render.view import View

Data = dict[str, Any]
_NAMES = ("id", "title", "url", "formerIds")


def assessment_files(view: View) -> dict[str, bytes]:
    """`data/assessment.json` and, for what needs no more of a skill than its name, its outline.

    The texts of the skills are nine tenths of the whole: who has not chosen a role yet does not load them.
    """
    whole = _assessment(view)
    names = [{key: skill[key] for key in _NAMES if key in skill} for skill in whole["skills"]]
    return {
        "data/assessment.json": _packed(whole),
        "data/assessment-outline.json": _packed(whole | {"skills": names}),
    }


def _packed(data: Data) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _assessment(view: View) -> Data:
    """Roles with requirements, the skills they ask for, thresholds; addresses from the language's home."""
    roles = [_role(view, entry, role) for entry, role in roles_in_order(view)]
    asked = {
        str(r.skill)
        for _, role in view.catalog.records(Role)
        for s in role.stages.values()
        for r in s.requires
    }
    skills = [_skill(view, entry, skill) for entry, skill in view.catalog.records(Skill) if entry.id in asked]
    site = view.catalog.site
    return {
        "version": str(site.content_version),
        "words": dict(area("assess", view.language)["ui"]),
        "language": view.language,
        "thresholds": {
            "fit": site.thresholds.fit,
            "near": site.thresholds.near,
            "unanswered": site.thresholds.unanswered,
            "notApplicable": site.thresholds.not_applicable,
            "evidenceMonths": site.thresholds.evidence_months,
            "groupMinimum": site.thresholds.group_minimum,
        },
        "scale": [
            {"level": step.level, "label": str(step.label), "meaning": plain_words(step.meaning)}
            for step in site.scale
        ],
        "roles": [role for role in roles if any(stage["requires"] for stage in role["stages"])],
        "skills": skills,
        "ladders": [
            _ladder(view, entry, ladder)
            for entry, ladder in view.catalog.records(Ladder)
            if ladder.self_check
        ],
    }


def _role(view: View, entry: CatalogEntry, role: Role) -> Data:
    stages = view.role_stages(role)
    paths = {stage for _, stage in steps_up(view, role)}
    return _named(entry) | {
        "stages": [_stage(view, entry, role, stage) | _path(entry, stage, paths) for stage in stages],
        "tracks": [track for track in _tracks(view, stages) if track["stages"]],
    }


def _stage(view: View, entry: CatalogEntry, role: Role, stage: str) -> Data:
    return {
        "id": stage,
        "title": str(view.stages[stage].title),
        "url": stage_address(entry.id, stage).url,
        "requires": [_requirement(requirement) for requirement in role.stages[stage].requires],
    }


def _path(entry: CatalogEntry, stage: str, known: set[str]) -> Data:
    """The address of the learning path to `stage`, where there is one."""
    return {"path": learning_path_address(entry.id, stage).url} if stage in known else {}


def _requirement(requirement: Requirement) -> Data:
    data: Data = {"skill": str(requirement.skill), "level": requirement.level, "weight": requirement.weight}
    return data | {"core": True} if requirement.core else data


def _tracks(view: View, stages: tuple[str, ...]) -> Iterator[Data]:
    """The main way up, and one that leaves it for each expert stage, from the stage before it on."""
    main = [stage for stage in stages if view.stages[stage].track == "main"]
    yield {"id": "main", "title": view.messages("assess.tracks.main"), "stages": main}
    order = list(view.stages)
    for stage in stages:
        if view.stages[stage].track == "expert":
            way = [s for s in main if order.index(s) < order.index("lead")] if "lead" in order else main
            yield {"id": stage, "title": str(view.stages[stage].title), "stages": [*way, stage]}


def _skill(view: View, entry: CatalogEntry, skill: Skill) -> Data:
    return _named(entry) | {
        "category": str(skill.category),
        "definition": plain_words(skill.definition),
        "levels": {str(number): _level(view, entry, level) for number, level in sorted(skill.levels.items())},
        "practice": list(_practice(view, entry, skill)),
    }


def _level(view: View, entry: CatalogEntry, level: SkillLevel) -> Data:
    return {
        "statement": plain_words(level.statement),
        "indicators": [_indicator(view, entry, i) for i in level.indicators],
    }


def _indicator(view: View, entry: CatalogEntry, indicator: Indicator) -> Data:
    data: Data = {
        "id": str(indicator.id),
        "text": plain_words(indicator.text),
        "evidence": plain_words(indicator.evidence),
        "hash": wording_hash(view, entry.key, _indicators, indicator),
    }
    if indicator.must:
        data["must"] = True
    if indicator.counter_example:
        data["counterExample"] = plain_words(indicator.counter_example)
    if indicator.former_ids:
        data["formerIds"] = [str(name) for name in indicator.former_ids]
    return data


def _indicators(skill: Skill) -> Iterator[Indicator]:
    return (indicator for level in skill.levels.values() for indicator in level.indicators)


def _practice(view: View, entry: CatalogEntry, skill: Skill) -> Iterator[Data]:
    """The skill's own ways to practise, then the playbooks that exercise it, each at its level."""
    for way in skill.practice:
        found = view.catalog.get(*way.ref.target) if way.ref else None
        address = {"url": entity_address(found.key, way.ref.item).url} if found and way.ref else {}
        yield {"text": plain_words(way.text)} | address
    for edge in view.graph.incoming.get(entry.key, ()):
        if edge.relation == "skills.skill":
            playbook = view.catalog.entries[edge.source]
            level = next(s.level for s in getattr(playbook.record, "skills", ()) if s.skill == entry.id)
            url = entity_address(playbook.key).url
            yield {"text": str(playbook.record.title), "url": url, "level": level}


def _ladder(view: View, entry: CatalogEntry, ladder: Ladder) -> Data:
    return _named(entry) | {
        "rungs": [
            {
                "id": str(stage.id),
                "title": str(stage.title),
                "summary": plain_words(stage.summary),
                "nextStep": plain_words(stage.next_step) if stage.next_step else "",
                "crosswalk": [str(view.stages[s].title) for s in stage.crosswalk if s in view.stages],
            }
            for stage in ladder.stages
        ]
    }


def _named(entry: CatalogEntry) -> Data:
    data: Data = {"id": entry.id, "title": str(entry.record.title), "url": entity_address(entry.key).url}
    former = [str(name) for name in entry.record.former_ids]
    return data | {"formerIds": former} if former else data


def calendars_json(view: View) -> bytes:
    """Public holidays and make-up working days, as `data/calendar.json` below the language home."""
    years = [
        {
            "year": year.year,
            "holidays": [{"name": str(r.name), "from": str(r.from_), "to": str(r.to)} for r in year.holidays],
            "workdays": [{"name": str(r.name), "from": str(r.from_), "to": str(r.to)} for r in year.workdays],
        }
        for year in view.catalog.calendars
    ]
    return json.dumps(years, ensure_ascii=False, separators=(",", ":")).encode()
