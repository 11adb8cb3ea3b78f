"""Reachability: everything can be come upon by following links, not only by searching."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.link.health import STANDALONE
from generator.model.catalog import Key
from generator.rules.content import Content

ENTRANCES = frozenset(["role", "article", "question", "ladder", "source", "slot", "regulation"])


def check(content: Content) -> Iterator[Finding]:
    """Entities that nothing refers to, and those that no path from the entrances reaches."""
    if content.source.has_broken():
        return  # what is broken may be what refers to it
    reached = _reached(content)
    for entry in content.source.entries.values():
        params = {"kind": entry.kind, "id": entry.id}
        if entry.kind in STANDALONE:
            continue
        if not content.graph.users(entry.key):
            yield Finding("orphan", entry.span, params)
        elif entry.key not in reached:
            yield Finding("unreachable", entry.span, params)


def _reached(content: Content) -> set[Key]:
    """What can be come upon from the entrances; pages show their relations at both ends, so both count."""
    stack = [key for key in content.source.entries if key[0] in ENTRANCES]
    reached = set(stack)
    while stack:
        key = stack.pop()
        around = [edge.target for edge in content.graph.outgoing.get(key, ())]
        around += [edge.source for edge in content.graph.incoming.get(key, ())]
        for neighbour in around:
            if neighbour not in reached:
                reached.add(neighbour)
                stack.append(neighbour)
    return reached
