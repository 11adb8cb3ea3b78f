"""A YAML text as a writer sees it: entries with the comments and blank lines that belong to them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

BLANK = ""
"""Among comments: a blank line."""


@dataclass(slots=True)
class Words:
    """A value without parts. `lines` as written, the first without indentation, the rest moved to the left.

    `style` is the sign it opens with: a quote, `|`, `>`, or nothing. `text` is what it reads as.
    """

    text: str
    style: str = ""
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Item:
    """An entry of a mapping, or with an empty `key` an item of a list."""

    key: str
    value: "Value"
    lead: list[str] = field(default_factory=list)
    """The comments above it, and blank lines."""
    beside: list[str] = field(default_factory=list)
    """The comment at the end of its line; more than one only where lines were joined."""
    under: list[str] = field(default_factory=list)
    """Comments set in below a field that has no value yet."""


@dataclass(slots=True, eq=False)
class Collection:
    """A mapping or a list; `flow`: written in brackets."""

    items: list[Item]
    is_list: bool
    flow: bool = False
    tail: list[str] = field(default_factory=list)
    """Comments after the last item."""

    def get(self, key: str) -> "Value | None":
        """The value at a key."""
        return next((item.value for item in self.items if item.key == key), None)


Value = Words | Collection


def has_comments(value: Value) -> bool:
    """Whether a comment stands anywhere inside."""
    if isinstance(value, Words):
        return False
    own = any(line for line in value.tail)
    return own or any(_is_commented(item) for item in value.items)


def _is_commented(item: Item) -> bool:
    return bool(item.beside or any(item.lead) or any(item.under)) or has_comments(item.value)


def walk(value: Value) -> Iterator[Item]:
    """All items, each before those inside it."""
    if isinstance(value, Collection):
        for item in value.items:
            yield item
            yield from walk(item.value)
