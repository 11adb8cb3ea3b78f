"""What is left to translate, as blanks with the source text above each as a comment."""

from collections.abc import Iterator

from generator.decode.catalogs import SHARED, needs_translation
from generator.edit.form.quotes import quoted
from generator.edit.form.tree import BLANK, Collection, Item, Value, Words
from generator.layer.overlay import key_of
from generator.model.shape import LEAF, Shape
from generator.source.articles import BODY
from generator.source.node import Mapping, Node, Scalar, Sequence


def fill(target: Collection, source: Mapping, shape: Shape) -> int:
    """Add to a translation the blanks for all words of `source` that it lacks; how many there are now."""
    return _mapping(target, source, shape, skip=SHARED | {BODY})


def _mapping(target: Collection, source: Mapping, shape: Shape, skip: frozenset[str] = frozenset()) -> int:
    count = 0
    for entry in source:
        below = shape.below[entry.key.text]
        if entry.key.text not in skip and _wants(entry.value, below):
            count += _entry(target, entry.key.text, entry.value, below)
    return count


def _wants(node: Node, shape: Shape) -> bool:
    """Whether there are words to translate at `node` or anywhere below."""
    if isinstance(node, Scalar):
        return shape.text and needs_translation(node.text)
    if isinstance(node, Sequence):
        return any(_wants(item, shape.items or LEAF) for item in node.items)
    return any(_wants(entry.value, shape.below[entry.key.text]) for entry in node)


def _entry(target: Collection, name: str, source: Node, shape: Shape) -> int:
    """The blanks at one key."""
    value = target.get(name)
    if isinstance(source, Scalar):
        if value is None:
            target.items.append(Item(name, Words(""), lead=quote(source.text)))
        return int(value is None or _is_blank(value))
    if isinstance(value, Words) and value.lines:
        return 0  # written in another shape, which the check tells
    if not isinstance(value, Collection):
        value = Collection([], is_list=isinstance(source, Sequence) and not shape.key)
        _set(target, name, value)
    if isinstance(source, Mapping):
        return _mapping(value, source, shape)
    return _by_key(value, source, shape) if shape.key else _by_place(value, source, shape.items or LEAF)


def _set(target: Collection, name: str, value: Value) -> None:
    for item in target.items:
        if item.key == name:
            item.value = value
            return
    target.items.append(Item(name, value))


def _by_key(target: Collection, source: Sequence, shape: Shape) -> int:
    """A list with ids: in a translation a mapping from the id, or a list that names the ids again."""
    key, below, count = shape.key or "", shape.items or LEAF, 0
    for node in source.items:
        name = key_of(node, key)
        if name and isinstance(node, Mapping) and _wants(node, below):
            if not target.is_list:
                count += _entry(target, name, node, below)
            elif isinstance(found := _named(target, key, name), Collection):
                count += _mapping(found, node, below)
    return count


def _named(target: Collection, key: str, name: str) -> Value:
    """The item of a list that has `name` at its key; a new one where there is none."""
    for item in target.items:
        own = item.value.get(key) if isinstance(item.value, Collection) else None
        if isinstance(own, Words) and own.text == name:
            return item.value
    made = Collection([Item(key, Words(name, "", [name]))], is_list=False)
    target.items.append(Item("", made))
    return made


def _by_place(target: Collection, source: Sequence, shape: Shape) -> int:
    """A list without ids: an item for each of the source, in its order."""
    if target.items and len(target.items) != len(source.items):
        return 0  # the check tells that they differ
    if not target.items:
        target.items = [Item("", _empty(node)) for node in source.items]
        for item, node in zip(target.items, source.items, strict=True):
            if isinstance(node, Scalar):
                item.lead = quote(node.text) if needs_translation(node.text) else []
    return sum(_item(item, node, shape) for item, node in zip(target.items, source.items, strict=True))


def _empty(node: Node) -> Value:
    if isinstance(node, Scalar):
        same = not needs_translation(node.text)
        return Words(node.text, '"', [quoted(node.text)]) if same and node.text else Words("")
    return Collection([], is_list=isinstance(node, Sequence), flow=True)


def _item(item: Item, node: Node, shape: Shape) -> int:
    if isinstance(node, Scalar):
        return int(_wants(node, shape) and _is_blank(item.value))
    if isinstance(node, Mapping) and isinstance(item.value, Collection):
        return _mapping(item.value, node, shape)
    return 0


def _is_blank(value: Value) -> bool:
    return isinstance(value, Words) and not value.text


def quote(text: str) -> list[str]:
    """A source text as comments, line by line."""
    return [*_quoted(text)]


def _quoted(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield f"# {line}".rstrip() if line.strip() else "#"


def after(text: str) -> list[str]:
    """A source text as comments at the end of something."""
    return [BLANK, *quote(text)]
