"""The home page: who are you, one next step each; and which role belongs to your title."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.playbook import Playbook
from generator.render.address import Address, index_address
from generator.render.order import in_order, roles_in_order
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
SHOWN = 5
"""How many playbooks each part of the user's way shows; the rest is on their index."""


@dataclass(frozen=True, slots=True)
class Door:
    """Who you are, what you get, and the link to it."""

    who: str
    what: str
    link: str
    href: str


@dataclass(frozen=True, slots=True)
class LoopColumn:
    """A part of the user's way with some of its playbooks."""

    title: str
    note: str
    entries: tuple[CatalogEntry, ...]
    all_of: str
    href: str


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
        "roles": tuple(roles_in_order(view)),
        "cards": tuple(role_cards(view, HOME)),
        "loops": tuple(_loop(view, loop) for loop in LOOPS),
        "changes": view.catalog.site.changes,
    }


def _door(view: View, name: str, path: str) -> Door:
    t = view.messages
    who, what, link = (t(f"home.doors.{name}.{part}") for part in ("who", "what", "link"))
    return Door(who, what, link, Address(path).from_page(HOME))


def _loop(view: View, loop: str) -> LoopColumn:
    found = tuple(entry for entry in in_order(view, "playbook") if _is_shown(entry, loop))
    t = view.messages
    return LoopColumn(
        t(f"playbook.loop.{loop}"),
        t(f"playbook.loop_note.{loop}"),
        found[:SHOWN],
        t("home.all_of", count=len(found)) if len(found) > SHOWN else "",
        Address(index_address("playbook").path, f"group-{LOOPS.index(loop) + 1}").from_page(HOME),
    )


def _is_shown(entry: CatalogEntry, loop: str) -> bool:
    record = entry.record
    return isinstance(record, Playbook) and record.loop == loop and record.status == "active"
