"""Nodes → the plain values that the models take; text keeps its place and language."""

from generator.layer.overlay import HIDDEN
from generator.model.text import Leaf
from generator.source.node import Entry, Mapping, Node, Scalar


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
            Leaf(e.key.text, e.key.span): value_of(e.value, source_language)
            for e in node
            if not (is_empty(e.value) or _is_shown(e))
        }
    return [value_of(item, source_language) for item in node.items if not is_empty(item)]


def _is_shown(entry: Entry) -> bool:
    """Whether an entry is `hidden: false`, by which a layer shows what the one below hides."""
    return entry.key.text == HIDDEN and isinstance(entry.value, Scalar) and entry.value.text == "false"


def is_empty(node: Node) -> bool:
    """Whether `node` has a place but no value, and so counts as missing."""
    return isinstance(node, Scalar) and node.text == ""
