"""The order in which lists and the rail show the entities of a kind."""

from collections.abc import Iterator

from generator.model.catalog import CatalogEntry
from generator.model.role import Role
from generator.render.alphabet import sort_key
from generator.render.view import View

TIERS = ("full", "short", "alias")


def in_order(view: View, kind: str) -> tuple[CatalogEntry, ...]:
    """The entities of `kind`: what `site.yaml` puts first, then by name; historic ones last."""
    first = [reference.target for reference in view.catalog.site.first]
    rank = {key: place for place, key in enumerate(first)}

    def key(entry: CatalogEntry) -> tuple[bool, int, int, str]:
        record = entry.record
        tier = TIERS.index(record.tier) if isinstance(record, Role) else 0
        return record.status == "historic", tier, rank.get(entry.key, len(rank)), sort_key(record.title)

    return tuple(sorted(view.catalog.of_kind(kind), key=key))


def roles_in_order(view: View) -> Iterator[tuple[CatalogEntry, Role]]:
    """The roles with their records, in that order."""
    for entry in in_order(view, "role"):
        if isinstance(entry.record, Role):
            yield entry, entry.record


def full_roles(view: View) -> tuple[tuple[CatalogEntry, Role], ...]:
    """Those of them that are described in full, stage by stage."""
    return tuple((entry, role) for entry, role in roles_in_order(view) if role.tier == "full")
