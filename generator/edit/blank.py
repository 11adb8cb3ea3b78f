"""A record as a form to fill in: every field, above each what good looks like."""

import types
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.base import Record
from generator.model.shape import alias_of

Descriptions = Mapping[str, Any]
"""From record and field to the words about it; `required` and `choices` are words of the form itself."""

_STEP = "  "
_SAMPLE_KEYS = {"stages": "junior", "levels": "1", "inputs": "users", "values": "field-id"}
"""Ids to show where a field has keys of the writer's choice."""


def blank(record: type[Record], words: Descriptions, skip: frozenset[str] = frozenset()) -> list[str]:
    """The lines of a form for `record`; what is optional and has parts of its own stands in comments."""
    lines: list[str] = []
    for name, info in record.model_fields.items():
        if alias_of(record, name) not in skip:
            lines += _field(record, name, info, words)
    return lines


def _field(record: type[Record], name: str, info: FieldInfo, words: Descriptions) -> Iterator[str]:
    alias, annotation = alias_of(record, name), _bare(info.annotation)
    yield f"# {_about(record, alias, info, annotation, words)}"
    inner = _record_of(annotation)
    if inner is None:
        yield f"{alias}:{' []' if get_origin(annotation) is tuple and not info.is_required() else ''}"
        return
    yield f"{alias}:"
    parts = blank(inner, words)
    if inner is annotation and (info.is_required() or _is_optional(inner)):
        yield from (f"{_STEP}{line}" for line in parts)
    else:
        yield from (f"{_STEP}# {line}" for line in _sample(alias, annotation, inner, parts))


def _sample(alias: str, annotation: Any, inner: type[Record], parts: list[str]) -> Iterator[str]:
    """One entry of a field that may have many, or none."""
    if inner is annotation:
        yield from parts
    elif get_origin(annotation) is dict:
        yield f"{_SAMPLE_KEYS.get(alias, 'name')}:"
        yield from (f"{_STEP}{line}" for line in parts)
    else:
        first = next(number for number, line in enumerate(parts) if not line.startswith("#"))
        yield from parts[:first]
        yield f"- {parts[first]}"
        yield from (f"{_STEP}{line}" for line in parts[first + 1 :])


def _about(record: type[Record], alias: str, info: FieldInfo, annotation: Any, words: Descriptions) -> str:
    named = (words.get(base.__name__, {}) for base in record.__mro__)
    said = next(known[alias] for known in named if isinstance(known, Mapping) and alias in known)
    required = f"{words['required']}" if info.is_required() else ""
    choices = [choice for choice in _choices(annotation) if choice not in said]
    return f"{required}{said}{words['choices'].format(choices=', '.join(choices)) if choices else ''}"


def _choices(annotation: Any) -> tuple[str, ...]:
    """The words that a field takes, of a list those of its items."""
    if get_origin(annotation) is tuple:
        return _choices(get_args(annotation)[0])
    if get_origin(annotation) is Literal:
        return tuple(map(str, get_args(annotation)))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(member.value) for member in annotation)
    return ()


def _bare(annotation: Any) -> Any:
    """The type without None and without limits."""
    if get_origin(annotation) in (Union, types.UnionType):
        return _bare(next(part for part in get_args(annotation) if part is not type(None)))
    return _bare(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


def _record_of(annotation: Any) -> type[Record] | None:
    """The record that a field holds: itself, in a list, or by key."""
    if get_origin(annotation) in (tuple, dict):
        annotation = _bare(get_args(annotation)[0 if get_origin(annotation) is tuple else 1])
    return annotation if isinstance(annotation, type) and issubclass(annotation, Record) else None


def _is_optional(record: type[Record]) -> bool:
    return not any(info.is_required() for info in record.model_fields.values())
