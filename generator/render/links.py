"""Links from one page to entities and to other pages, as templates ask for them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.model.base import Ref
from generator.model.catalog import CatalogEntry
from generator.render.address import Address, entity_address, stage_address
from generator.render.text.escape import escape, escape_url
from generator.render.text.renderer import TextRenderer
from generator.render.text.safe import Safe
from generator.render.view import View

_BY_ID = ("role", "skill", "metric", "playbook", "checklist", "template")
"""The kinds that templates name by id alone: each has a `<kind>_link` of its own."""


def entry_address(entry: CatalogEntry, item: str | None) -> Address:
    """Where `entry` is shown: a stage of a role has a page of its own; every other item is an anchor."""
    stages = getattr(entry.record, "stages", {})
    if entry.kind == "role" and item and item in stages:
        return stage_address(entry.id, item)
    return entity_address(entry.key, item)


@dataclass(frozen=True, slots=True)
class Links:
    """The links of the page at `path`; `text` writes its titles."""

    view: View
    path: str
    text: TextRenderer

    def for_templates(self) -> dict[str, Callable[..., Any]]:
        """Everything here, under the names that templates call."""
        by_id = {f"{kind}_link": partial(self.by_id, kind) for kind in _BY_ID}
        return by_id | {"entry_link": self.entry, "ref_link": self.ref, "href": self.href, "to": self.to}

    def entry(self, entry: CatalogEntry) -> Safe:
        """A link to `entry` that says its title."""
        return self._link(entry, None, self.text.html(entry.record.title))

    def by_id(self, kind: str, name: str) -> Safe:
        """A link to the entity `name` of `kind`; just the name where there is none."""
        entry = self.view.catalog.get(kind, str(name))
        return self.entry(entry) if entry else Safe(escape(str(name)))

    def ref(self, reference: Ref) -> Safe:
        """A link to what a field refers to; nothing where that is not there."""
        entry = self.view.catalog.get(*reference.target)
        return self._link(entry, reference.item, self.text.label(entry.record.title)) if entry else Safe("")

    def href(self, kind: str, name: str, item: str | None = None) -> str:
        """The address of an entity, or of an item in it, relative to the page; "" where it is not there."""
        entry = self.view.catalog.get(kind, str(name))
        return self._href(entry, item) if entry else ""

    def to(self, path: str, anchor: str = "") -> str:
        """The address of the page made of the file `path`, relative to this one."""
        return Address(path, anchor).from_page(self.path)

    def _href(self, entry: CatalogEntry, item: str | None) -> str:
        return entry_address(entry, item).from_page(self.path)

    def _link(self, entry: CatalogEntry, item: str | None, words: Safe) -> Safe:
        return Safe(f'<a href="{escape_url(self._href(entry, item))}">{words}</a>')
