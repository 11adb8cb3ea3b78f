"""Every reference of a catalog looked up: edges for those that hit, findings for those that miss."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Span
from generator.diagnostics.suggest import nearest
from generator.link.graph import TEXT, Edge, Graph
from generator.model.base import Ref, SourceItemRef, StageRef
from generator.model.catalog import Catalog, Key, is_among
from generator.model.kinds import KIND_OF_NAME
from generator.model.ladder import Ladder
from generator.model.markup import OPENING, references
from generator.model.source import Source
from generator.model.text import Text
from generator.model.walk import Found, anchors


@dataclass(frozen=True)
class Links:
    """The graph of a catalog, and what could not be linked."""

    graph: Graph
    findings: tuple[Finding, ...]


def link(catalog: Catalog) -> Links:
    """Resolve all references in `catalog`."""
    resolver = _Resolver(catalog)
    edges = [edge for entry in catalog.entries.values() for edge in resolver.edges(entry.key, entry.leaves)]
    # the settings have no page and so use nothing; that what they refer to exists is asked all the same
    deque(resolver.edges(("site", "site"), catalog.settings), maxlen=0)
    return Links(Graph.of(edges), tuple(resolver.findings))


def primary_stages(catalog: Catalog) -> tuple[str, ...]:
    """The ids of the primary ladder's stages, in order."""
    ladders = (record for _, record in catalog.records(Ladder) if record.primary)
    return tuple(str(stage.id) for ladder in ladders for stage in ladder.stages)


def source_items(catalog: Catalog) -> dict[str, Key]:
    """From the id of a source item to the key of the source that lists it."""
    return {str(item.id): entry.key for entry, source in catalog.records(Source) for item in source.items}


class _Resolver:
    """Looks up references in one catalog; collects what does not fit."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.findings: list[Finding] = []
        self.stages = primary_stages(catalog)
        self.items = source_items(catalog)
        self._anchors: dict[Key, frozenset[str]] = {}

    def edges(self, source: Key, leaves: Iterable[Found]) -> Iterator[Edge]:
        """The edges from `source`; what its references miss is added to the findings."""
        for found in leaves:
            leaf = found.leaf
            if isinstance(leaf, Text):
                if OPENING in leaf:
                    yield from self._in_text(source, leaf, found.part)
            elif isinstance(leaf, Ref):
                relation = ".".join(found.path)
                yield from self._edge(source, relation, leaf.target, leaf.item, leaf.span, found.part)
            elif isinstance(leaf, StageRef):
                self._known(leaf, "stage", self.stages)
            elif isinstance(leaf, SourceItemRef):
                yield from self._source_item(source, leaf)

    def _in_text(self, source: Key, leaf: Text, part: str | None) -> Iterator[Edge]:
        for text in references(leaf):
            yield from self._edge(source, TEXT, (text.kind, text.id), text.item, text.span, part)

    def _edge(
        self,
        source: Key,
        relation: str,
        key: Key,
        item: str | None,
        span: Span,
        part: str | None,
    ) -> Iterator[Edge]:
        kind, name = key
        if key in self.catalog.removed:
            self.findings.append(Finding("hidden-reference", span, {"reference": f"{kind}/{name}"}))
        elif is_among(key, self.catalog.broken):
            pass  # what is wrong with it is told where it stands
        elif key not in self.catalog.entries:
            self._unknown(source, kind, name, span)
        elif item is not None and item not in self._anchors_of(key):
            params = {"reference": f"{kind}/{name}", "item": item}
            suggestion = nearest(item, sorted(self._anchors_of(key)))
            self.findings.append(Finding("unknown-anchor", span, params, suggestion=suggestion))
        else:
            yield Edge(source, relation, key, span, item, part)

    def _anchors_of(self, key: Key) -> frozenset[str]:
        if key not in self._anchors:
            self._anchors[key] = anchors(self.catalog.entries[key].record)
        return self._anchors[key]

    def _unknown(self, source: Key, kind: str, name: str, span: Span) -> None:
        params = {"source_kind": source[0], "source": source[1], "kind": kind, "id": name}
        if kind not in KIND_OF_NAME:
            suggestion = nearest(kind, sorted(KIND_OF_NAME))
            self.findings.append(Finding("unknown-reference", span, params, "kind", suggestion))
            return
        if former := self._former(kind, name):
            self.findings.append(Finding("unknown-reference", span, params, "renamed", former))
            return
        known = [e.id for e in self.catalog.of_kind(kind)]
        self.findings.append(Finding("unknown-reference", span, params, suggestion=nearest(name, known)))

    def _former(self, kind: str, name: str) -> str | None:
        entries = self.catalog.of_kind(kind)
        return next((e.id for e in entries if name in e.record.former_ids), None)

    def _known(self, leaf: StageRef | SourceItemRef, what: str, known: tuple[str, ...]) -> None:
        if leaf not in known and not self.catalog.has_broken("ladder"):
            params = {"id": str(leaf)}
            self.findings.append(Finding("unknown-reference", leaf.span, params, what, nearest(leaf, known)))

    def _source_item(self, source: Key, leaf: SourceItemRef) -> Iterator[Edge]:
        name = leaf.partition("#")[0]
        if name in self.items:
            yield Edge(source, "from", self.items[name], leaf.span, name)
        elif not self.catalog.has_broken("source"):
            params = {"id": name}
            suggestion = nearest(name, tuple(self.items))
            self.findings.append(Finding("unknown-reference", leaf.span, params, "item", suggestion))
