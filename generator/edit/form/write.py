"""From the tree to text: two spaces a level, lists set in, brackets only where they fit on a line."""

from collections.abc import Iterator

from generator.edit.form.quotes import set_in
from generator.edit.form.tree import BLANK, Collection, Item, Value, Words, has_comments
from generator.layer.translation import STAMPS
from generator.model.shape import LEAF, Shape
from generator.model.text import Leaf

WIDTH = 110
"""Columns; a longer line of brackets is set one item a line."""
_STEP = "  "


def written(tree: Collection, shape: Shape) -> str:
    """The text of a tree."""
    lines = [*_collection(tree, shape, "")]
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join([*lines, ""])


def _collection(made: Collection, shape: Shape, indent: str) -> Iterator[str]:
    for number, item in enumerate(made.items):
        below = (shape.items if made.is_list else _at(shape, item.key)) or LEAF
        yield from _item(item, below, indent, is_first=number == 0)
    yield from (f"{indent}{line}" if line else line for line in made.tail)


def _at(shape: Shape, key: str) -> Shape | None:
    # the stamps of a translation are quoted whatever they look like, so that all of them look the same
    return _STAMPS if key == STAMPS and key not in shape.fields else shape.child(key)


_STAMPS = Shape(values=Shape(leaf=str))


def _item(item: Item, shape: Shape, indent: str, *, is_first: bool) -> Iterator[str]:
    *more, beside = ["", *item.beside[1:], *item.beside[:1]] if item.beside else [""]
    head = f"{indent}{item.key}:" if item.key else f"{indent}-"
    lead = [*item.lead, *filter(None, more)]
    body = _body(item.value, shape, head, indent)
    if not item.key and isinstance(item.value, Collection) and not _fits(item.value, shape, head):
        inner = [*_collection(item.value, shape, indent + _STEP)]
        lead += [*_comments_above(inner), *filter(None, [beside])]
        body, beside = _joined(head, inner, indent), ""
    while is_first and indent and lead[:1] == [BLANK]:
        lead.pop(0)
    yield from (f"{indent}{line}" if line else line for line in lead)
    yield from _with_comment(list(body), beside, item.value)
    yield from (f"{indent}{_STEP}{line}" if line else line for line in item.under)


def _comments_above(inner: list[str]) -> list[str]:
    """Takes the comments off the top of an item, where its hyphen has to stand."""
    above = []
    while inner and (not inner[0].strip() or inner[0].lstrip().startswith("#")):
        above.append(inner.pop(0).strip())
    return [line for line in above if line]


def _joined(head: str, inner: list[str], indent: str) -> list[str]:
    if not inner:
        return [head]
    return [f"{head} {inner[0].removeprefix(indent + _STEP)}", *inner[1:]]


def _with_comment(body: list[str], comment: str, value: Value) -> list[str]:
    """The lines of an item with the comment beside it: on the last line of words, else on the first."""
    if comment:
        last = isinstance(value, Words) and value.style not in ("|", ">")
        place = len(body) - 1 if last else 0
        body[place] = f"{body[place]} {comment}"
    return body


def _body(value: Value, shape: Shape, head: str, indent: str) -> list[str]:
    if isinstance(value, Words):
        return _words(value, shape, head, indent)
    if not value.items and not value.tail:
        return [f"{head} {'[]' if value.is_list else '{}'}"]
    if (flow := _flow_line(value, shape, head)) is not None:
        return [f"{head} {flow}"]
    return [head, *_collection(value, shape, indent + _STEP)]


def _words(words: Words, shape: Shape, head: str, indent: str) -> list[str]:
    if not words.lines:
        return [head]
    first, *rest = words.lines
    if not rest and words.style not in ("|", ">"):
        return [f"{head} {_scalar(words, shape, flow=False)}"]
    return [f"{head} {first}", *(f"{indent}{_STEP}{line}" if line else line for line in rest)]


def _scalar(words: Words, shape: Shape, *, flow: bool) -> str:
    if shape is _STAMPS.values and words.text:
        return f'"{words.text}"'
    is_value = shape.leaf is None or not issubclass(shape.leaf, Leaf | str)
    return set_in(words, flow=flow, number=is_value and shape is not LEAF)


def _fits(value: Collection, shape: Shape, head: str) -> bool:
    return (not value.items and not value.tail) or _flow_line(value, shape, head) is not None


def _flow_line(value: Collection, shape: Shape, head: str) -> str | None:
    """The collection in brackets on one line, if it was written in brackets and fits."""
    if not value.flow or has_comments(value):
        return None
    line = _flow(value, shape)
    return line if line is not None and len(head) + 1 + len(line) <= WIDTH else None


def _flow(value: Value, shape: Shape) -> str | None:
    if isinstance(value, Words):
        return _scalar(value, shape, flow=True) if len(value.lines) == 1 else None
    if not value.flow:
        return None
    parts = []
    for item in value.items:
        below = (shape.items if value.is_list else _at(shape, item.key)) or LEAF
        inner = _flow(item.value, below)
        if inner is None:
            return None
        parts.append(f"{item.key}: {inner}" if item.key else inner)
    opening, closing = "[]" if value.is_list else "{}"
    return f"{opening}{', '.join(parts)}{closing}"
