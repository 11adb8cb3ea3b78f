"""The model's complaints, each put into the writer's words and at its place in the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Span
from generator.diagnostics.suggest import nearest
from generator.model.base import Record
from generator.model.shape import Shape, shape_of
from generator.source.node import Mapping, Node, Scalar, Sequence

Path = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One complaint of the model: its details, the node it is about, the way to it, the record's shape."""

    details: ErrorDetails
    root: Node
    path: Path
    shape: Shape

    @property
    def node(self) -> Node:
        """The deepest node that exists on the way to the fault."""
        return place(self.root, self.path)

    @property
    def value(self) -> str:
        """What is written there, where it is text."""
        return self.node.text if isinstance(self.node, Scalar) else ""

    @property
    def field(self) -> str:
        """The name of the field."""
        return str(self.path[-1]) if self.path else ""

    @property
    def context(self) -> dict[str, str]:
        """Limits and choices that the model named."""
        return {name: str(value) for name, value in self.details.get("ctx", {}).items()}


def findings_of(error: ValidationError, node: Node, record: type[Record]) -> Iterator[Finding]:
    """One finding per fault in `error`, placed by walking `node`."""
    for details in error.errors(include_url=False, include_input=False):
        path = tuple(part for part in details["loc"] if part != "[key]")
        make = _MAKERS.get(details["type"], _wrong_value)
        yield make(Fault(details, node, path, shape_of(record)))


Maker = Callable[[Fault], Finding]


def place(root: Node, path: Path) -> Node:
    """The deepest node that exists along `path`."""
    node = root
    for part in path:
        below = _step(node, part)
        if below is None:
            return node
        node = below
    return node


def _step(node: Node, part: int | str) -> Node | None:
    if isinstance(node, Mapping):
        return node.get(str(part))
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None


def _shape_at(shape: Shape, path: Path) -> Shape | None:
    current: Shape | None = shape
    for part in path:
        if current is None:
            return None
        current = current.items if isinstance(part, int) else current.child(part)
    return current


def _head(node: Node) -> Span:
    """Where to point for a fault of a whole mapping: its first key."""
    if isinstance(node, Mapping) and node.entries:
        return node.entries[0].key.span
    return node.span


def _key_span(node: Node, name: str) -> Span:
    if isinstance(node, Mapping):
        for entry in node:
            if entry.key.text == name:
                return entry.key.span
    return _head(node)


def _missing(fault: Fault) -> Finding:
    return Finding("missing-field", _head(place(fault.root, fault.path[:-1])), {"field": fault.field})


def _extra(fault: Fault) -> Finding:
    around = _shape_at(fault.shape, fault.path[:-1])
    known = tuple(around.fields) if around else ()
    span = _key_span(place(fault.root, fault.path[:-1]), fault.field)
    return Finding("unknown-field", span, {"field": fault.field}, suggestion=nearest(fault.field, known))


def _too_long(fault: Fault) -> Finding:
    return Finding("text-too-long", fault.node.span, fault.context)


def _type(expected: str) -> Maker:
    return lambda fault: Finding("wrong-type", _head(fault.node), {"field": fault.field}, expected)


def _choice(fault: Fault) -> Finding:
    allowed = _allowed(fault.context.get("expected", ""))
    params = {"value": fault.value, "allowed": ", ".join(allowed)}
    return Finding("bad-value", fault.node.span, params, "choice", suggestion=nearest(fault.value, allowed))


def _allowed(expected: str) -> tuple[str, ...]:
    """The choices in pydantic's "'a', 'b' or 'c'"."""
    return tuple(part.strip(" '") for part in expected.replace(" or ", ",").split(",") if part.strip(" '"))


def _identity(code: str) -> Maker:
    return lambda fault: Finding(code, fault.node.span, {"id": fault.value})


def _number(fault: Fault) -> Finding:
    limit = next((fault.context[name] for name in ("ge", "gt", "le", "lt") if name in fault.context), "")
    variant = fault.details["type"] if limit else "number"
    return Finding("bad-value", fault.node.span, {"value": fault.value, "limit": limit}, variant)


def _plainly(variant: str) -> Maker:
    return lambda fault: Finding("bad-value", fault.node.span, {"value": fault.value}, variant)


_wrong_value = _plainly("other")

_MAKERS: dict[str, Maker] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "text_too_long": _too_long,
    "text_type": _type("text"),
    "model_type": _type("mapping"),
    "model_attributes_type": _type("mapping"),
    "dict_type": _type("mapping"),
    "tuple_type": _type("list"),
    "literal_error": _choice,
    "enum": _choice,
    "bad_id": _identity("bad-id"),
    "reserved_id": _identity("reserved-id"),
    "bad_reference": _plainly("reference"),
    "truth_type": _plainly("truth"),
    "int_parsing": _number,
    "int_type": _type("number"),
    "float_type": _type("number"),
    "int_from_float": _number,
    "float_parsing": _number,
    "finite_number": _number,
    "greater_than": _number,
    "greater_than_equal": _number,
    "less_than": _number,
    "less_than_equal": _number,
    "date_from_datetime_parsing": _plainly("date"),
    "date_parsing": _plainly("date"),
    "date_type": _type("text"),
}
