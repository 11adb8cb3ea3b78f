"""A tour of the handbook in five minutes: what to do at each stop, where, and what one will see."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.model.role import Role
from generator.render.address import Address, assess_address, entity_address, stage_address
from generator.render.order import in_order, roles_in_order
from generator.render.page import Crumb, Page, SearchData
from generator.render.relations import users_through
from generator.render.view import View

PATH = "start/tour.md"


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop in words, with where it lies."""

    id: str
    href: str
    title: str
    do: str
    see: str
    link: str


def pages(view: View) -> Iterator[Page]:
    """The tour."""
    t = view.messages
    stops = tuple(_stops(view))
    yield Page(
        path=PATH,
        title=t("tour.title"),
        template="tour.md.j2",
        context={"stops": stops},
        summary=t("tour.lead", count=len(stops)),
        crumbs=(Crumb(t("start.title"), "start.md"), Crumb(t("tour.title"))),
        search=SearchData("site"),
    )


def _stops(view: View) -> Iterator[Stop]:
    """The stops that this handbook has something to show for."""
    yield _stop(view, "role", Address("index.md", "finder").from_page(PATH))
    shown = next(_shown_stages(view), None)
    if shown:
        entry, stage = shown
        names = {"role": str(entry.record.title), "stage": str(view.stages[stage].title)}
        title = view.messages("stage.title", **names)
        yield _stop(view, "stage", stage_address(entry.id, stage).from_page(PATH), stage=title)
        yield _stop(view, "rate", assess_address(entry.id, stage).from_page(PATH), stage=title)
    checklist = next(_lists(view, shown[0] if shown else None), None)
    if checklist:
        href = entity_address(checklist.key).from_page(PATH)
        yield _stop(view, "tick", href, list=checklist.record.title)
    yield _stop(view, "find", Address("glossary.md").from_page(PATH))


def _stop(view: View, name: str, href: str, **named: str) -> Stop:
    title, do, see, link = (
        view.messages(f"tour.stops.{name}.{part}", **named) for part in ("title", "do", "see", "link")
    )
    return Stop(name, href, title, do, see, link)


def _shown_stages(view: View) -> Iterator[tuple[CatalogEntry, str]]:
    """Stages that ask for skills and have one below them, so that there is a difference to read."""
    for entry, role in roles_in_order(view):
        for stage in view.role_stages(role):
            if role.stages[stage].requires and view.stage_below(role, stage):
                yield entry, stage


def _lists(view: View, role: CatalogEntry | None) -> Iterator[CatalogEntry]:
    """Checklists, first those of the role that the tour shows."""
    own = users_through(view, role.key, "roles") if role and isinstance(role.record, Role) else ()
    yield from (entry for entry in own if entry.kind == "checklist")
    yield from in_order(view, "checklist")
