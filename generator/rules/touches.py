"""Sensitive ground: a playbook that touches it goes through a checklist that guards it."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.model.base import Touch
from generator.model.catalog import Catalog
from generator.model.checklist import Checklist
from generator.model.playbook import Playbook
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """What a playbook touches without using a checklist for it."""
    for entry, playbook in content.source.records(Playbook):
        guarded = _guarded(content.source, playbook)
        for touch in playbook.touches:
            if touch not in guarded and not content.source.has_broken("checklist"):
                yield Finding("touches-without-checklist", entry.span, {"touch": touch.value})


def _guarded(catalog: Catalog, playbook: Playbook) -> set[Touch]:
    used = {*playbook.checklists, *(step.checklist for step in playbook.steps if step.checklist)}
    found = (catalog.get("checklist", str(name)) for name in used)
    lists = (entry.record for entry in found if entry)
    return {touch for record in lists if isinstance(record, Checklist) for touch in record.touches}
