"""A document, its lists and mappings while they are being read."""

from dataclasses import dataclass, field

from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.span import Span, between
from generator.source.node import Entry, Mapping, Node, Scalar, Sequence

MERGE_KEY = "<<"


@dataclass(slots=True)
class OpenCollection:
    """What takes nodes one after the other; `last` is the one taken last. Line and column count from 1."""

    line: int = 1
    column: int = 1
    last: Node | None = None

    def span(self, file: str, end_line: int, end_column: int) -> Span:
        """The stretch from where it began to a place."""
        return between(file, self.line, self.column, end_line, end_column)

    def add(self, node: Node) -> Finding | None:
        """Take the next node."""
        raise NotImplementedError

    def close(self, span: Span) -> Node:
        """What has been read, as a value."""
        raise NotImplementedError


@dataclass(slots=True)
class OpenDocument(OpenCollection):
    """The document itself: one root."""

    root: Node | None = None

    def add(self, node: Node) -> Finding | None:
        self.root = node
        return None


@dataclass(slots=True)
class OpenList(OpenCollection):
    """A list whose end has not been read."""

    items: list[Node] = field(default_factory=list)

    def add(self, node: Node) -> Finding | None:
        self.last = node
        self.items.append(node)
        return None

    def close(self, span: Span) -> Sequence:
        return Sequence(tuple(self.items), span)


@dataclass(slots=True)
class OpenMapping(OpenCollection):
    """A mapping whose end has not been read; takes keys and values in turn."""

    braces: bool = False
    """Whether it was written `{{`, which has its own finding."""
    entries: list[Entry] = field(default_factory=list)
    keys: dict[str, Scalar] = field(default_factory=dict)
    key: Node | None = None

    def add(self, node: Node) -> Finding | None:
        key, self.last = self.key, node
        if key is None:
            self.key = node
            return None
        self.key = None
        if type(key) is not Scalar or key.text in ("", MERGE_KEY) or key.text in self.keys:
            return self._refuse(key)
        self.keys[key.text] = key
        self.entries.append(tuple.__new__(Entry, (key, node)))
        return None

    def awaits_merge(self) -> bool:
        """Whether the next node is the value of `<<`."""
        return isinstance(self.key, Scalar) and self.key.text == MERGE_KEY

    def close(self, span: Span) -> Mapping:
        return Mapping(tuple(self.entries), span)

    def _refuse(self, key: Node) -> Finding | None:
        """Why the entry under `key` is dropped."""
        if not isinstance(key, Scalar) or not key.text:
            return None if self.braces else Finding("key-not-text", key.span)
        if key.text == MERGE_KEY:
            return Finding("merge-key", key.span)
        related = (Related(self.keys[key.text].span, "first"),)
        return Finding("duplicate-key", key.span, {"key": key.text}, related=related)
