"""data/titles.json per language: every name a role goes by, for "what is your title?" on the home page."""

import json
from collections.abc import Iterator
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.role import Role
from generator.render.address import entity_address
from generator.render.alphabet import readings
from generator.render.order import roles_in_order
from generator.render.view import View


def titles_json(view: View) -> bytes:
    """A list of roles, each with its page (from the language's home) and names, its own first.

    A name is a list: the words, then their pinyin and initials if they are Chinese.
    """
    roles = [
        {"page": entity_address(entry.key).url, "names": list(_names(view, entry, role))}
        for entry, role in roles_in_order(view)
    ]
    return json.dumps(roles, ensure_ascii=False, separators=(",", ":")).encode()


def _names(view: View, entry: CatalogEntry, role: Role) -> Iterator[list[Any]]:
    """The title and the other names, in this language and then in the others."""
    other = view.other(entry.key)
    records = [role, other.record] if other else [role]
    for name in dict.fromkeys(str(name) for one in records for name in (one.title, *one.also_called)):
        yield [name, *readings(name)]
