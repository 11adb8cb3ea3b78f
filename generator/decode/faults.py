"""The model's complaints, each put into the writer's words and at its place in the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.decode.places import Path, at_key, head, key_of, place, shape_at
from generator.diagnostics.finding import Finding
from generator.diagnostics.suggest import nearest
from generator.model.base import Record
from generator.model.shape import Shape, shape_of
from generator.source.articles import BODY
from generator.source.node import Mapping, Node, Scalar

_KEY_MARK = "[key]"
"""How pydantic ends the way to a fault of a key."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One complaint of the model: its details, the node it is about, the way to it, the record's shape."""

    details: ErrorDetails
    root: Node
    path: Path
    shape: Shape

    @property
    def node(self) -> Node:
        """The deepest node that exists on the way to the fault; for a fault of a key, the key."""
        if self.details["loc"][-1:] == (_KEY_MARK,):
            return key_of(place(self.root, self.path[:-1]), self.field) or self.root
        return place(self.root, self.path)

    @property
    def value(self) -> str:
        """What is written there, where it is text."""
        return self.node.text if isinstance(self.node, Scalar) else ""

    @property
    def field(self) -> str:
        """The name of the field; of an item of a list, that of the list."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")

    @property
    def is_item(self) -> bool:
        """Whether it is about an item of a list."""
        return isinstance(self.path[-1], int)

    @property
    def context(self) -> dict[str, str]:
        """Limits and choices that the model named."""
        return {name: str(value) for name, value in self.details.get("ctx", {}).items()}


Maker = Callable[[Fault], Finding]


def findings_of(error: ValidationError, node: Node, record: type[Record]) -> Iterator[Finding]:
    """One finding per fault in `error`, placed by walking `node`."""
    for details in error.errors(include_url=False, include_input=False):
        path = tuple(part for part in details["loc"] if part != _KEY_MARK)
        make = _MAKERS.get(details["type"], _plainly("other"))
        yield make(Fault(details, node, path, shape_of(record)))


def _missing(fault: Fault) -> Finding:
    around = place(fault.root, fault.path[:-1])
    if fault.field == "id" and isinstance(fault.path[-2:][0], int):
        return Finding("item-without-id", head(around))
    if fault.path == (BODY,) and fault.root.span.file.endswith(".md"):
        return Finding("missing-field", head(around), {"field": fault.field}, "body")
    # an empty field is there to point at
    span = at_key(around, fault.field) or head(around)
    return Finding("missing-field", span, {"field": fault.field})


def _extra(fault: Fault) -> Finding:
    around = shape_at(fault.shape, fault.path[:-1])
    written = place(fault.root, fault.path[:-1])
    taken = {entry.key.text for entry in written} if isinstance(written, Mapping) else set()
    free = [name for name in (around.fields if around else ()) if name not in taken]
    span = at_key(written, fault.field) or head(written)
    return Finding("unknown-field", span, {"field": fault.field}, suggestion=nearest(fault.field, free))


def _too_long(fault: Fault) -> Finding:
    return Finding("text-too-long", fault.node.span, fault.context)


def _type(expected: str) -> Maker:
    return lambda fault: _wrong_type(fault, expected)


def _wrong_type(fault: Fault, expected: str) -> Finding:
    variant = f"item-{expected}" if fault.is_item else expected
    inside = shape_at(fault.shape, fault.path)
    params = {"field": fault.field, "fields": ", ".join(inside.fields if inside else ())}
    return Finding("wrong-type", head(fault.node), params, variant)


def _of_text(make: Maker) -> Maker:
    """`make` where text is written; a list or mapping in its place is of the wrong type."""
    return lambda fault: make(fault) if isinstance(fault.node, Scalar) else _wrong_type(fault, "text")


def _choice(fault: Fault) -> Finding:
    allowed = _allowed(fault.context.get("expected", ""))
    params, near = {"value": fault.value, "allowed": ", ".join(allowed)}, nearest(fault.value, allowed)
    return Finding("bad-value", fault.node.span, params, "misspelt" if near else "choice", near)


def _allowed(expected: str) -> tuple[str, ...]:
    """The choices in pydantic's "'a', 'b' or 'c'"."""
    return tuple(part.strip(" '") for part in expected.replace(" or ", ",").split(",") if part.strip(" '"))


def _identity(code: str) -> Maker:
    return _of_text(lambda fault: Finding(code, fault.node.span, {"id": fault.value}))


def _number(fault: Fault) -> Finding:
    limit = next((fault.context[name] for name in ("ge", "gt", "le", "lt") if name in fault.context), "")
    limit = limit.removesuffix(".0")
    variant = fault.details["type"] if limit else "number"
    return Finding("bad-value", fault.node.span, {"value": fault.value, "limit": limit}, variant)


def _plainly(variant: str) -> Maker:
    return _of_text(lambda fault: Finding("bad-value", fault.node.span, {"value": fault.value}, variant))


_MAKERS: dict[str, Maker] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "text_too_long": _too_long,
    "text_type": _type("text"),
    "model_type": _type("mapping"),
    "model_attributes_type": _type("mapping"),
    "dict_type": _type("mapping"),
    "tuple_type": _type("list"),
    "int_type": _type("number"),
    "float_type": _type("number"),
    "date_type": _type("text"),
    "bool_type": _type("text"),
    "literal_error": _of_text(_choice),
    "enum": _of_text(_choice),
    "bad_id": _identity("bad-id"),
    "reserved_id": _identity("reserved-id"),
    "bad_reference": _plainly("reference"),
    "bad_full_reference": _plainly("full-reference"),
    "languages": lambda fault: Finding("bad-value", fault.node.span, {}, "languages"),
    "truth_type": _plainly("truth"),
    "date_from_datetime_parsing": _plainly("date"),
    "date_from_datetime_inexact": _plainly("date"),
    "date_parsing": _plainly("date"),
    **dict.fromkeys(
        ["int_parsing", "int_parsing_size", "int_from_float", "float_parsing", "finite_number"],
        _of_text(_number),
    ),
    **dict.fromkeys(
        ["greater_than", "greater_than_equal", "less_than", "less_than_equal"],
        _of_text(_number),
    ),
}
