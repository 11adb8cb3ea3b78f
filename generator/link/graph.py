"""The graph of everything: one edge per reference, declared on one side, readable from both."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from generator.diagnostics.span import Span
from generator.model.catalog import Key

TEXT = "text"
"""The relation of a reference that stands in running text."""


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` refers to `target` (and there to `item`) through the field path `relation`.

    `part` is the stage or level of the source in which the reference stands.
    """

    source: Key
    relation: str
    target: Key
    span: Span
    item: str | None = None
    part: str | None = None


@dataclass(frozen=True)
class Graph:
    """Edges by source and by target."""

    edges: tuple[Edge, ...]
    outgoing: dict[Key, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    incoming: dict[Key, list[Edge]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, edges: Iterable[Edge]) -> "Graph":
        """The graph with these edges."""
        graph = cls(tuple(edges))
        for edge in graph.edges:
            graph.outgoing[edge.source].append(edge)
            graph.incoming[edge.target].append(edge)
        return graph

    @cached_property
    def targets(self) -> dict[Key, frozenset[Key]]:
        """What each source refers to."""
        return {source: frozenset(edge.target for edge in edges) for source, edges in self.outgoing.items()}

    def users(self, target: Key) -> dict[Key, set[str]]:
        """Who refers to `target`, and through which relations; without references to itself."""
        users: dict[Key, set[str]] = defaultdict(set)
        for edge in self.incoming.get(target, ()):
            if edge.source != target:
                users[edge.source].add(edge.relation)
        return dict(users)
