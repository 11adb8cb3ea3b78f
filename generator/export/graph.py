"""data/graph.json: everything there is and every relation between, for other programs."""

from collections.abc import Mapping
from typing import Any

from generator.export.site_address import LanguageAddress
from generator.export.twins import address_of, to_json
from generator.link.graph import Edge
from generator.model.catalog import Key
from generator.render.view import View


def graph_json(views: Mapping[str, View], where: Mapping[str, LanguageAddress]) -> bytes:
    """Nodes with titles and addresses in each language, and the edges, as the source language has them."""
    source = next(iter(views.values()))
    nodes = [_node(key, views, where) for key in sorted(source.catalog.entries)]
    edges = sorted((_edge(edge) for edge in source.graph.edges), key=lambda edge: tuple(edge.values()))
    return to_json({"nodes": nodes, "edges": edges})


def _node(key: Key, views: Mapping[str, View], where: Mapping[str, LanguageAddress]) -> dict[str, Any]:
    found = {code: view.catalog.entries[key] for code, view in views.items() if key in view.catalog.entries}
    kind, name = key
    return {
        "id": f"{kind}/{name}",
        "kind": kind,
        "title": {code: str(entry.record.title) for code, entry in found.items()},
        "url": {
            code: _url(where[code], address_of(entry).path, address_of(entry).anchor)
            for code, entry in found.items()
        },
    }


def _url(where: LanguageAddress, path: str, anchor: str) -> str:
    return where.page(path) + (f"#{anchor}" if anchor else "")


def _edge(edge: Edge) -> dict[str, str]:
    return {
        "from": "/".join(edge.source),
        "part": edge.part or "",
        "relation": edge.relation,
        "to": "/".join(edge.target),
        "item": edge.item or "",
    }
