"""Items to tick: the same item is the same tick wherever it shows, told by entity and item id."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from generator.model.base import Id, Ref
from generator.model.catalog import CatalogEntry, Key
from generator.model.checklist import Checklist, ChecklistItem
from generator.model.role import PreparationItem, Role
from generator.model.text import Text
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class TickItem:
    """An item to tick. `key` names it across pages, `hash` tells whether its words changed since."""

    id: str
    key: str
    hash: str
    text: Text
    level: str
    evidence: Text | None = None
    why: Text | None = None
    how: Text | None = None
    owner: Text | None = None
    ref: Ref | None = None
    former: str = ""
    """Keys that the item had before, separated by spaces: ticks given under them still count."""


class Worded(Protocol):
    """Something with an id and words that a reader agrees to."""

    @property
    def id(self) -> Id:
        """Its name within the entity."""

    @property
    def text(self) -> Text | None:
        """Its words."""


def wording_hash(view: View, key: Key, items: Callable[[Any], Iterable[Worded]], item: Worded) -> str:
    """A short hash by which a browser notices that the words of an item of `key` changed.

    Of the words in the source language: what was ticked in one language is ticked in the other.
    """
    entry = view.source(key)
    found = next((other for other in items(entry.record) if other.id == item.id), item) if entry else item
    return hashlib.sha256(str(found.text or item.text).encode()).hexdigest()[:8]


def preparation_ticks(view: View, entry: CatalogEntry, role: Role, stage: str) -> tuple[TickItem, ...]:
    """What to have done at `stage` of `role`, the record of `entry`, before the step to the next one."""

    def items(record: Role) -> tuple[PreparationItem, ...]:
        return record.stages[stage].promotion_preparation

    return tuple(
        TickItem(
            id=str(item.id),
            key=f"role/{entry.id}/{item.id}",
            hash=wording_hash(view, entry.key, items, item),
            text=item.text,
            level=item.level,
            evidence=item.evidence,
            owner=item.confirmed_by,
            former=" ".join(f"role/{former}/{item.id}" for former in role.former_ids),
        )
        for item in items(role)
    )


def checklist_ticks(view: View, entry: CatalogEntry, checklist: Checklist) -> tuple[TickItem, ...]:
    """The items of a checklist; one that `uses` an item of another list takes that item's words and key."""
    ticks = (_tick(view, entry.id, item) for item in checklist.items)
    return tuple(tick for tick in ticks if tick)


def _tick(view: View, name: str, item: ChecklistItem) -> TickItem | None:
    owner, source = _origin(view, name, item)
    if source.text is None:
        return None
    return TickItem(
        id=str(item.id),
        key=f"checklist/{owner}/{source.id}",
        hash=wording_hash(view, ("checklist", owner), _items, source),
        text=source.text,
        level=item.level,
        evidence=item.evidence or source.evidence,
        why=item.why or source.why,
        how=item.how or source.how,
        owner=item.owner or source.owner,
        ref=item.ref or source.ref,
        former=_former_keys(view, owner, source),
    )


def _items(checklist: Checklist) -> tuple[ChecklistItem, ...]:
    return checklist.items


def _former_keys(view: View, owner: str, item: ChecklistItem) -> str:
    entry = view.catalog.get("checklist", owner)
    former = entry.record.former_ids if entry else ()
    return " ".join(f"checklist/{name}/{item.id}" for name in former)


def _origin(view: View, name: str, item: ChecklistItem) -> tuple[str, ChecklistItem]:
    if item.uses is None or item.text is not None:
        return name, item
    _, owner = item.uses.target
    entry = view.catalog.get("checklist", owner)
    items = entry.record.items if entry and isinstance(entry.record, Checklist) else ()
    found = next((other for other in items if other.id == item.uses.item), None)
    return (owner, found) if found else (name, item)
