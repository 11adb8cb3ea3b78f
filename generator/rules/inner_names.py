"""Names inside an entity that stand for a part of it or of the primary ladder: stages, rungs, columns."""

from collections.abc import Iterable, Iterator

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Span
from generator.diagnostics.suggest import nearest
from generator.link.resolve import primary_stages
from generator.model.ladder import Ladder
from generator.model.role import Role
from generator.model.template import Template
from generator.model.text import place_of
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Stages of roles that the primary ladder lacks, rungs of self-checks and columns of samples likewise."""
    stages = primary_stages(content.source)
    for _, role in content.source.records(Role) if not content.source.has_broken("ladder") else ():
        for name in role.stages:
            yield from _unknown(name, place_of(name), stages, "stage")
    for _, ladder in content.source.records(Ladder):
        yield from _rungs(ladder)
    for _, template in content.source.records(Template):
        yield from _columns(template)


def _unknown(name: str, place: Span, known: Iterable[str], what: str) -> Iterator[Finding]:
    known = tuple(map(str, known))
    if name not in known:
        yield Finding("unknown-reference", place, {"id": name}, what, nearest(name, known))


def _rungs(ladder: Ladder) -> Iterator[Finding]:
    rungs = [stage.id for stage in ladder.stages]
    for question in ladder.self_check.questions if ladder.self_check else ():
        for option in question.options:
            yield from _unknown(str(option.rung), option.rung.span, rungs, "rung")


def _columns(template: Template) -> Iterator[Finding]:
    fields = [field.id for field in template.fields]
    for row in template.filled.rows:
        for name in row.values:
            yield from _unknown(name, place_of(name), fields, "column")
