"""Figures about the content as a whole: entities, edges, orphans, dead ends, coverage."""

from collections import Counter
from dataclasses import dataclass

from generator.link.coverage import coverage
from generator.link.graph import Graph
from generator.model.catalog import Catalog, CatalogEntry
from generator.model.kinds import KINDS
from generator.model.metric import Metric
from generator.model.skill import Skill

STANDALONE = frozenset(
    ["source", "slot", "article", "question", "ladder", "role", "regulation", "onboarding"]
)
"""Kinds that readers find through menus and indexes; nothing need refer to them."""


@dataclass(frozen=True, slots=True)
class KindHealth:
    """Counts of one kind."""

    kind: str
    entities: int
    outgoing: int
    incoming: int
    orphans: tuple[CatalogEntry, ...]
    """Nothing refers to them."""
    dead_ends: tuple[CatalogEntry, ...]
    """Their pages lead nowhere: they refer to nothing but sources, and nothing refers to them."""


def kind_health(catalog: Catalog, graph: Graph) -> tuple[KindHealth, ...]:
    """One row per kind that has entities."""
    rows = []
    for kind in KINDS:
        entries = catalog.of_kind(kind.name)
        if entries:
            rows.append(_row(kind.name, entries, graph))
    return tuple(rows)


def _row(kind: str, entries: tuple[CatalogEntry, ...], graph: Graph) -> KindHealth:
    orphans = tuple(e for e in entries if kind not in STANDALONE and not graph.users(e.key))
    dead_ends = tuple(
        e for e in entries if kind not in ("source", "slot", "term") and not _leads_on(e, graph)
    )
    return KindHealth(
        kind,
        len(entries),
        sum(len(graph.outgoing.get(e.key, ())) for e in entries),
        sum(len(graph.users(e.key)) for e in entries),
        orphans,
        dead_ends,
    )


def _leads_on(entry: CatalogEntry, graph: Graph) -> bool:
    return any(edge.target[0] != "source" for edge in graph.outgoing.get(entry.key, ())) or bool(
        graph.users(entry.key)
    )


def untaught_skills(catalog: Catalog, graph: Graph) -> tuple[CatalogEntry, ...]:
    """Skills that no playbook exercises."""
    taught = {edge.target for edge in graph.edges if edge.relation == "skills.skill"}
    return tuple(entry for entry, _ in catalog.records(Skill) if entry.key not in taught)


def unmoved_metrics(catalog: Catalog, graph: Graph) -> tuple[CatalogEntry, ...]:
    """Metrics that no playbook sets out to move."""
    moved = {edge.target for edge in graph.edges if edge.relation == "metrics.primary"}
    return tuple(entry for entry, _ in catalog.records(Metric) if entry.key not in moved)


def coverage_counts(catalog: Catalog, graph: Graph) -> Counter[str]:
    """How many source items are covered, excused, misplaced, missing."""
    return Counter(item.state for item in coverage(catalog, graph))
