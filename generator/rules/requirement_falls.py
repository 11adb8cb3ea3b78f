"""A stage asks less of a skill than the stage below only with a reason: people read levels as a promise."""

from collections.abc import Iterator
from itertools import pairwise

from generator.diagnostics.finding import Finding, Related
from generator.link.resolve import primary_stages
from generator.model.catalog import Catalog
from generator.model.ladder import Ladder
from generator.model.role import Requirement, Role, RoleStage
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Requirements that fall from one stage of the main track to the next without `falls_because`."""
    order = main_track(content.source)
    for _, role in content.source.records(Role):
        stages = [stage for stage in order if stage in role.stages]
        for below, above in pairwise(stages):
            yield from _falling(role.stages[below], role.stages[above], above)


def main_track(catalog: Catalog) -> tuple[str, ...]:
    """The stages of the primary ladder's main track, in order."""
    tracks = {
        str(s.id): s.track for _, ladder in catalog.records(Ladder) if ladder.primary for s in ladder.stages
    }
    return tuple(stage for stage in primary_stages(catalog) if tracks[stage] == "main")


def _falling(below: RoleStage, above: RoleStage, stage: str) -> Iterator[Finding]:
    before = {str(r.skill): r for r in below.requires}
    for after in above.requires:
        earlier = before.get(str(after.skill))
        if earlier and after.level < earlier.level and not after.falls_because:
            yield _finding(earlier, after, stage)


def _finding(earlier: Requirement, after: Requirement, stage: str) -> Finding:
    params = {
        "skill": str(after.skill),
        "stage": stage,
        "level": str(after.level),
        "before": str(earlier.level),
    }
    return Finding(
        "requirement-falls", after.skill.span, params, related=(Related(earlier.skill.span, "before"),)
    )
