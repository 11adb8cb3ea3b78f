"""Roles side by side: a script compares any two or three; without it everything below can be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.role import Requirement, Role
from generator.render.address import compare_address, entity_address, index_address, moves_address
from generator.render.messages import area
from generator.render.order import full_roles, in_order, roles_in_order
from generator.render.page import Crumb, Page, SearchData
from generator.render.pages.moves import has_moves
from generator.render.role_move import fork_of
from generator.render.view import View

PATH = compare_address().path
FullRoles = tuple[tuple[CatalogEntry, Role], ...]


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A full role in the overview, with its core skills at the stage where ways part."""

    entry: CatalogEntry
    role: Role
    core: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two roles that are taken for each other; `href` leads to where one of them tells the difference."""

    one: str
    other: str
    ids: str
    href: str


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill with the titles of the roles that ask for it, level by level from 1 to 4."""

    skill: str
    levels: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """The moves from one role: title and address of each."""

    entry: CatalogEntry
    goals: tuple[tuple[str, str], ...]


def pages(view: View) -> Iterator[Page]:
    """The page of comparison."""
    t = view.messages
    title = t("compare.title")
    yield Page(
        path=PATH,
        title=title,
        template="compare.md.j2",
        context=_context(view),
        summary=t("compare.lead"),
        crumbs=(Crumb(t("kinds.role.all"), index_address("role").path), Crumb(title)),
        search=SearchData("site", names=tuple(area("compare", view.language)["names"])),
        section="roles",
        layout="tool",
    )


def _context(view: View) -> dict[str, Any]:
    full = full_roles(view)
    fork = next((fork_of(view, role) for _, role in full if role.stages), "")
    return {
        "rows": tuple(RoleRow(entry, role, tuple(_core(role, fork))) for entry, role in full),
        "stage": view.stages[fork].title if fork else "",
        "pairs": tuple(_pairs(view)),
        "skills": tuple(_skills(view, full, fork)),
        "ways": tuple(_ways(view, full)),
    }


def _core(role: Role, stage: str) -> Iterator[Requirement]:
    if stage in role.stages:
        yield from (requirement for requirement in role.stages[stage].requires if requirement.core)


def _pairs(view: View) -> Iterator[Pair]:
    """Each pair once, whichever of the two declares it."""
    seen: set[frozenset[str]] = set()
    for entry, role in roles_in_order(view):
        for contrast in role.contrasts:
            other = view.catalog.get("role", str(contrast.with_))
            pair = frozenset([entry.id, str(contrast.with_)])
            if other and pair not in seen:
                seen.add(pair)
                href = entity_address(entry.key, "contrasts").from_page(PATH)
                yield Pair(role.title, other.record.title, f"{entry.id},{other.id}", href)


def _skills(view: View, full: FullRoles, stage: str) -> Iterator[SkillRow]:
    """What the stage asks for, skills in the order of their index, roles in the order of the overview."""
    asking = [(role.title, role.stages[stage]) for _, role in full if stage in role.stages]
    for entry in in_order(view, "skill"):
        found = [(r.level, title) for title, one in asking for r in one.requires if r.skill == entry.id]
        if found:
            levels = (tuple(title for level, title in found if level == number) for number in range(1, 5))
            yield SkillRow(entry.id, tuple(levels))


def _ways(view: View, full: FullRoles) -> Iterator[Ways]:
    for entry, role in full:
        if has_moves(role):
            yield Ways(entry, tuple(_goals(view, entry.id, role)))


def _goals(view: View, name: str, role: Role) -> Iterator[tuple[str, str]]:
    for move in role.lateral_moves:
        goal = view.catalog.get("role", str(move.role))
        if goal:
            yield goal.record.title, moves_address(name, goal.id).from_page(PATH)
