"""Record types → JSON Schema (draft 07), in three forms: whole, translation, organisation layer."""

import types
from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt
from pydantic.fields import FieldInfo

from generator.model.base import ID_CAP, ID_PATTERN, AnyRef, Id, Record, Ref
from generator.model.shape import alias_of
from generator.model.text import Leaf, Text

Schema = dict[str, Any]
Descriptions = Mapping[str, Any]
"""From record name and field to the words shown while the field is filled in."""

_ID = f"^{ID_PATTERN.pattern}$"
_LIMITS = {Ge: "minimum", Le: "maximum", Gt: "exclusiveMinimum", Lt: "exclusiveMaximum"}


class Form(StrEnum):
    """What a file may hold: everything, words only, or any part of what it lies over."""

    WHOLE = "whole"
    TRANSLATION = "translation"
    LAYER = "layer"


class SchemaMaker:
    """Makes the schema of one record type; records inside it become definitions."""

    def __init__(self, form: Form, descriptions: Descriptions) -> None:
        self.form = form
        self.descriptions = descriptions
        self.definitions: dict[str, Schema] = {}
        self.kinds: set[str] = set()
        """Kinds whose ids a reference of this schema may take."""

    def record(self, record: type[Record]) -> Schema:
        """The schema of `record` as an object."""
        properties = {
            alias_of(record, name): described
            for name, info in record.model_fields.items()
            if (described := self._field(record, name, info)) is not None
        }
        if self.form is Form.LAYER:
            properties["hidden"] = {"const": True, "description": self.descriptions["hidden"]}
        schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        required = [alias_of(record, n) for n, info in record.model_fields.items() if info.is_required()]
        if self.form is Form.WHOLE and required:
            schema["required"] = required
        return schema

    def _field(self, record: type[Record], name: str, info: FieldInfo) -> Schema | None:
        schema = self._type(info.annotation, tuple(info.metadata))
        if schema is None:
            return None
        words = description(self.descriptions, record, alias_of(record, name))
        if not words:
            return schema
        return (
            {"allOf": [schema], "description": words} if "$ref" in schema else schema | {"description": words}
        )

    def _type(self, annotation: Any, metadata: tuple[Any, ...] = ()) -> Schema | None:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin in (Union, types.UnionType):
            return self._type(next(a for a in arguments if a is not type(None)), metadata)
        if origin is Annotated:
            return self._type(arguments[0], (*metadata, *arguments[1:]))
        if origin is tuple:
            return self._list(arguments[0])
        if origin is dict:
            values = self._type(arguments[1])
            return {"type": "object", "additionalProperties": values} if values else None
        if isinstance(annotation, type) and issubclass(annotation, Record):
            return self._reference(annotation)
        return self._leaf(annotation, metadata)

    def _leaf(self, annotation: Any, metadata: tuple[Any, ...]) -> Schema | None:
        is_text = isinstance(annotation, type) and issubclass(annotation, Text)
        if self.form is Form.TRANSLATION and not is_text:
            return None
        if get_origin(annotation) is Literal:
            return {"enum": list(get_args(annotation))}
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return {"enum": [member.value for member in annotation]}
        if isinstance(annotation, type) and issubclass(annotation, Leaf):
            return self._string(annotation)
        kind = {int: "integer", float: "number", bool: "boolean"}.get(annotation, "string")
        limits = {_LIMITS[type(m)]: next(iter(vars_of(m))) for m in _flat(metadata) if type(m) in _LIMITS}
        return {"type": kind, **limits}

    def _string(self, annotation: type[Leaf]) -> Schema:
        if issubclass(annotation, Text):
            return {"type": "string", "maxLength": annotation.cap}
        if issubclass(annotation, Id):
            return {"type": "string", "pattern": _ID, "maxLength": ID_CAP}
        if issubclass(annotation, Ref) and annotation.kind:
            self.kinds.add(annotation.kind)
            return {
                "anyOf": [
                    {"$ref": f"ids.json#/definitions/{annotation.kind}"},
                    {"type": "string", "pattern": _ID},
                ]
            }
        if issubclass(annotation, AnyRef):
            return {
                "anyOf": [
                    {"$ref": "ids.json#/definitions/any"},
                    {"type": "string", "pattern": "^[a-z]+/[a-z0-9-]+(#.+)?$"},
                ]
            }
        return {"type": "string"}

    def _list(self, item: Any) -> Schema | None:
        inner = self._type(item)
        if inner is None:
            return None
        listed: Schema = {"type": "array", "items": inner}
        keyed = isinstance(item, type) and issubclass(item, Record) and item.key is not None
        if self.form is Form.WHOLE or not keyed:
            return listed
        return {"anyOf": [{"type": "object", "additionalProperties": inner}, listed]}

    def _reference(self, record: type[Record]) -> Schema | None:
        name = record.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self.record(record)
        if self.form is Form.TRANSLATION and not self.definitions[name].get("properties"):
            return None
        return {"$ref": f"#/definitions/{name}"}


def description(descriptions: Descriptions, record: type[Record], field: str) -> str | None:
    """The words about a field: the record's own, else those of the fields that all entities share."""
    named = (descriptions.get(base.__name__, {}) for base in record.__mro__)
    return next((words[field] for words in named if isinstance(words, Mapping) and field in words), None)


def vars_of(limit: object) -> tuple[Any, ...]:
    """The values of a limit such as `Ge(1)`."""
    return tuple(getattr(limit, name) for name in ("ge", "gt", "le", "lt") if hasattr(limit, name))


def _flat(metadata: tuple[Any, ...]) -> list[Any]:
    """Limits given directly and those inside a `Field(…)`."""
    flat: list[Any] = []
    for item in metadata:
        flat += item.metadata if isinstance(item, FieldInfo) else [item]
    return flat
