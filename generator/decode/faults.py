"""The model's complaints, each put into the writer's words and at its place in the file."""

from collections.abc import Callable, Iterator, Mapping as Dict
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Span
from generator.diagnostics.suggest import nearest
from generator.model.base import Record
from generator.model.shape import Shape, shape_of
from generator.source.node import Mapping, Node, Scalar, Sequence

Path = tuple[int | str, ...]


def findings_of(error: ValidationError, node: Node, record: type[Record]) -> Iterator[Finding]:
    """One finding per fault in `error`, placed by walking `node`."""
    for fault in error.errors(include_url=False, include_input=True):
        yield _finding(fault, node, shape_of(record))


def _finding(fault: ErrorDetails, root: Node, shape: Shape) -> Finding:
    path = tuple(part for part in fault["loc"] if part != "[key]")
    make = _MAKERS.get(fault["type"], _wrong_value)
    return make(fault, root, path, shape)


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


def _missing(fault: ErrorDetails, root: Node, path: Path, shape: Shape) -> Finding:
    return Finding("missing-field", _head(place(root, path[:-1])), {"field": str(path[-1])})


def _extra(fault: ErrorDetails, root: Node, path: Path, shape: Shape) -> Finding:
    name = str(path[-1])
    around = _shape_at(shape, path[:-1])
    known = tuple(around.fields) if around else ()
    span = _key_span(place(root, path[:-1]), name)
    return Finding("unknown-field", span, {"field": name}, suggestion=nearest(name, known))


def _too_long(fault: ErrorDetails, root: Node, path: Path, shape: Shape) -> Finding:
    context: Dict[str, Any] = fault.get("ctx", {})
    return Finding("text-too-long", place(root, path).span, {k: str(v) for k, v in context.items()})


def _type(expected: str) -> Callable[[ErrorDetails, Node, Path, Shape], Finding]:
    def make(fault: ErrorDetails, root: Node, path: Path, shape: Shape) -> Finding:
        return Finding("wrong-type", _head(place(root, path)), {"field": str(path[-1]) if path else ""}, expected)

    return make


def _choice(fault: ErrorDetails, root: Node, path: Path, shape: Shape) -> Finding:
    allowed = _allowed(str(fault.get("ctx", {}).get("expected", "")))
    node = place(root, path)
    value = node.text if isinstance(node, Scalar) else ""
    params = {"value": value, "allowed": ", ".join(allowed)}
    return Finding("bad-value", node.span, params, "choice", suggestion=nearest(value, allowed))


def _allowed(expected: str) -> tuple[str, ...]:
    """The choices in pydantic's "'a', 'b' or 'c'"."""
    return tuple(part.strip(" '") for part in expected.replace(" or ", ",").split(",") if part.strip(" '"))


def _identity(code: str) -> Callable[[ErrorDetails, Node, Path, Shape], Finding]:
    def make(fault: ErrorDetails, root: Node, path: Path, shape: Shape) -> Finding:
        node = place(root, path)
        return Finding(code, node.span, {"id": node.text if isinstance(node, Scalar) else ""})

    return make


def _reference(fault: ErrorDetails, root: Node, path: Path, shape: Shape) -> Finding:
    node = place(root, path)
    value = node.text if isinstance(node, Scalar) else ""
    return Finding("bad-value", node.span, {"value": value}, "reference")


def _number(fault: ErrorDetails, root: Node, path: Path, shape: Shape) -> Finding:
    node = place(root, path)
    context = {key: str(value) for key, value in fault.get("ctx", {}).items()}
    value = node.text if isinstance(node, Scalar) else ""
    limit = next((context[name] for name in ("ge", "gt", "le", "lt") if name in context), "")
    variant = fault["type"] if limit else "number"
    return Finding("bad-value", node.span, {"value": value, "limit": limit}, variant)


def _plainly(variant: str) -> Callable[[ErrorDetails, Node, Path, Shape], Finding]:
    def make(fault: ErrorDetails, root: Node, path: Path, shape: Shape) -> Finding:
        node = place(root, path)
        return Finding("bad-value", node.span, {"value": node.text if isinstance(node, Scalar) else ""}, variant)

    return make


_wrong_value = _plainly("other")

_MAKERS: dict[str, Callable[[ErrorDetails, Node, Path, Shape], Finding]] = {
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
    "bad_reference": _reference,
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
