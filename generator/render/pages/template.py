"""The page of a template."""

from collections.abc import Iterator
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.template import Template
from generator.render.cells import Cell, RelationRow, entries_of, review_cells
from generator.render.entity_page import entity_page
from generator.render.page import Page
from generator.render.relations import backlinks, users_through
from generator.render.view import View

SHOWN = frozenset(["templates", "steps.template"])


def pages(view: View) -> Iterator[Page]:
    """One page per template."""
    for entry, template in view.catalog.records(Template):
        yield entity_page(view, entry, _context(view, entry, template))


def _context(view: View, entry: CatalogEntry, template: Template) -> dict[str, Any]:
    t = view.messages
    rows = (
        RelationRow(t("template.used_in"), users_through(view, entry.key, *SHOWN)),
        RelationRow(t("common.see_also"), entries_of(view, template.see)),
    )
    return {
        "sheet": template,
        "downloads": tuple(
            (t(f"template.as.{suffix}"), f"../../data/templates/{entry.id}.{view.language}.{suffix}")
            for suffix in ("md", "csv", "xlsx")
        ),
        "meta_cells": (
            Cell(t("template.filled_by"), template.filled_by),
            Cell(t("template.read_by"), template.read_by),
            *review_cells(view, template),
        ),
        "relation_rows": tuple(row for row in rows if row.entries),
        "used_by": backlinks(view, entry.key, SHOWN),
    }
