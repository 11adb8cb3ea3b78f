"""An organisation's layer over the one below: mappings by key, keyed lists by their key, the rest replaced.

`hidden: true` removes the entity or the list item it stands in.
"""

from collections.abc import Iterable

from generator.diagnostics.finding import Finding
from generator.diagnostics.suggest import nearest
from generator.model.shape import LEAF, Shape
from generator.source.node import Entry, Mapping, Node, Scalar, Sequence

HIDDEN = "hidden"


def is_hidden(node: Node) -> bool:
    """Whether `node` is a mapping that asks to be removed."""
    value = node.get(HIDDEN) if isinstance(node, Mapping) else None
    return isinstance(value, Scalar) and value.text == "true"


def overlaid(base: Node, over: Node, shape: Shape, findings: list[Finding]) -> Node:
    """`base` with `over` laid on top; faults are added to `findings`."""
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        return _mapping(base, over, shape, findings)
    if isinstance(base, Sequence) and shape.key and isinstance(over, Mapping | Sequence):
        return _keyed(base, over, shape, findings)
    return over


def _mapping(base: Mapping, over: Mapping, shape: Shape, findings: list[Finding]) -> Mapping:
    entries = {entry.key.text: entry for entry in base}
    for entry in over:
        name = entry.key.text
        below = entries.get(name)
        inside = shape.below[name]
        value = overlaid(below.value, entry.value, inside, findings) if below else _new(entry.value, inside)
        entries[name] = Entry(entry.key if not below else below.key, value)
    return Mapping(tuple(e for e in entries.values() if not is_hidden(e.value)), base.span)


def _new(node: Node, shape: Shape) -> Node:
    """What the base lacks; a list that is written as a mapping from its key becomes that list."""
    if not isinstance(node, Mapping):
        return node
    if shape.key:
        items = (with_key(entry.key, entry.value, shape.key) for entry in node)
        return Sequence(tuple(_new(item, shape.items or LEAF) for item in items), node.span)
    return Mapping(tuple(Entry(e.key, _new(e.value, shape.below[e.key.text])) for e in node), node.span)


def key_of(node: Node, key: str) -> str | None:
    """The text at `key` of a mapping, or None."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.text if isinstance(value, Scalar) else None


def with_key(name: Scalar, body: Node, key: str) -> Node:
    """A list item written as `name: {…}` given its key field."""
    if not isinstance(body, Mapping) or body.get(key):
        return body
    return Mapping((Entry(Scalar(key, name.span), name), *body.entries), body.span)


def _keyed(base: Sequence, over: Mapping | Sequence, shape: Shape, findings: list[Finding]) -> Node:
    key = shape.key or ""
    items = shape.items or LEAF
    written = over.items if isinstance(over, Sequence) else tuple(with_key(e.key, e.value, key) for e in over)
    result = list(base.items)
    places = {key_of(node, key): n for n, node in reversed([*enumerate(result)])}  # of doubles, the first
    for node in written:
        name = key_of(node, key)
        if name in places and name:
            result[places[name]] = overlaid(result[places[name]], node, items, findings)
        elif is_hidden(node) and isinstance(node, Mapping) and name:
            findings.append(_not_there(node, key, name, places))
        else:
            result.append(_new(node, items))
    return Sequence(tuple(node for node in result if not is_hidden(node)), base.span)


def _not_there(node: Mapping, key: str, name: str, known: Iterable[str | None]) -> Finding:
    place = node.get(key) or node
    near = nearest(name, (other for other in known if other))
    return Finding("unknown-overlay-target", place.span, {"id": name}, "item", near)
