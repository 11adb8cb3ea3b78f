"""What changes from one stage of a role to the next: computed, never written by hand."""

from dataclasses import dataclass

from generator.model.role import Requirement, Role, RoleStage
from generator.model.text import Inline


@dataclass(frozen=True, slots=True)
class Change:
    """A skill whose required level differs between two stages; 0 means not asked for."""

    skill: str
    before: int
    after: int
    core: bool
    because: Inline | None


@dataclass(frozen=True, slots=True)
class StageDifference:
    """Skills that rise, are new, fall or go, and the responsibilities of the higher stage."""

    rises: tuple[Change, ...]
    new: tuple[Change, ...]
    falls: tuple[Change, ...]
    responsibilities: tuple[Inline, ...]
    stop_doing: tuple[Inline, ...]

    @property
    def count(self) -> int:
        """How many things change."""
        return len(self.rises) + len(self.new) + len(self.falls) + len(self.stop_doing)


def difference(below: RoleStage, above: RoleStage) -> StageDifference:
    """The difference from `below` to `above`."""
    before = {str(r.skill): r for r in below.requires}
    changes = [_change(before.get(str(r.skill)), r) for r in above.requires]
    kept = {str(r.skill) for r in above.requires}
    gone = [
        Change(str(r.skill), r.level, 0, r.core, None) for r in below.requires if str(r.skill) not in kept
    ]
    return StageDifference(
        rises=tuple(c for c in changes if 0 < c.before < c.after),
        new=tuple(c for c in changes if c.before == 0),
        falls=tuple(c for c in changes if c.before > c.after) + tuple(gone),
        responsibilities=above.responsibilities,
        stop_doing=above.stop_doing,
    )


def _change(before: Requirement | None, after: Requirement) -> Change:
    level = before.level if before else 0
    return Change(str(after.skill), level, after.level, after.core, after.falls_because)


def required_levels(role: Role, stages: tuple[str, ...]) -> dict[str, tuple[Requirement | None, ...]]:
    """From skill id to what each of `stages` asks of it; core skills first, then by weight and order."""
    skills: dict[str, tuple[bool, int]] = {}
    for stage in stages:
        for requirement in role.stages[stage].requires:
            core, weight = skills.get(str(requirement.skill), (False, 0))
            skills[str(requirement.skill)] = (core or requirement.core, max(weight, requirement.weight))
    order = sorted(skills, key=lambda s: (not skills[s][0], -skills[s][1]))
    return {skill: tuple(_asked(role.stages[stage], skill) for stage in stages) for skill in order}


def _asked(stage: RoleStage, skill: str) -> Requirement | None:
    return next((r for r in stage.requires if r.skill == skill), None)
