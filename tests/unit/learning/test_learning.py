"""What a learning path asks for, in which order, how long it takes, and from where it leads."""

from typing import cast

import pytest

from generator.model.role import Role
from generator.render.learning import MOST, Aim, ways_to
from generator.render.minutes import CHARACTERS_PER_MINUTE, minutes_of
from generator.render.pages.learning_path import (
    SkillStep,
    duration,
    pages,
    skill_steps,
    steps_up,
    time_asked,
)
from generator.render.view import View
from tests.unit.learning.sample import RECORDS, named, playbook, view

MID = Aim("numbers", 1, 2, "user-ops")


def role(of: View) -> Role:
    """The full role."""
    return cast(Role, of.catalog.entries["role", "user-ops"].record)


def steps(below: str, stage: str) -> tuple[SkillStep, ...]:
    """What is to be learned from one stage to another."""
    made = view()
    return tuple(skill_steps(made, "user-ops", role(made), below, stage))


def ids(aim: Aim, kind: str, of: View | None = None) -> list[str]:
    """The ways of a kind to an aim, in their order."""
    return [way.entry.id for way in ways_to(of or view(), aim).ways if way.entry.kind == kind]


def test_each_step_of_a_full_role_has_a_path() -> None:
    """From each stage to the next; the expert comes from senior like the lead, and the director from lead."""
    made = view()
    assert list(steps_up(made, role(made))) == [
        ("junior", "mid"), ("mid", "senior"), ("senior", "lead"), ("senior", "expert"), ("lead", "director"),
    ]  # fmt: skip
    assert [page.path for page in pages(made)] == [
        f"roles/user-ops/{stage}/path.md" for stage in ("mid", "senior", "lead", "expert", "director")
    ]


def test_core_skills_come_first_then_weight_then_rise() -> None:
    """Of the same weight the skill that rises further leads; what neither rises nor is new is left out."""
    assert [step.skill for step in steps("junior", "mid")] == ["numbers", "words", "talks", "calm"]
    assert [(step.skill, step.before, step.after) for step in steps("mid", "senior")] == [("words", 1, 2)]


def test_a_new_skill_names_the_levels_that_are_skipped() -> None:
    """Whoever has to reach level 3 from nothing reads what 1 and 2 mean, and the acts of 3."""
    talks = next(step for step in steps("junior", "mid") if step.skill == "talks")
    assert [level for level, _ in talks.lower] == [1, 2]
    assert (talks.statement, len(talks.indicators)) == ("说话3", 1)


def test_the_best_ways_come_first() -> None:
    """What fits the level leads, the role's own before others'; recommended ones before what is too hard."""
    assert ids(MID, "playbook") == ["own", "a-first"][:MOST]
    only = {("playbook", "own"): playbook("自己的", "2"), ("playbook", "a-first"): playbook("别人的", "5")}
    assert ids(MID, "playbook", view(only)) == ["side-by-side", "advanced"]


def test_historic_practice_is_no_way() -> None:
    """What is kept for context alone is never recommended, however well it fits."""
    others = {("playbook", name): playbook("-", "1") for name in ("own", "a-first", "advanced")}
    assert ids(MID, "playbook", view(others)) == ["side-by-side"]


def test_reading_comes_after_doing() -> None:
    """Playbooks and lists first, then cases and tips, wherever the relation is declared."""
    kinds = [way.entry.kind for way in ways_to(view(), MID).ways]
    assert kinds == ["playbook", "playbook", "checklist", "case", "tip"]


def test_what_is_left_out_is_counted() -> None:
    """The skill's page has the others: two playbooks of four, the historic one not counted."""
    assert ways_to(view(), MID).more == 2


def test_exercises_without_a_page_of_their_own_are_told() -> None:
    """One that stands with a way is told there, one whose way is not shown or missing by itself."""
    found = ways_to(view(), MID)
    assert found.exercises == ("照着比一比", "每天看一个数")
    words = ways_to(view(), Aim("words", 0, 1, "user-ops"))
    assert [(way.entry.id, way.exercise) for way in words.ways] == [("side-by-side", "改一句")]
    assert words.exercises == ()


def test_items_are_named_so_that_ticks_are_found() -> None:
    """An item of another list goes by that list's name, because it is ticked there too."""
    way = next(way for way in ways_to(view(), MID).ways if way.entry.kind == "checklist")
    assert way.ticks == ("one", "shared/three")


def test_what_stands_under_two_skills_is_counted_once() -> None:
    """The second place says so; reading and lists have their minutes apart, days of playbooks are no time."""
    changed = {("skill", "talks"): RECORDS["skill", "words"]}
    made = view(changed)
    found = tuple(skill_steps(made, "user-ops", role(made), "junior", "mid"))
    again = {
        (step.skill, listed.way.entry.id): listed.again
        for step in found
        for listed in step.ways
        if listed.way.entry.kind == "playbook"
    }
    assert again == {
        ("numbers", "own"): False,
        ("numbers", "a-first"): False,
        ("words", "side-by-side"): False,
        ("talks", "side-by-side"): True,
    }
    ways = {w.way.entry.key: w.way for step in found for w in step.ways}.values()
    asked, lists = time_asked(found), [way for way in ways if way.ticks]
    assert (asked.pages, asked.lists, asked.playbooks) == (len(ways) - len(lists), len(lists), 3)
    assert asked.ticking == sum(way.minutes for way in lists)
    assert asked.reading == sum(way.minutes for way in ways) - asked.ticking


@pytest.mark.parametrize(
    ("characters", "words", "expected"),
    [(40, 0, 1), (CHARACTERS_PER_MINUTE * 3, 0, 3), (0, CHARACTERS_PER_MINUTE, 2), (400, 200, 2)],
)
def test_reading_is_estimated_from_the_words(characters: int, words: int, expected: int) -> None:
    """Four hundred Chinese characters or two hundred English words a minute, never less than one."""
    told = named("事") | {"summary": "，", "note": "编的", "lesson": "。"}
    story = "字" * characters + " word" * words
    made = view({("case", "told"): told | {"story": story or "…"}})
    assert minutes_of(made.catalog.entries["case", "told"]) == expected


def test_what_content_says_of_its_time_counts() -> None:
    """A checklist takes the minutes it names."""
    made = view()
    assert made.minutes(made.catalog.entries["checklist", "before"]) == 7


@pytest.mark.parametrize(("minutes", "told"), [(89, "约 89 分钟"), (90, "约 1.5 小时"), (170, "约 3 小时")])
def test_long_times_are_told_in_hours(minutes: int, told: str) -> None:
    """From an hour and a half on, to half an hour."""
    assert duration(view(), minutes) == told


def test_a_step_that_raises_nothing_still_has_its_page() -> None:
    """The director is asked for what the lead does, one level up; with the same level there is no skill."""
    stages = RECORDS["role", "user-ops"]["stages"] | {"director": {"scope": "全", "horizon": "年"}}
    made = view({("role", "user-ops"): RECORDS["role", "user-ops"] | {"stages": stages}})
    last = list(pages(made))[-1]
    assert last.path == "roles/user-ops/director/path.md"
    assert last.given()["skill_steps"] == ()


def test_preparation_is_that_of_the_stage_one_comes_from() -> None:
    """The proof for the step to mid is gathered at junior, under the key that the stage page ticks."""
    first = next(iter(pages(view())))
    assert [item.key for item in first.given()["preparation"]] == ["role/user-ops/proof"]


def test_levels_between_are_what_fits() -> None:
    """A playbook for a level already held, or out of reach, does not fit."""
    aim = Aim("numbers", 1, 3, "user-ops")
    assert [level for level in range(1, 5) if aim.fits(level)] == [2, 3]
