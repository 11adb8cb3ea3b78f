"""From one role to another: what is there already, what has to rise, what is new. Computed, never written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.role import Role, RoleStage
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class SkillStep:
    """A skill that the new role asks for; `held` is the level one brings along, 0 for none."""

    skill: str
    held: int
    needed: int
    core: bool


@dataclass(frozen=True, slots=True)
class RoleMove:
    """Every skill of the new stage in one of three groups; core skills first in each, then by weight."""

    have: tuple[SkillStep, ...]
    rise: tuple[SkillStep, ...]
    new: tuple[SkillStep, ...]

    @property
    def total(self) -> int:
        """How many skills the new stage asks for."""
        return len(self.have) + len(self.rise) + len(self.new)


def way_up(view: View, role: Role, stage: str) -> tuple[str, ...]:
    """The stages that lead to `stage`, itself last; an expert stage leaves the main way before `lead`."""
    main = [name for name in view.role_stages(role) if view.stages[name].track == "main"]
    if stage in main:
        return tuple(main[: main.index(stage) + 1])
    order = list(view.stages)
    fork = order.index("lead") if "lead" in order else order.index(stage)
    return (*(name for name in main if order.index(name) < fork), stage)


def levels_held(role: Role, way: Iterable[str]) -> dict[str, int]:
    """From skill id to the highest level asked for on `way`: what falls later was shown once all the same."""
    held: dict[str, int] = {}
    for stage in way:
        for requirement in role.stages[stage].requires:
            skill = str(requirement.skill)
            held[skill] = max(requirement.level, held.get(skill, 0))
    return held


def role_move(held: Mapping[str, int], goes: RoleStage) -> RoleMove:
    """What the stage `goes` asks of someone who holds the levels `held`."""
    asked = sorted(goes.requires, key=lambda requirement: (not requirement.core, -requirement.weight))
    steps = [SkillStep(str(r.skill), held.get(str(r.skill), 0), r.level, r.core) for r in asked]
    return RoleMove(
        have=tuple(step for step in steps if step.held >= step.needed),
        rise=tuple(step for step in steps if 0 < step.held < step.needed),
        new=tuple(step for step in steps if step.held == 0),
    )


def usual_stages(view: View, one: Role, other: Role) -> tuple[str, ...]:
    """The stages between which people move: those that both roles have, from the second to where ways part.

    In the first stage everything has to be learned anyway; above the fork moves are a matter of two people.
    """
    shared = [stage for stage in way_up(view, one, fork_of(view, one)) if stage in other.stages]
    asking = [stage for stage in shared if one.stages[stage].requires and other.stages[stage].requires]
    return tuple(asking[1:] or asking)


def fork_of(view: View, role: Role) -> str:
    """The stage after which leads and experts part, else the last of the main way; empty without stages."""
    main = [name for name in view.role_stages(role) if view.stages[name].track == "main"]
    expert = [name for name in view.role_stages(role) if view.stages[name].track == "expert"]
    before = way_up(view, role, expert[0])[:-1] if expert else ()
    return before[-1] if before else main[-1] if main else ""
