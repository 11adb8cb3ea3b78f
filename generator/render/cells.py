"""Small values that several page types share: cells of the meta bar, steps of the rule, rows, actions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.base import Entity, Ref
from generator.model.catalog import CatalogEntry
from generator.model.role import Role
from generator.render.address import stage_address
from generator.render.view import View

DAYS_PER_MONTH = 30


@dataclass(frozen=True, slots=True)
class Cell:
    """A label with its value, where it leads, and what belongs to it in the other language."""

    label: str
    value: str
    href: str = ""
    foreign: str = ""


@dataclass(frozen=True, slots=True)
class RuleStep:
    """A step on the graduated rule."""

    title: str
    note: str = ""
    href: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A type of relation with the entities at its other end, or words."""

    label: str
    entries: tuple[CatalogEntry, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a page."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a matrix."""

    label: str
    cells: tuple[str | None, ...] = field(default=())


def review_cells(view: View, record: Entity) -> Iterator[Cell]:
    """Owner and review of an entity, as far as given."""
    t = view.messages
    if record.owner:
        yield Cell(t("common.meta.owner"), record.owner)
    if record.reviewed:
        months = max(1, round((record.review_every or view.catalog.site.review_every) / DAYS_PER_MONTH))
        date = record.reviewed.isoformat()
        yield Cell(t("common.meta.reviewed"), t("common.meta.every", date=date, months=months))


def stage_steps(
    view: View, role: Role, name: str, page: str, here: str | None = None
) -> tuple[RuleStep, ...]:
    """The role's stages as steps of a rule, linked from the page at `page`."""
    return tuple(
        RuleStep(
            title=view.stages[stage].title,
            note=role.stages[stage].horizon,
            href=stage_address(name, stage).from_page(page),
            here=stage == here,
        )
        for stage in view.role_stages(role)
    )


def entries_of(view: View, references: Iterable[Ref]) -> tuple[CatalogEntry, ...]:
    """The entities that `references` name, those that exist, in the order given."""
    found = (view.catalog.get(*reference.target) for reference in references)
    return tuple(entry for entry in found if entry)
