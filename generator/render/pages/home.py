"""The home page: who are you, one next step each; and which role belongs to your title."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.playbook import Playbook
from generator.model.role import Role
from generator.render.address import Address, entity_address
from generator.render.alphabet import readings
from generator.render.page import Page, SearchData
from generator.render.pages.playbook import LOOPS
from generator.render.pages.roles import role_cards
from generator.render.view import View

HOME = "index.md"
DOORS = (
    ("newcomer", "onboarding/index.md"),
    ("level", "assess.md"),
    ("lead", "team.md"),
    ("task", "playbooks/index.md"),
    ("contributor", "contribute.md"),
)
"""Who comes, and the one page that is their next step."""


@dataclass(frozen=True, slots=True)
class Door:
    """Who you are, what you get, and the link to it."""

    who: str
    what: str
    link: str
    href: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name and its readings in Latin letters."""

    words: str
    readings: str


@dataclass(frozen=True, slots=True)
class Title:
    """A role for the title finder with every other name it goes by."""

    role: Role
    href: str
    name: Name
    others: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class LoopColumn:
    """A part of the user's way with some of its playbooks."""

    title: str
    note: str
    entries: tuple[CatalogEntry, ...]


def pages(view: View) -> Iterator[Page]:
    """The home page."""
    yield Page(
        path=HOME,
        title=view.catalog.site.name,
        template="home.md.j2",
        context=_context(view),
        summary=view.catalog.site.tagline,
        search=SearchData("site"),
        layout="full",
        files=("content/site.yaml",),
    )


def _context(view: View) -> dict[str, Any]:
    return {
        "doors": tuple(_door(view, name, path) for name, path in DOORS),
        "titles": tuple(_titles(view)),
        "cards": tuple(role_cards(view, HOME)),
        "loops": tuple(_loop(view, loop) for loop in LOOPS),
        "changes": view.catalog.site.changes,
    }


def _door(view: View, name: str, path: str) -> Door:
    t = view.messages
    who, what, link = (t(f"home.doors.{name}.{part}") for part in ("who", "what", "link"))
    return Door(who, what, link, Address(path).from_page(HOME))


def _titles(view: View) -> Iterator[Title]:
    for entry, role in view.catalog.records(Role):
        other = view.other(entry.key)
        names = dict.fromkeys([str(role.title), *map(str, role.also_called)])
        if other:
            names |= dict.fromkeys([str(other.record.title), *map(str, other.record.also_called)])
        first, *others = (Name(name, " ".join(readings(name))) for name in names)
        yield Title(role, entity_address(entry.key).from_page(HOME), first, tuple(others))


def _loop(view: View, loop: str) -> LoopColumn:
    found = tuple(
        entry
        for entry, playbook in view.catalog.records(Playbook)
        if playbook.loop == loop and playbook.status == "active"
    )
    t = view.messages
    return LoopColumn(t(f"playbook.loop.{loop}"), t(f"playbook.loop_note.{loop}"), found[:5])
