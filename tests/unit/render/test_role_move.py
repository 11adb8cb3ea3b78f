"""Moves between roles and where to practise for them, by the tables that hold the browser modules too."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.role import Role
from generator.render.practice import Practice, rank
from generator.render.role_move import (
    SkillStep,
    fork_of,
    levels_held,
    role_move,
    usual_stages,
    way_up,
)
from tests.unit.export.sample import view

CASES = Path(__file__).parents[2] / "javascript/cases"
TRACKS = {"junior": "main", "mid": "main", "senior": "main", "lead": "main", "expert": "expert"}


def table(name: str) -> list[dict[str, Any]]:
    """The cases of one table."""
    found: list[dict[str, Any]] = yaml.safe_load((CASES / f"{name}.yaml").read_text("utf-8"))
    return found


def named(case: dict[str, Any]) -> str:
    """What a case shows."""
    return str(case["name"])


def role(stages: dict[str, list[dict[str, Any]]]) -> Role:
    """A role with these requirements by stage."""
    return Role.model_validate(
        {
            "title": "岗位",
            "summary": "一句话",
            "tier": "full",
            "mission": "做事",
            "stages": {
                stage: {"scope": "一块", "horizon": "周", "requires": requires}
                for stage, requires in stages.items()
            },
        }
    )


def asked(skill: str, level: int, *further: Any) -> dict[str, Any]:
    """One requirement, as written; `further` are weight and whether it is core."""
    weight, core = further or (1, False)
    return {"skill": skill, "level": str(level), "weight": str(weight), "core": str(core).lower()}


def steps(found: tuple[SkillStep, ...]) -> list[list[Any]]:
    """A group as the table writes it."""
    return [[step.skill, step.held, step.needed] for step in found]


@pytest.mark.parametrize("case", table("moves"), ids=named)
def test_skills_fall_into_the_groups_of_the_table(case: dict[str, Any]) -> None:
    """What the page of moves says is what the page of comparison says."""
    came = role(
        {
            f"s{place}": [asked(skill, level) for skill, level in stage.items()]
            for place, stage in enumerate(case["came"])
        }
    )
    goes = role({"goal": [asked(skill, *wanted) for skill, wanted in case["goes"].items()]})
    move = role_move(levels_held(came, came.stages), goes.stages["goal"])
    assert (steps(move.have), steps(move.rise), steps(move.new)) == (case["have"], case["rise"], case["new"])
    assert move.total == len(case["goes"])


@pytest.mark.parametrize("case", table("practice"), ids=named)
def test_places_to_practise_rank_as_in_the_table(case: dict[str, Any]) -> None:
    """The best places for a level and a role come first."""
    entry = next(iter(view().catalog.entries.values()))
    places = {
        name: Practice(replace(entry, id=name), at, tuple(roles))
        for name, (at, roles) in case["places"].items()
    }
    best = sorted(places.values(), key=lambda place: rank(place, case["level"], case["role"]))
    assert [place.entry.id for place in best[:2]] == case["best"]


class Ladder:
    """The part of a view that the order of stages needs."""

    def __init__(self) -> None:
        self.stages = {name: type("Stage", (), {"track": track})() for name, track in TRACKS.items()}

    def role_stages(self, one: Role) -> tuple[str, ...]:
        """The stages of `one`, lowest first."""
        return tuple(name for name in self.stages if name in one.stages)


WHOLE = role({name: [asked("a", 1)] for name in TRACKS})


def test_experts_come_from_the_stage_before_leads() -> None:
    """Nobody has to have led a team to be counted as an expert on the way."""
    ladder: Any = Ladder()
    assert way_up(ladder, WHOLE, "expert") == ("junior", "mid", "senior", "expert")
    assert way_up(ladder, WHOLE, "lead") == ("junior", "mid", "senior", "lead")
    assert fork_of(ladder, WHOLE) == "senior"


def test_moves_are_shown_for_the_stages_between_first_and_fork() -> None:
    """Not for the first, where all is new, nor above the fork; for what there is where there is little."""
    ladder: Any = Ladder()
    assert usual_stages(ladder, WHOLE, WHOLE) == ("mid", "senior")
    assert usual_stages(ladder, WHOLE, role({"junior": [asked("a", 1)]})) == ("junior",)
    assert usual_stages(ladder, WHOLE, role({"mid": [], "senior": [asked("a", 1)]})) == ("senior",)
    assert usual_stages(ladder, role({}), WHOLE) == ()
