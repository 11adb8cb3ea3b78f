"""The page of a metric."""

from collections.abc import Iterator
from typing import Any

from generator.model.catalog import CatalogEntry
from generator.model.metric import Metric
from generator.render.cells import Cell, RelationRow, entries_of, review_cells
from generator.render.entity_page import entity_page
from generator.render.formula import result_of, shown_formula, shown_result
from generator.render.page import Page
from generator.render.relations import connections, users_through
from generator.render.view import View

SHOWN = frozenset(
    ["metrics.owned", "metrics.influenced", "parents", "guardrails", "metrics.primary", "metrics.guardrails"]
)


def pages(view: View) -> Iterator[Page]:
    """One page per metric."""
    for entry, metric in view.catalog.records(Metric):
        roles = users_through(view, entry.key, "metrics.owned", "metrics.influenced")
        yield entity_page(view, entry, _context(view, entry, metric), (role.id for role in roles))


def _context(view: View, entry: CatalogEntry, metric: Metric) -> dict[str, Any]:
    t, result = view.messages, result_of(metric)
    return {
        "metric": metric,
        "metric_id": entry.id,
        "formula": shown_formula(metric),
        "result": shown_result(result, metric.unit) if result is not None else None,
        "meta_cells": (
            Cell(t("metric.unit"), t(f"metric.units.{metric.unit}")),
            Cell(t("metric.direction"), t(f"metric.directions.{metric.direction}")),
            *review_cells(view, metric),
        ),
        **connections(view, entry.key, _relations(view, entry, metric), SHOWN),
    }


def _relations(view: View, entry: CatalogEntry, metric: Metric) -> tuple[RelationRow, ...]:
    t, key = view.messages, entry.key
    return (
        RelationRow(t("metric.owned_by"), users_through(view, key, "metrics.owned")),
        RelationRow(t("metric.influenced_by"), users_through(view, key, "metrics.influenced")),
        RelationRow(t("metric.parents"), entries_of(view, metric.parents)),
        RelationRow(t("metric.children"), users_through(view, key, "parents")),
        RelationRow(t("metric.guardrails"), entries_of(view, metric.guardrails)),
        RelationRow(t("metric.guards"), users_through(view, key, "guardrails")),
        RelationRow(t("metric.moved_by"), users_through(view, key, "metrics.primary")),
        RelationRow(t("metric.guarded_in"), users_through(view, key, "metrics.guardrails")),
        RelationRow(t("common.see_also"), entries_of(view, metric.see)),
    )
