"""Nodes → the plain values that the models take; text keeps its place and language."""

from collections.abc import Callable
from functools import lru_cache
from operator import itemgetter

from generator.layer.overlay import HIDDEN
from generator.model.shape import LEAF, Shape
from generator.model.text import Leaf
from generator.source.node import Mapping, Node, Scalar


@lru_cache(maxsize=1 << 14)
def language_of(file: str, source_language: str) -> str:
    """The language of the words in `file`: told by `.en.` before the suffix, else the source language."""
    _, *middle, _ = file.rpartition("/")[2].split(".")
    return middle[-1] if middle else source_language


def value_of(node: Node, shape: Shape, source_language: str) -> object:
    """`node` as dict, list or the leaf that `shape` asks for; empty values are missing ones and left out.

    Keys that the writer chose are leaves too; the names of fields are not, which nobody points at.
    """
    if isinstance(node, Scalar):
        text, span = node
        return shape.leaf_type(text, span, language_of(span[0], source_language))
    if isinstance(node, Mapping):
        return _mapping(node, shape, source_language)
    below = shape.items or LEAF
    return [value_of(item, below, source_language) for item in node.items if not is_empty(item)]


def _mapping(node: Mapping, shape: Shape, source_language: str) -> dict[str, object]:
    below = shape.below
    as_key: Callable[[Scalar], str] = itemgetter(0) if shape.fields else _chosen_key
    values = {
        as_key(key): value_of(value, below[key[0]], source_language)
        for key, value in node.entries
        if type(value) is not Scalar or value[0]
    }
    if values.get(HIDDEN) == "false":  # by it a layer shows what the one below hides
        del values[HIDDEN]
    return values


def _chosen_key(key: Scalar) -> Leaf:
    return Leaf(key.text, key.span)


def is_empty(node: Node) -> bool:
    """Whether `node` has a place but no value, and so counts as missing."""
    return isinstance(node, Scalar) and node.text == ""
