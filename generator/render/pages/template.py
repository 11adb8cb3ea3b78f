"""The page of a template."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.template import Template, TemplateField
from generator.model.text import Text
from generator.render.address import entity_address, template_file, way
from generator.render.cells import Cell, RelationRow, entries_of, review_cells
from generator.render.entity_page import entity_page
from generator.render.page import Page
from generator.render.relations import backlinks, users_through
from generator.render.view import View

SHOWN = frozenset(["templates", "steps.template"])
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class FillingRow:
    """A field of the sheet, blank and filled in beside each other; `example` where no filled row says it."""

    field: TemplateField
    filled: tuple[Text | str, ...]
    example: Text | None = None


def pages(view: View) -> Iterator[Page]:
    """One page per template."""
    for entry, template in view.catalog.records(Template):
        yield entity_page(view, entry, _context(view, entry, template))


def _context(view: View, entry: CatalogEntry, template: Template) -> dict[str, Any]:
    t, here = view.messages, entity_address(entry.key).url
    rows = (
        RelationRow(t("template.used_in"), users_through(view, entry.key, *SHOWN)),
        RelationRow(t("common.see_also"), entries_of(view, template.see)),
    )
    return {
        "sheet": template,
        "filled_labels": tuple(_filled_labels(view, template)),
        "filling": tuple(_filling(template, field) for field in template.fields),
        "downloads": tuple(
            (t(f"template.as.{suffix}"), way(here, template_file(entry.id, view.language, suffix)))
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


def _filled_labels(view: View, template: Template) -> Iterator[str]:
    """What stands over the filled columns: each row of a table is one, a form is filled in once."""
    for number, _ in enumerate(template.filled.rows, start=1):
        yield view.messages("template.filled_row", number=number)
    if not template.filled.rows:
        yield view.messages("template.filled")


def _filling(template: Template, field: TemplateField) -> FillingRow:
    if not template.filled.rows:
        return FillingRow(field, (field.example,))
    values = tuple(row.values.get(str(field.id), NOTHING) for row in template.filled.rows)
    return FillingRow(field, values, None if field.example in values else field.example)
