"""The index of roles, and the cards by which roles show there and on the home page."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.model.ladder import LadderStage
from generator.model.role import Role
from generator.render.address import index_address, stage_address
from generator.render.order import full_roles, roles_in_order
from generator.render.page import Crumb, Page, SearchData
from generator.render.view import View


def pages(view: View) -> Iterator[Page]:
    """The index of roles: full ones as cards, the others as a list."""
    title = view.messages("kinds.role.all")
    roles = tuple(roles_in_order(view))
    yield Page(
        path=index_address("role").path,
        title=title,
        template="roles.md.j2",
        context={
            "cards": tuple(role_cards(view, index_address("role").path)),
            "short": tuple(entry for entry, role in roles if role.tier == "short"),
            "aliases": tuple((entry, role) for entry, role in roles if role.tier == "alias"),
        },
        summary=view.messages("index.lead.role"),
        crumbs=(Crumb(title),),
        search=SearchData("site"),
        section="roles",
        layout="full",
    )


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A full role on the home page and the index: name, purpose, and its stages on a rule."""

    entry: CatalogEntry
    role: Role
    other: str
    stages: tuple[tuple[str, str], ...]


def role_cards(view: View, path: str) -> Iterator[RoleCard]:
    """The full roles, in the order of all lists."""
    for entry, role in full_roles(view):
        stages = tuple(
            (_card_name(view.stages[stage]), stage_address(entry.id, stage).from_page(path))
            for stage in view.role_stages(role)
            if view.stages[stage].track == "main"
        )
        other = view.other(entry.key)
        yield RoleCard(entry, role, str(other.record.title) if other else "", stages)


def _card_name(stage: LadderStage) -> str:
    return str(stage.short or stage.title)
