"""A document, its lists and mappings while they are being read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from typing import Any

from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.span import Span, between
from generator.source.node import Entry, Mapping, Node, Scalar, Sequence

MERGE_KEY = "<<"
_NO_KEYS = frozenset(["", MERGE_KEY])
_ENTRY: Callable[[tuple[Node, Node]], Entry] = partial(tuple.__new__, Entry)
_TEXT: Callable[[Any], str] = itemgetter(0)


@dataclass(slots=True)
class OpenCollection:
    """What takes nodes one after the other, as they are written. Line and column count from 1."""

    line: int = 1
    column: int = 1
    nodes: list[Node] = field(default_factory=list)
    """What it has taken; a mapping takes keys and values in turn."""

    def span(self, file: str) -> Span:
        """The stretch from where it began to the end of the node taken last."""
        end = self.nodes[-1].span[3:] if self.nodes else (self.line, self.column)
        return between(file, self.line, self.column, *end)

    def close(self, span: Span, findings: list[Finding], /) -> Node:
        """What has been read, as a value; what is wrong with it is added to `findings`."""
        raise NotImplementedError


class OpenDocument(OpenCollection):
    """The document itself: one root."""

    @property
    def root(self) -> Node | None:
        """The root, once it has been read."""
        return self.nodes[-1] if self.nodes else None


class OpenList(OpenCollection):
    """A list whose end has not been read."""

    def close(self, span: Span, _: list[Finding], /) -> Sequence:
        return Sequence(tuple(self.nodes), span)


@dataclass(slots=True)
class OpenMapping(OpenCollection):
    """A mapping whose end has not been read."""

    braces: bool = False
    """Whether it was written `{{`, which has its own finding."""

    def awaits_merge(self) -> bool:
        """Whether the next node is the value of `<<`."""
        key = self.nodes[-1] if len(self.nodes) % 2 else None
        return isinstance(key, Scalar) and key.text == MERGE_KEY

    def close(self, span: Span, findings: list[Finding], /) -> Mapping:
        keys = self.nodes[::2]
        entries = map(_ENTRY, zip(keys, self.nodes[1::2], strict=False))  # one that broke may end with a key
        return Mapping(tuple(entries if _are_sound(keys) else self._sound(entries, findings)), span)

    def _sound(self, entries: Iterable[Entry], findings: list[Finding]) -> Iterator[Entry]:
        """The entries whose keys are words that do not stand twice; the first of two stays."""
        known: dict[str, Scalar] = {}
        for entry in entries:
            if _are_sound([entry.key]) and entry.key.text not in known:
                known[entry.key.text] = entry.key
                yield entry
            else:
                findings += self._why_dropped(entry.key, known)

    def _why_dropped(self, key: Node, known: dict[str, Scalar]) -> tuple[Finding, ...]:
        """What is wrong with a key; nothing is said about that of `{{`."""
        if not isinstance(key, Scalar) or not key.text:
            return () if self.braces else (Finding("key-not-text", key.span),)
        if key.text == MERGE_KEY:
            return (Finding("merge-key", key.span),)
        related = (Related(known[key.text].span, "first"),)
        return (Finding("duplicate-key", key.span, {"key": key.text}, related=related),)


def _are_sound(keys: list[Node]) -> bool:
    """Whether keys are words, each another one; asked of all at once, as nearly all are."""
    if not {*map(type, keys)} <= {Scalar}:
        return False
    words = {*map(_TEXT, keys)}
    return len(words) == len(keys) and words.isdisjoint(_NO_KEYS)
