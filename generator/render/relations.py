"""Who refers to an entity: the inverse of every edge, grouped by the kind of what refers."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.link.graph import TEXT
from generator.model.catalog import CatalogEntry, Key
from generator.model.kinds import KINDS
from generator.render.cells import RelationRow
from generator.render.view import View

OWN_FOLD = 10
"""How many backlinks of one kind show before the rest is folded away."""


@dataclass(frozen=True, slots=True)
class Backlinks:
    """The entities of one kind that refer to a page."""

    kind: str
    entries: tuple[CatalogEntry, ...]

    @property
    def first(self) -> tuple[CatalogEntry, ...]:
        """Those that show at once."""
        return self.entries[:OWN_FOLD]

    @property
    def rest(self) -> tuple[CatalogEntry, ...]:
        """Those that are folded away."""
        return self.entries[OWN_FOLD:]


def backlinks(view: View, key: Key, leave_out: frozenset[str] = frozenset()) -> tuple[Backlinks, ...]:
    """What refers to `key`, by kind in the order of the registry; sources are shown elsewhere.

    `leave_out` names relations that the page already shows in its body.
    """
    users = view.graph.users(key)
    shown = {user for user, relations in users.items() if relations - leave_out or TEXT in relations}
    by_kind: dict[str, list[CatalogEntry]] = {}
    for user in sorted(shown):
        by_kind.setdefault(user[0], []).append(view.catalog.entries[user])
    return tuple(Backlinks(kind.name, tuple(by_kind[kind.name])) for kind in KINDS if kind.name in by_kind)


def connections(
    view: View, key: Key, rows: Iterable[RelationRow], leave_out: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """What a page says of its relations: `rows` that hold something, and who refers to `key` beside them.

    A page that stands in the rows is not named again: one link is enough, whichever way the edge goes.
    """
    held = tuple(row for row in rows if row.entries or row.words)
    listed = {entry.key for row in held for entry in row.entries}
    groups = (
        Backlinks(group.kind, tuple(entry for entry in group.entries if entry.key not in listed))
        for group in backlinks(view, key, leave_out)
    )
    return {"relation_rows": held, "used_by": tuple(group for group in groups if group.entries)}


def used_by_words(view: View, kind: str) -> str:
    """The label of what refers here and is of `kind`."""
    if kind == "term":  # all of them are called by the name of their page, the glossary
        return view.messages("common.used_by_terms")
    return view.messages("common.used_by", all=view.messages(f"kinds.{kind}.all"))


def users_through(view: View, key: Key, *relations: str) -> tuple[CatalogEntry, ...]:
    """The entities that refer to `key` through one of `relations`, by kind and id."""
    found = {edge.source for edge in view.graph.incoming.get(key, ()) if edge.relation in relations}
    return tuple(view.catalog.entries[k] for k in sorted(found) if k in view.catalog.entries)
