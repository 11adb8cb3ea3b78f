"""The scoring of the site against a second one, written from the rules alone and with fractions."""

import calendar
import json
import random
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).parents[2] / "scripts/scoring-cli.mjs"
SKILLS = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta")
STAGES = ("junior", "mid", "senior", "lead")

Json = dict[str, Any]
RunNode = Callable[[Path, str], subprocess.CompletedProcess[str]]


@dataclass(frozen=True)
class Stage:
    """What the second implementation finds for one stage."""

    state: str
    fit: Fraction | None
    core_gaps: tuple[int, ...]


def random_skill(name: str, rng: random.Random) -> Json:
    """A skill with one to five indicators a level, at most one of them a must."""
    levels = {}
    for level in range(1, 5):
        count = rng.randint(1, 5)
        must = rng.randint(-2, count - 1)
        levels[str(level)] = {
            "statement": "",
            "indicators": [
                {"id": f"l{level}-{n}", "text": "", "must": n == must, "hash": "h"} for n in range(count)
            ],
        }
    return {"id": name, "title": name, "levels": levels}


def random_content(rng: random.Random) -> Json:
    """One role of four stages, some of which ask for nothing."""
    stages = []
    for name in STAGES:
        asked = rng.sample(SKILLS, rng.choice([0, 1, 3, 5, 7]))
        requires = [
            {"skill": s, "level": rng.randint(1, 4), "core": rng.random() < 0.3, "weight": rng.randint(1, 3)}
            for s in asked
        ]
        stages.append({"id": name, "title": name, "requires": requires})
    skills = [random_skill(name, rng) for name in SKILLS]
    return {"version": "1", "roles": [{"id": "role", "title": "", "stages": stages}], "skills": skills}


def random_case(name: str, content: Json, rng: random.Random, as_of: date) -> Json:
    """Answers of one person, mostly high so that stages are met, with gaps of every sort."""
    answers: Json = {}
    excused: Json = {}
    keep = rng.choice([0.3, 0.7, 0.95])
    for skill in content["skills"]:
        draw = rng.random()
        if draw < 0.06:
            excused[skill["id"]] = "reason"
        if draw < 0.14:
            continue
        answer: Json = {
            "evidence": [str(as_of - timedelta(days=rng.choice([-1, 0, 100, 364, 365, 366, 367, 900])))]
        }
        if rng.random() < 0.3:
            answer["statement"] = rng.randint(0, 4)
        indicators = [i["id"] for level in skill["levels"].values() for i in level["indicators"]]
        answer["ticks"] = [i for i in indicators if rng.random() < keep]
        answers[skill["id"]] = answer
    return {"name": name, "role": "role", "asOf": str(as_of), "answers": answers, "notApplicable": excused}


def ticked(skill: Json, answer: Json) -> set[str]:
    """Indicators ticked by hand, or by choosing a level statement."""
    chosen = range(1, int(answer.get("statement", 0)) + 1)
    return set(answer["ticks"]) | {i["id"] for n in chosen for i in skill["levels"][str(n)]["indicators"]}


def rating(skill: Json, case: Json) -> int | None:
    """The highest level that holds with all below it; None where nothing was answered."""
    answer = case["answers"].get(skill["id"])
    if answer is None or (not ticked(skill, answer) and answer.get("statement") != 0):
        return None
    ticks, held = ticked(skill, answer), 0
    for level in range(1, 5):
        indicators = skill["levels"][str(level)]["indicators"]
        absent = [i for i in indicators if i["id"] not in ticks]
        if any(i["must"] for i in absent) or len(absent) > (0 if len(indicators) <= 2 else 1):
            break
        held = level
    return held


def is_evidenced(case: Json, skill: str) -> bool:
    """Whether some evidence lies within the twelve months up to the date of the assessment."""
    end = date.fromisoformat(case["asOf"])
    start = date(end.year - 1, end.month, min(end.day, calendar.monthrange(end.year - 1, end.month)[1]))
    dates = case["answers"].get(skill, {}).get("evidence", [])
    return any(start <= date.fromisoformat(day) <= end for day in dates)


def judge(requires: list[Json], ratings: dict[str, int | None], excused: set[str]) -> Stage:
    """The verdict of one stage by the four gates."""
    if not requires:
        return Stage("no-requirements", None, ())
    total = sum(r["weight"] for r in requires)
    away = [r for r in requires if r["skill"] in excused and not r["core"]]
    open_ = [r for r in requires if r not in away and (r["skill"] in excused or ratings[r["skill"]] is None)]
    got = {r["skill"]: (None if r in open_ or r in away else ratings[r["skill"]]) for r in requires}
    counted = [r for r in requires if r not in away]
    weight = sum(r["weight"] for r in counted)
    parts = [r["weight"] * min(Fraction(got[r["skill"]] or 0, r["level"]), Fraction(1)) for r in counted]
    fit = Fraction(sum(parts)) / weight if weight else None
    short = {r["skill"]: r["level"] - (got[r["skill"]] or 0) for r in requires if r["core"]}
    core_gaps = tuple(gap for gap in short.values() if gap > 0)
    undetermined = (
        any(r["core"] for r in open_)
        or Fraction(sum(r["weight"] for r in open_), total) > Fraction(1, 10)
        or Fraction(sum(r["weight"] for r in away), total) > Fraction(1, 5)
    )
    if undetermined:
        return Stage("undetermined", fit, core_gaps)
    wide = any(
        not r["core"] and (level := got[r["skill"]]) is not None and r["level"] - level >= 2 for r in requires
    )
    met = not core_gaps and not wide and fit is not None and fit >= Fraction(85, 100)
    return Stage("met" if met else "unmet", fit, core_gaps)


def reached(stages: dict[str, Stage]) -> tuple[str | None, str | None, bool]:
    """Stage reached, next stage, and whether that is near."""
    last: str | None = None
    for name, stage in stages.items():
        if stage.state == "no-requirements":
            continue
        if stage.state != "met":
            near = stage.state == "unmet" and stage.fit is not None and stage.fit >= Fraction(7, 10)
            return last, name, near and len(stage.core_gaps) <= 1 and all(gap == 1 for gap in stage.core_gaps)
        last = name
    return last, None, False


def expected(content: Json, case: Json, kind: str) -> Json:
    """What the rules say for one case."""
    ratings = {skill["id"]: rating(skill, case) for skill in content["skills"]}
    if kind == "evidenced":
        high = {name for name, level in ratings.items() if level is not None and level >= 3}
        ratings |= {name: 2 for name in high if not is_evidenced(case, name)}
    stages = {
        s["id"]: judge(s["requires"], ratings, set(case["notApplicable"]))
        for s in content["roles"][0]["stages"]
    }
    last, following, near = reached(stages)
    fits = {n: None if s.fit is None else [s.fit.numerator, s.fit.denominator] for n, s in stages.items()}
    states = {name: stage.state for name, stage in stages.items()}
    return {"reached": last, "next": following, "near": near, "states": states, "fits": fits}


def given(position: Json) -> Json:
    """The same facts out of a verdict of the command line."""
    stages = position["stages"]
    fits = {s["stage"]: None if s["fit"] == [0, 0] else s["fit"] for s in stages}
    states = {s["stage"]: s["state"] for s in stages}
    return {key: position[key] for key in ("reached", "next", "near")} | {"states": states, "fits": fits}


def test_both_implementations_agree_on_random_cases(run_node: RunNode) -> None:
    """Stages reached and next, near, and each state and exact fit agree, claimed and evidenced."""
    rng = random.Random(20260305)  # noqa: S311 - test data, the same every time
    outcomes = set()
    for round_ in range(25):
        content = random_content(rng)
        as_of = date(2023, 1, 1) + timedelta(days=rng.randint(0, 1200))
        cases = [random_case(f"{round_}-{n}", content, rng, as_of) for n in range(60)]
        verdicts = json.loads(run_node(SCRIPT, json.dumps({"content": content, "cases": cases})).stdout)[
            "verdicts"
        ]
        for case, verdict in zip(cases, verdicts, strict=True):
            for kind in ("claimed", "evidenced"):
                wanted = expected(content, case, kind)
                assert given(verdict[kind]) == wanted, json.dumps(case)
                outcomes |= {*wanted["states"].values(), wanted["near"], wanted["reached"]}
    assert outcomes >= {"met", "unmet", "undetermined", "no-requirements", True, False, "senior", None}


def test_input_that_is_not_json_is_refused_with_a_code(run_node: RunNode) -> None:
    """The command line names the fault as a code on standard error and leaves with 2."""
    done = run_node(SCRIPT, "{")
    assert (done.returncode, json.loads(done.stderr), done.stdout) == (2, {"error": "not-json"}, "")
