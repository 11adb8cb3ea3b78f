"""Blanks: what only the organisation knows and has not filled in yet."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.model.knowledge import Slot
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Slots without a value. The shipped content leaves them open on purpose, so alone it gets no notes."""
    if not content.own_layer:
        return
    for entry, slot in content.source.records(Slot):
        if not slot.value:
            yield Finding("missing-organisation-value", entry.span, {"id": entry.id})
