"""The ways from a role to others: for each declared sideways move, what is there, what rises, what is new."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.role import Role
from generator.model.text import Text
from generator.render.address import compare_address, entity_address, index_address, moves_address
from generator.render.messages import area
from generator.render.order import roles_in_order
from generator.render.page import Crumb, Page, SearchData
from generator.render.practice import practice_at
from generator.render.role_move import SkillStep, levels_held, role_move, usual_stages, way_up
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class StepRow:
    """A skill on the way, with where to practise it; nowhere for what is there already."""

    step: SkillStep
    practice: tuple[CatalogEntry, ...]


@dataclass(frozen=True, slots=True)
class StageMove:
    """The move at one stage, its skills in three groups; `href` opens the same on the page of comparison."""

    stage: str
    total: int
    have: tuple[StepRow, ...]
    rise: tuple[StepRow, ...]
    new: tuple[StepRow, ...]
    href: str


@dataclass(frozen=True, slots=True)
class MoveSection:
    """One declared move: where to, what it takes in words, and computed for the usual stages."""

    entry: CatalogEntry
    role: Role
    text: Text
    stages: tuple[StageMove, ...]


def has_moves(role: Role) -> bool:
    """Whether the role has a page of moves."""
    return bool(role.lateral_moves)


def pages(view: View) -> Iterator[Page]:
    """One page per role that declares sideways moves."""
    for entry, role in view.catalog.records(Role):
        if has_moves(role):
            yield _page(_Start(view, entry, role))


@dataclass(frozen=True, slots=True)
class _Start:
    """The role that the moves of a page leave from."""

    view: View
    entry: CatalogEntry
    role: Role

    @property
    def path(self) -> str:
        return moves_address(self.entry.id).path


def _page(start: _Start) -> Page:
    view, entry, role = start.view, start.entry, start.role
    goals = [other for other, _, _ in _goals(start)]
    title = view.messages("moves.title", role=role.title)
    return Page(
        path=start.path,
        title=title,
        template="moves.md.j2",
        context=partial(_context, start, title),
        summary=view.messages("moves.lead", role=role.title),
        files=(*entry.files, *(file for goal in goals for file in goal.files)),
        crumbs=(
            Crumb(view.messages("kinds.role.all"), index_address("role").path),
            Crumb(role.title, entity_address(entry.key).path),
            Crumb(view.messages("moves.crumb")),
        ),
        search=SearchData("site", roles=(entry.id,), names=tuple(area("moves", view.language)["names"])),
        section="roles",
        untranslated=entry.untranslated,
        former_paths=tuple(moves_address(former).path for former in role.former_ids),
    )


def _context(start: _Start, title: str) -> dict[str, Any]:
    sections = tuple(_sections(start))
    computed = [section for section in sections if section.stages]
    return {
        "title": title,
        "role": start.role,
        "role_id": start.entry.id,
        "sections": sections,
        "computed": computed,
        "stages": tuple(dict.fromkeys(move.stage for section in computed for move in section.stages)),
        "arrivals": tuple(_arrivals(start)),
        "compare": compare_address().from_page(start.path),
    }


def _arrivals(start: _Start) -> Iterator[CatalogEntry]:
    """Roles that declare a move to this one."""
    for other, role in roles_in_order(start.view):
        if any(move.role == start.entry.id for move in role.lateral_moves):
            yield other


def _sections(start: _Start) -> Iterator[MoveSection]:
    for other, role, text in _goals(start):
        yield MoveSection(other, role, text, tuple(_stage_moves(start, other.id, role)))


def _goals(start: _Start) -> Iterator[tuple[CatalogEntry, Role, Text]]:
    """The roles that the moves lead to, each with what the move takes."""
    for declared in start.role.lateral_moves:
        other = start.view.catalog.get("role", str(declared.role))
        if other and isinstance(other.record, Role):
            yield other, other.record, declared.text


def _stage_moves(start: _Start, name: str, goes: Role) -> Iterator[StageMove]:
    for stage in usual_stages(start.view, start.role, goes):
        held = levels_held(start.role, way_up(start.view, start.role, stage))
        move = role_move(held, goes.stages[stage])
        yield StageMove(
            stage=stage,
            total=move.total,
            have=tuple(StepRow(step, ()) for step in move.have),
            rise=_rows(start.view, name, move.rise),
            new=_rows(start.view, name, move.new),
            href=f"{compare_address().from_page(start.path)}#from={start.entry.id}.{stage}&to={name}.{stage}",
        )


def _rows(view: View, goes: str, steps: tuple[SkillStep, ...]) -> tuple[StepRow, ...]:
    return tuple(StepRow(step, practice_at(view, step.skill, step.needed, goes)) for step in steps)
