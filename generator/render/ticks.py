"""Items to tick: the same item is the same tick wherever it shows, told by entity and item id."""

import hashlib
from dataclasses import dataclass

from generator.model.base import Ref
from generator.model.catalog import CatalogEntry
from generator.model.checklist import Checklist, ChecklistItem
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


def item_hash(text: str) -> str:
    """A short hash of an item's words, by which a browser notices that they changed."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


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
        hash=item_hash(source.text),
        text=source.text,
        level=item.level,
        evidence=item.evidence or source.evidence,
        why=item.why or source.why,
        how=item.how or source.how,
        owner=item.owner or source.owner,
        ref=item.ref or source.ref,
    )


def _origin(view: View, name: str, item: ChecklistItem) -> tuple[str, ChecklistItem]:
    if item.uses is None or item.text is not None:
        return name, item
    _, owner = item.uses.target
    entry = view.catalog.get("checklist", owner)
    items = entry.record.items if entry and isinstance(entry.record, Checklist) else ()
    found = next((other for other in items if other.id == item.uses.item), None)
    return (owner, found) if found else (name, item)
