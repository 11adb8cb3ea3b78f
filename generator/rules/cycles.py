"""Order: where one thing stands above another, no path leads back."""

from collections.abc import Iterator, Mapping

from generator.diagnostics.finding import Finding
from generator.model.base import MetricRef
from generator.model.metric import Metric
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Metrics that are their own ancestors; each cycle once, at its first metric."""
    parents = {entry.id: metric.parents for entry, metric in content.source.records(Metric)}
    reported: set[frozenset[str]] = set()
    for name in sorted(parents):
        path = _back_to(name, parents)
        if path and frozenset(path) not in reported:
            reported.add(frozenset(path))
            yield Finding("cycle", parents[name][0].span, {"path": " → ".join((*path, path[0]))})


def _back_to(name: str, parents: Mapping[str, tuple[MetricRef, ...]]) -> tuple[str, ...]:
    """The path from `name` up and back to itself, or nothing."""
    stack: list[tuple[str, ...]] = [(name,)]
    seen: set[str] = set()
    while stack:
        path = stack.pop()
        for parent in parents.get(path[-1], ()):
            if parent == name:
                return path
            if parent not in seen:
                seen.add(str(parent))
                stack.append((*path, str(parent)))
    return ()
