"""At most five core skills a stage: three to five make a gate, more make a wall."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.model.role import Role
from generator.rules.content import Content

LIMIT = 5


def check(content: Content) -> Iterator[Finding]:
    """Stages with more than five core skills; points at the sixth."""
    for _, role in content.source.records(Role):
        for name, stage in role.stages.items():
            core = [requirement for requirement in stage.requires if requirement.core]
            if len(core) > LIMIT:
                params = {"stage": name, "count": str(len(core)), "limit": str(LIMIT)}
                yield Finding("too-many-core-skills", core[LIMIT].skill.span, params)
