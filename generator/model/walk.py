"""A generic walk over records: every leaf with the path of fields that leads to it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from generator.model.base import Record
from generator.model.shape import shape_of
from generator.model.text import Leaf

Path = tuple[str, ...]


class Found(NamedTuple):
    """A leaf, the fields on the way to it (YAML names only), and the record it stands in.

    `part` is the key of the mapping with free keys on the way, if there is one: a stage, a level.
    """

    path: Path
    leaf: Leaf
    holder: Record
    part: str | None = None


@cache
def _fields(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields under which a leaf may stand, by their names in Python and in YAML."""
    named = ((name, info.alias or name) for name, info in record.model_fields.items())
    shapes = shape_of(record).fields
    return tuple((name, alias) for name, alias in named if shapes[alias].may_hold_leaves)


def leaves(record: Record) -> list[Found]:
    """Every leaf in `record`, depth first, in the order of the model."""
    found: list[Found] = []
    _gather(record, (), None, found)
    return found


def _gather(record: Record, path: Path, part: str | None, found: list[Found]) -> None:
    values = record.__dict__  # half a million fields are looked at
    for name, alias in _fields(type(record)):
        if value := values[name]:
            _TAKERS[type(value)](value, (*path, alias), record, part, found)


def _take_leaf(value: Leaf, path: Path, holder: Record, part: str | None, found: list[Found]) -> None:
    found.append(tuple.__new__(Found, (path, value, holder, part)))


def _take_record(value: Record, path: Path, _: Record, part: str | None, found: list[Found]) -> None:
    _gather(value, path, part, found)


def _take_list(
    value: tuple[object, ...], path: Path, holder: Record, part: str | None, found: list[Found]
) -> None:
    for item in value:
        _TAKERS[type(item)](item, path, holder, part, found)


def _take_mapping(
    value: dict[object, object], path: Path, holder: Record, _: str | None, found: list[Found]
) -> None:
    for key, item in value.items():
        _TAKERS[type(item)](item, path, holder, str(key), found)


def _take_nothing(*_: object) -> None:
    """Numbers, dates and choices are no text."""


class _Takers(dict[type, Callable[[Any, Path, Record, str | None, list[Found]], None]]):
    """How values of a type are walked; told by type, because pydantic is slow to tell it of each value."""

    def __missing__(self, sort: type) -> Callable[[Any, Path, Record, str | None, list[Found]], None]:
        known = ((Leaf, _take_leaf), (Record, _take_record), (tuple, _take_list), (dict, _take_mapping))
        self[sort] = next((take for base, take in known if issubclass(sort, base)), _take_nothing)
        return self[sort]


_TAKERS = _Takers()


def anchors(record: Record) -> frozenset[str]:
    """The ids of the items inside an entity, to which a reference may point with `#`."""
    return frozenset(_anchors(record))


def _anchors(value: object) -> Iterator[str]:
    if isinstance(value, Record):
        own = getattr(value, "id", None)
        if isinstance(own, str):
            yield own
        for name, _ in _fields(type(value)):
            yield from _anchors(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _anchors(item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if isinstance(item, Record):
                yield str(key)
            yield from _anchors(item)
