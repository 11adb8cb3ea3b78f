"""Where a skill can be practised to a level: playbooks that exercise it, and the skill's own advice."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.model.skill import Skill
from generator.render.view import View

SHOWN = 2
"""How many places one skill names where many skills stand side by side."""


@dataclass(frozen=True, slots=True)
class Practice:
    """A place to practise: a playbook with its level and the roles that take part, or advice (level 0)."""

    entry: CatalogEntry
    level: int = 0
    roles: tuple[str, ...] = ()


def practice_of(view: View, skill: str) -> tuple[Practice, ...]:
    """All places to practise `skill`: playbooks in use in the order of their ids, then the skill's advice."""
    return (*_exercising(view, skill), *_advised(view, skill))


def practice_at(view: View, skill: str, level: int, role: str) -> tuple[CatalogEntry, ...]:
    """The best places to reach `level` in `skill` on the way into `role`, at most `SHOWN`."""
    ranked = sorted(practice_of(view, skill), key=lambda place: rank(place, level, role))
    return tuple({place.entry.key: place.entry for place in ranked}.values())[:SHOWN]


def rank(place: Practice, level: int, role: str) -> tuple[int, int]:
    """How well a place fits, the best lowest; the module `roles/practice.mjs` ranks the same way.

    Playbooks of just the level come first, then advice, then others, the nearer the better and of two
    equally near the harder one; among equals those in which the role takes part.
    """
    apart = 0 if place.level == level else 1 if place.level == 0 else 1 + _distance(place.level, level)
    return apart, 0 if role in place.roles else 1


def _distance(at: int, level: int) -> int:
    return 2 * abs(at - level) - (1 if at > level else 0)


def _exercising(view: View, skill: str) -> Iterator[Practice]:
    for entry, playbook in view.exercises.get(skill, ()):
        roles = tuple(str(part.role) for part in playbook.roles)
        yield from (Practice(entry, one.level, roles) for one in playbook.skills if one.skill == skill)


def _advised(view: View, skill: str) -> Iterator[Practice]:
    entry = view.catalog.get("skill", skill)
    if entry and isinstance(entry.record, Skill):
        found = (view.catalog.get(*way.ref.target) for way in entry.record.practice if way.ref)
        yield from (Practice(one) for one in found if one)
