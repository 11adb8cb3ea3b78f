"""Any record → CommonMark sections: one per field that holds something, nested records as nested lists.

Knows no kind: what the fields are called comes from the labels, where references lead from the caller.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.export.commonmark import CommonMark, Linked, indented
from generator.export.escaping import escape
from generator.export.labels import Labels
from generator.model.base import Id, Record, Ref, SourceItemRef, StageRef
from generator.model.text import Block, Code, Long, Text

UNTOLD = frozenset(
    ["id", "title", "summary", "also_called", "former_ids", "from", "mark", "status", "pinyin", "marked"]
)
"""Fields that say nothing to a reader or stand elsewhere in the twin."""


@dataclass(frozen=True, slots=True)
class RecordWriter:
    """Writes records. `find` says where a typed reference leads; `name` gives the title of a stage."""

    text: CommonMark
    labels: Labels
    find: Callable[[Ref], Linked | None]
    name: Callable[[str], str]

    def sections(self, record: Record, untold: frozenset[str] = frozenset(), only: str = "") -> list[str]:
        """Headings and blocks for each field of `record` but `untold` (or for one `only`)."""
        blocks = []
        for field, value in fields_of(record):
            if field not in untold | UNTOLD and only in ("", field) and (body := self._blocks(field, value)):
                blocks += [f"## {escape(self._label(record, field))}", *body]
        return blocks

    def _label(self, record: Record, field: str) -> str:
        return self.labels.field(type(record).__name__, field)

    def _blocks(self, field: str, value: object) -> list[str]:
        if isinstance(value, Text):
            return self.text.blocks(value)
        if isinstance(value, tuple):
            return _list(self._item(field, one) for one in value)
        if isinstance(value, Record):
            return _list(self._fields(value))
        if isinstance(value, Mapping):
            return _list(self._entries(field, value))
        words = self._scalar(field, value)
        return [words] if words else []

    def _item(self, field: str, value: object) -> str:
        if isinstance(value, Record):
            return self._record_item(value)
        return "\n\n".join(self._blocks(field, value))

    def _record_item(self, record: Record) -> str:
        """A record as a list item: its first words, below them the other fields."""
        head = _first_words(record)
        if not head or not isinstance(head[1], Text | Ref):
            return "\n".join(_list(self._fields(record)))
        words = self._blocks(*head)
        if not words:
            return ""  # what it is about is hidden
        below = _list(self._fields(record, skip=head[0]))
        return "\n".join([words[0], *(f"\n{block}" for block in words[1:]), *below])

    def _fields(self, record: Record, skip: str = "") -> Iterator[str]:
        for field, value in fields_of(record):
            if field != skip and field not in UNTOLD - {"title", "summary"}:
                yield from self._field(self._label(record, field), field, value)

    def _field(self, label: str, field: str, value: object) -> Iterator[str]:
        """`label: value`, on one line where the value is a line."""
        blocks = self._blocks(field, value)
        lead = escape(label)
        if value is True:
            yield lead
        elif blocks and _is_line(value):
            yield f"{lead}{self.labels.colon}{blocks[0]}"
        elif blocks:
            separator = "\n" if isinstance(value, tuple | Record | Mapping) else "\n\n"
            yield separator.join([f"{lead}{self.labels.colon.rstrip()}", "\n\n".join(blocks)])

    def _entries(self, field: str, entries: Mapping[object, object]) -> Iterator[str]:
        for key, value in entries.items():
            label = self.labels.value(field, key)
            yield from self._field(label if label != str(key) else self.name(str(key)), field, value)

    def _scalar(self, field: str, value: object) -> str:
        if isinstance(value, Ref):
            found = self.find(value)
            return (
                (self.text.link(found.words, found.url) if found.url else escape(found.words))
                if found
                else ""
            )
        if isinstance(value, StageRef):
            return escape(self.name(value))
        if value is None or value is False or isinstance(value, Id | SourceItemRef):
            return ""
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, float):
            return f"{value:.12g}"
        return escape(self.labels.value(field, value))


def fields_of(record: Record) -> Iterator[tuple[str, object]]:
    """The fields of `record` under the names used in YAML, with their values."""
    return ((alias, getattr(record, name)) for name, alias in _names(type(record)))


@cache
def _names(record: type[Record]) -> tuple[tuple[str, str], ...]:
    return tuple((name, info.alias or name) for name, info in record.model_fields.items())


def _first_words(record: Record) -> tuple[str, object] | None:
    words = ((field, value) for field, value in fields_of(record) if value and field != "id")
    return next(words, None)


def _is_line(value: object) -> bool:
    return not isinstance(value, Block | Long | Code | tuple | Record | Mapping)


def _list(items: Iterator[str]) -> list[str]:
    written = [indented(item, "- ") for item in items if item]
    return ["\n".join(written)] if written else []
