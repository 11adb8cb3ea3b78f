"""Stamps tell which source text a translation was made from: a hash per top-level field and per stage."""

import hashlib
import json
from collections.abc import Iterable, Iterator

from generator.layer.overlay import key_of
from generator.model.shape import LEAF, Shape
from generator.source.node import Entry, Mapping, Node, Scalar, Sequence

HASH_LENGTH = 6
_ENCODER = json.JSONEncoder(ensure_ascii=False)
PER_ENTRY = "stages"
"""The one field that is stamped per entry, so that a changed stage leaves the other stages current."""


def stamps(body: Mapping, shape: Shape) -> dict[str, str]:
    """From field name (`mission`, `stages.senior`) to the hash of its source text."""
    words = {name: _words(node, below) for name, node, below in _parts(body, shape)}
    return {name: _hash(found) for name, found in words.items() if found}


def stamped(body: Mapping, shape: Shape) -> list[str]:
    """The names alone, in the order of the body."""
    return [name for name, node, below in _parts(body, shape) if _has_words(node, below)]


def _has_words(node: Node, shape: Shape) -> bool:
    if isinstance(node, Scalar):
        return shape.text and bool(node.text)
    if isinstance(node, Sequence):
        return any(_has_words(item, shape.items or LEAF) for item in node.items)
    return any(_has_words(value, shape.below[key.text]) for key, value in node.entries)


def _parts(body: Mapping, shape: Shape) -> Iterator[tuple[str, Node, Shape]]:
    for key, value in body.entries:
        name, below = key.text, shape.below[key.text]
        stages = tuple(_stages(value, below)) if name == PER_ENTRY else ()
        yield from ((f"{name}.{stage}", node, shape) for stage, node, shape in stages)
        if not stages:
            yield name, value, below


def _stages(node: Node, shape: Shape) -> Iterator[tuple[str, Node, Shape]]:
    """The entries of `stages`, by name, however they are written."""
    if isinstance(node, Mapping):
        for entry in node:
            yield entry.key.text, entry.value, shape.below[entry.key.text]
    elif isinstance(node, Sequence) and shape.key:
        for item in node.items:
            if name := key_of(item, shape.key):
                yield name, item, shape.items or LEAF


def _hash(words: list[str]) -> str:
    return hashlib.sha256(_ENCODER.encode(words).encode()).hexdigest()[:HASH_LENGTH]


def _words(node: Node, shape: Shape) -> list[str]:
    """All words under `node`, the fields of a record in the order of the model."""
    words: list[str] = []
    _gather(node, shape, words)
    return words


def _gather(node: Node, shape: Shape, words: list[str]) -> None:
    if isinstance(node, Scalar):
        if shape.text and node.text:
            words.append(node.text)
    elif isinstance(node, Sequence):
        below = shape.items or LEAF
        for item in node.items:
            _gather(item, below, words)
    else:
        for key, value in _in_order(node.entries, shape.order):
            _gather(value, shape.below[key.text], words)


def _in_order(entries: tuple[Entry, ...], order: dict[str, int]) -> Iterable[Entry]:
    """The entries in the order of the model; those that it does not know come last."""
    places = [order.get(key.text, len(order)) for key, _ in entries]
    if places == sorted(places):
        return entries  # as most are written
    return sorted(entries, key=lambda entry: order.get(entry.key.text, len(order)))
