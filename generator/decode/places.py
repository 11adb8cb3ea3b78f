"""From the way to a fault, as the model tells it, to the place in the file."""

from generator.decode.values import is_empty
from generator.diagnostics.span import Span
from generator.model.shape import Shape
from generator.source.node import Mapping, Node, Scalar, Sequence

Path = tuple[int | str, ...]


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
    if isinstance(node, Sequence) and isinstance(part, int):
        filled = [item for item in node.items if not is_empty(item)]  # the model never saw the others
        return filled[part] if part < len(filled) else None
    return None


def shape_at(shape: Shape, path: Path) -> Shape | None:
    """The shape at `path` below `shape`, or None where the model knows no such field."""
    current: Shape | None = shape
    for part in path:
        if current is None:
            return None
        current = current.items if isinstance(part, int) else current.child(part)
    return current


def head(node: Node) -> Span:
    """Where to point for a fault of a whole mapping: its first key."""
    if isinstance(node, Mapping) and node.entries:
        return node.entries[0].key.span
    return node.span


def key_of(node: Node, name: str) -> Scalar | None:
    """The key `name` of a mapping, or None where it has none."""
    entries = node.entries if isinstance(node, Mapping) else ()
    return next((entry.key for entry in entries if entry.key.text == name), None)


def at_key(node: Node, name: str) -> Span | None:
    """Where the key `name` of a mapping stands."""
    key = key_of(node, name)
    return key.span if key else None
