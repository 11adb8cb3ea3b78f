"""Lists and mappings while they are being read."""

from dataclasses import dataclass, field

from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.span import Position, Span
from generator.source.node import Entry, Mapping, Node, Scalar, Sequence

MERGE_KEY = "<<"


@dataclass(slots=True)
class OpenList:
    """A list whose end has not been read."""

    start: Position
    items: list[Node] = field(default_factory=list)

    def add(self, node: Node) -> Finding | None:
        """Append one item."""
        self.items.append(node)
        return None

    def close(self, span: Span) -> Sequence:
        """The list."""
        return Sequence(tuple(self.items), span)


@dataclass(slots=True)
class OpenMapping:
    """A mapping whose end has not been read; takes keys and values in turn."""

    start: Position
    braces: bool = False
    """Whether it was written `{{`, which has its own finding."""
    entries: list[Entry] = field(default_factory=list)
    keys: dict[str, Scalar] = field(default_factory=dict)
    key: Node | None = None

    def add(self, node: Node) -> Finding | None:
        """Take a key, or the value of the key before; a key that cannot stand drops its value."""
        if self.key is None:
            self.key = node
            return None
        key, self.key = self.key, None
        if not isinstance(key, Scalar) or not key.text:
            return None if self.braces else Finding("key-not-text", key.span)
        if key.text == MERGE_KEY:
            return Finding("merge-key", key.span)
        first = self.keys.setdefault(key.text, key)
        if first is not key:
            related = (Related(first.span, "first"),)
            return Finding("duplicate-key", key.span, {"key": key.text}, related=related)
        self.entries.append(Entry(key, node))
        return None

    def awaits_merge(self) -> bool:
        """Whether the next node is the value of `<<`."""
        return isinstance(self.key, Scalar) and self.key.text == MERGE_KEY

    def close(self, span: Span) -> Mapping:
        """The mapping."""
        return Mapping(tuple(self.entries), span)


OpenCollection = OpenList | OpenMapping
