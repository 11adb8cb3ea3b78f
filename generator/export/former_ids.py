"""Former ids of what a reader keeps in the browser, so that it follows a rename."""

from generator.model.catalog import Catalog

KEPT = ("role", "skill", "checklist", "onboarding", "ladder")
"""Kinds whose ids stand in what the browser keeps (docs/storage-format.md)."""


def former_ids(catalog: Catalog) -> dict[str, dict[str, str]]:
    """Former id → id of today, by kind; kinds without any are left out, and so are ids in use again."""
    found: dict[str, dict[str, str]] = {}
    for entry in catalog.entries.values():
        for former in entry.record.former_ids if entry.kind in KEPT else ():
            if catalog.get(entry.kind, str(former)) is None:
                found.setdefault(entry.kind, {})[str(former)] = entry.id
    return found
