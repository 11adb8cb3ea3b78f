"""Nodes → the plain values that the models take; text keeps its place and language."""

from generator.model.text import Leaf
from generator.source.node import Mapping, Node, Scalar


def language_of(file: str, source_language: str) -> str:
    """The language of the words in `file`: told by `.en.` before the suffix, else the source language."""
    _, *middle, _ = file.rpartition("/")[2].split(".")
    return middle[-1] if middle else source_language


def value_of(node: Node, source_language: str) -> object:
    """`node` as dict, list or Leaf; empty values are missing ones and left out."""
    if isinstance(node, Scalar):
        return Leaf(node.text, node.span, language_of(node.span.file, source_language))
    if isinstance(node, Mapping):
        return {e.key.text: value_of(e.value, source_language) for e in node if not _is_empty(e.value)}
    return [value_of(item, source_language) for item in node.items if not _is_empty(item)]


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text == ""
