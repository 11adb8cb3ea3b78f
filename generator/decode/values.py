"""Nodes → the plain values that the models take; text keeps its place and language."""

from functools import lru_cache

from generator.layer.overlay import HIDDEN
from generator.model.text import Leaf
from generator.source.node import Mapping, Node, Scalar


@lru_cache(maxsize=1 << 14)
def language_of(file: str, source_language: str) -> str:
    """The language of the words in `file`: told by `.en.` before the suffix, else the source language."""
    _, *middle, _ = file.rpartition("/")[2].split(".")
    return middle[-1] if middle else source_language


def value_of(node: Node, source_language: str) -> object:
    """`node` as dict, list or Leaf; empty values are missing ones and left out."""
    if isinstance(node, Scalar):
        return Leaf(node.text, node.span, language_of(node.span.file, source_language))
    if isinstance(node, Mapping):
        return {
            Leaf(key.text, key.span): value_of(value, source_language)
            for key, value in node.entries
            if not (is_empty(value) or (key.text == HIDDEN and _is_false(value)))
        }
    return [value_of(item, source_language) for item in node.items if not is_empty(item)]


def _is_false(node: Node) -> bool:
    """Whether `hidden` is `false`, by which a layer shows what the one below hides."""
    return isinstance(node, Scalar) and node.text == "false"


def is_empty(node: Node) -> bool:
    """Whether `node` has a place but no value, and so counts as missing."""
    return isinstance(node, Scalar) and node.text == ""
