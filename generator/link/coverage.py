"""Which source items live where: computed from `from:`, never claimed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.link.graph import Graph
from generator.model.catalog import Catalog, Key
from generator.model.source import KINDS_OF_GROUP, Source, SourceItem

State = Literal["covered", "misplaced", "excused", "missing"]


@dataclass(frozen=True, slots=True)
class ItemCoverage:
    """A source item, the entities that carry it, and whether one of them is of the right kind."""

    source: Key
    item: SourceItem
    carriers: tuple[Key, ...]
    state: State


def coverage(catalog: Catalog, graph: Graph) -> tuple[ItemCoverage, ...]:
    """Every item of every source, in the order of the sources."""
    carriers = _carriers(graph)
    return tuple(
        ItemCoverage(entry.key, item, found, _state(item, found))
        for entry, source in catalog.records(Source)
        for item in source.items
        for found in (carriers.get(str(item.id), ()),)
    )


def _carriers(graph: Graph) -> Mapping[str, tuple[Key, ...]]:
    found: dict[str, set[Key]] = defaultdict(set)
    for edge in graph.edges:
        if edge.item and edge.relation.rpartition(".")[2] == "from":
            found[edge.item].add(edge.source)
    return {item: tuple(sorted(keys)) for item, keys in found.items()}


def _state(item: SourceItem, carriers: tuple[Key, ...]) -> State:
    if any(kind in KINDS_OF_GROUP[item.group] for kind, _ in carriers):
        return "covered"
    if item.reason:
        return "excused"
    return "misplaced" if carriers else "missing"
