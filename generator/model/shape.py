"""The shape of a record type: which fields hold text, which lists merge by which key.

Layers are merged before anything is decoded, so merging needs the model's structure, not its values.
"""

import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Annotated, Any, Union, get_args, get_origin

from generator.model.base import Record
from generator.model.text import Leaf, Text


@dataclass(frozen=True)
class Shape:
    """One node of a record's structure.

    `fields` for a record, `values` for a mapping with free keys, `items` (and `key`) for a list;
    none of them for a leaf. `text` tells words for readers from ids, numbers and references.
    """

    fields: dict[str, "Shape"] = field(default_factory=dict)
    values: "Shape | None" = None
    items: "Shape | None" = None
    key: str | None = None
    text: bool = False
    leaf: type | None = None
    """The type of a leaf, where it has one of its own (choices and limits have none)."""

    def child(self, name: str) -> "Shape | None":
        """The shape at `name` of a mapping, or None where the model knows no such field.

        Translations and layers may write a list with a key as a mapping from that key.
        """
        return self.fields.get(name, self.values or (self.items if self.key else None))

    @cached_property
    def below(self) -> Mapping[str, "Shape"]:
        """The shape at each name of a mapping; a bare leaf where the model knows no such field."""
        return _Below(self)

    @cached_property
    def leaf_type(self) -> type[Leaf]:
        """As what a scalar here is read."""
        return self.leaf if self.leaf and issubclass(self.leaf, Leaf) else Leaf

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each field in the model."""
        return {name: number for number, name in enumerate(self.fields)}

    @property
    def may_hold_leaves(self) -> bool:
        """Whether this is a leaf that keeps its place, or anything may stand below."""
        is_leaf = self.leaf is not None and issubclass(self.leaf, Leaf)
        return is_leaf or bool(self.fields or self.values or self.items)

    @property
    def holds_text(self) -> bool:
        """Whether words for readers stand here or anywhere below."""
        below = [*self.fields.values(), *(s for s in (self.values, self.items) if s)]
        return self.text or any(shape.holds_text for shape in below)


LEAF = Shape()


class _Below(dict[str, Shape]):
    """`Shape.child` as a mapping: the names known are looked up hundreds of thousands of times."""

    def __init__(self, shape: Shape) -> None:
        super().__init__(shape.fields)
        self._shape = shape

    def __missing__(self, name: str) -> Shape:
        return self._shape.child(name) or LEAF


def alias_of(record: type[Record], name: str) -> str:
    """The YAML key of the record's field `name`."""
    return record.model_fields[name].alias or name


@cache
def shape_of(record: type[Record]) -> Shape:
    """The shape of `record`, its fields under the names used in YAML."""
    fields = {info.alias or name: _shape(info.annotation) for name, info in record.model_fields.items()}
    return Shape(fields=fields)


def _shape(annotation: Any) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return _shape(next(a for a in arguments if a is not type(None)))
    if origin is Annotated:
        return _shape(arguments[0])
    if origin is tuple:
        return _list_shape(arguments[0])
    if origin is dict:
        return Shape(values=_shape(arguments[1]))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return shape_of(annotation)
    leaf = annotation if isinstance(annotation, type) else None
    return Shape(text=leaf is not None and issubclass(leaf, Text), leaf=leaf)


def _list_shape(item: Any) -> Shape:
    key = (
        alias_of(item, item.key) if isinstance(item, type) and issubclass(item, Record) and item.key else None
    )
    return Shape(items=_shape(item), key=key)
