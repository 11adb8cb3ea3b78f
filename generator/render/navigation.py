"""The order of pages in the left rail; paths only, pages name themselves. Section titles are escaped here."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from generator.model.role import Role
from generator.render.address import (
    compare_address,
    entity_address,
    index_address,
    moves_address,
    stage_address,
)
from generator.render.order import in_order
from generator.render.page import Page
from generator.render.view import View

NavEntry = str | Mapping[str, Sequence["NavEntry"]]

LISTED = (
    "playbook", "checklist", "template", "metric", "skill", "ladder", "onboarding",
    "question", "article", "case", "tip", "regulation",
)  # fmt: skip
"""Kinds with a section of their own, in the order of the rail."""


def navigation(view: View, pages: Iterable[Page]) -> list[NavEntry]:
    """The navigation; pages that it leaves out are reached by links alone."""
    paths = {page.path for page in pages}
    nav: list[NavEntry] = [path for path in ("index.md", "start.md") if path in paths]
    nav.append({_title(view, "role"): _roles(view, paths)})
    nav += [{_title(view, kind): _kind(view, kind, paths)} for kind in LISTED if view.catalog.of_kind(kind)]
    nav += [path for path in ("glossary.md",) if path in paths]
    return nav


def _title(view: View, kind: str) -> str:
    return escape(view.messages(f"kinds.{kind}.all"))


def _roles(view: View, paths: set[str]) -> list[NavEntry]:
    entries: list[NavEntry] = [index_address("role").path, compare_address().path]
    for entry in in_order(view, "role"):
        role = entry.record
        own = entity_address(entry.key).path
        stages = view.role_stages(role) if isinstance(role, Role) else ()
        below = [stage_address(entry.id, stage).path for stage in stages]
        below += [path for path in (moves_address(entry.id).path,) if path in paths]
        entries.append({escape(str(role.title)): [own, *below]} if below else own)
    return [entry for entry in entries if not isinstance(entry, str) or entry in paths]


def _kind(view: View, kind: str, paths: set[str]) -> list[NavEntry]:
    own = [entity_address(entry.key).path for entry in in_order(view, kind)]
    extra = ["metrics/tree.md"] if kind == "metric" else []
    return [path for path in (index_address(kind).path, *extra, *own) if path in paths]
