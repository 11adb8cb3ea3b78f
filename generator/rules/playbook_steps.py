"""Steps: each says when it is done, or nobody knows when to go on."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.model.playbook import Playbook
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Steps without `done_when`."""
    for _, playbook in content.source.records(Playbook):
        for step in playbook.steps:
            if not step.done_when:
                yield Finding("step-without-done-when", step.id.span, {"id": str(step.id)})
