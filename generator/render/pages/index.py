"""The index of each kind: all its entities, grouped the way readers look for them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.model.checklist import Checklist
from generator.model.kinds import KINDS, Kind
from generator.model.metric import Metric
from generator.model.playbook import Playbook
from generator.model.skill import Skill
from generator.render.address import index_address
from generator.render.entity_page import SECTION_OF_KIND
from generator.render.order import in_order
from generator.render.page import Crumb, Page, SearchData
from generator.render.pages.playbook import LOOPS
from generator.render.view import View

OWN_INDEX = frozenset(["source", "role"])
"""Kinds whose index is made by a page function of its own."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entities under one heading; an index without groups has one without a title."""

    id: str
    title: str
    entries: tuple[CatalogEntry, ...]


def pages(view: View) -> Iterator[Page]:
    """One index per kind that has pages of its own."""
    for kind in KINDS:
        if not kind.page and kind.name not in OWN_INDEX:
            yield page(view, kind)


def page(view: View, kind: Kind) -> Page:
    """The index of one kind."""
    title = view.messages(f"kinds.{kind.name}.all")
    groups = tuple(_groups(view, kind))
    return Page(
        path=index_address(kind.name).path,
        title=title,
        template="index.md.j2",
        context={"groups": groups, "count": sum(len(group.entries) for group in groups)},
        summary=view.messages(f"index.lead.{kind.name}"),
        crumbs=(Crumb(title),),
        search=SearchData("site"),
        section=SECTION_OF_KIND.get(kind.name, ""),
    )


def _groups(view: View, kind: Kind) -> Iterator[Group]:
    entries = in_order(view, kind.name)
    by = _GROUPED.get(kind.name)
    if by is None:
        yield Group("all", "", entries)
        return
    titles = by(view)
    for number, (name, title) in enumerate(titles.items()):
        members = tuple(entry for entry in entries if _group_of(entry) == name)
        if members:
            yield Group(f"group-{number + 1}", title, members)


def _group_of(entry: CatalogEntry) -> str:
    record = entry.record
    if isinstance(record, Playbook):
        return record.loop
    if isinstance(record, Skill):
        return str(record.category)
    if isinstance(record, Checklist):
        return record.recurring
    return record.direction if isinstance(record, Metric) else ""


def _loops(view: View) -> dict[str, str]:
    return {loop: view.messages(f"playbook.loop.{loop}") for loop in LOOPS}


def _categories(view: View) -> dict[str, str]:
    return {str(skill.category): str(skill.category) for _, skill in view.catalog.records(Skill)}


_GROUPED: dict[str, Callable[[View], dict[str, str]]] = {"playbook": _loops, "skill": _categories}
