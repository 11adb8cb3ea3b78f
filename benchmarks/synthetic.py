"""Content that nobody wrote: as many files as wished, of about 6 KB each, the same ones every time."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.edit.stamps import accept
from generator.project import Project
from generator.reading import parse

BASE = Path(__file__).parents[1] / "tests/golden/small/content"
"""A small tree without findings, which holds all that every tree must have."""

SIZE = 6_000
"""Bytes of a file."""

Record = dict[str, Any]

WORDS = {
    "zh": (
        ("新来的人", "老用户", "版主", "作者", "商家", "客服", "投放同事", "数据同事"),
        ("写下", "核对", "重数", "标出", "带走", "补齐", "讲清", "排好"),
        ("名单", "口径", "截图", "回访", "日历", "报价", "文案", "分群"),
        "{who}在第 {week} 周{act} {number} 份{what}，编号 {mark}。",
    ),
    "en": (
        (
            "The newcomer",
            "A regular",
            "The host",
            "An author",
            "The shop",
            "Support",
            "The buyer",
            "An analyst",
        ),
        ("writes", "checks", "counts", "marks", "carries", "fills", "explains", "sorts"),
        ("lists", "definitions", "pictures", "calls", "calendars", "prices", "drafts", "groups"),
        "{who} {act} {number} {what} in week {week}, number {mark}.",
    ),
}


def write_content(root: Path, files: int) -> int:
    """Write a tree of about `files` content files below `root`/content; gives how many there are."""
    content = root / "content"
    shutil.copytree(BASE, content)
    sets = (files - sum(1 for _ in content.rglob("*.*"))) // 2 // len(KINDS)
    for number in range(sets * len(KINDS)):
        kind, make = KINDS[number % len(KINDS)]
        for language, ending in (("zh", ""), ("en", ".en")):
            writer = Writer(language, number)
            record = padded(make(writer, number // len(KINDS)), writer)
            path = content / kind / f"{kind[:-1]}-{number // len(KINDS)}{ending}.yaml"
            path.write_text(record, encoding="utf-8")
    accept(root, parse(Project(root)).documents)
    return sum(1 for _ in content.rglob("*.*"))


class Writer:
    """Sentences in one language, no two alike, the same for the same number."""

    def __init__(self, language: str, number: int) -> None:
        self.language = language
        self._random = random.Random(number)  # noqa: S311  # no secret: the same sentences every time
        self._mark = number * 1000

    def __call__(self) -> str:
        """The next sentence."""
        self._mark += 1
        who, act, what, form = WORDS[self.language]
        pick = self._random.choice
        return form.format(
            who=pick(who), act=pick(act), what=pick(what), mark=self._mark, week=2, number=self._mark % 7 + 2
        )

    def some(self, count: int) -> list[str]:
        """The next few sentences."""
        return [self() for _ in range(count)]

    def paragraph(self, count: int) -> str:
        """The next few sentences, run together as the language does."""
        return ("" if self.language == "zh" else " ").join(self.some(count))

    def own(self, **fields: Any) -> Record:
        """Fields that only the source language carries."""
        return fields if self.language == "zh" else {}


def padded(record: Record, writer: Writer) -> str:
    """The record as YAML, its notes as long as it takes."""
    notes: list[str] = []
    length = len(_yaml(record).encode())
    while length < SIZE:
        notes.append(writer.paragraph(4))
        length += len(notes[-1].encode()) + 4
    return _yaml(record | {"notes": "\n\n".join(notes)})


def _yaml(record: Record) -> str:
    text: str = yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1 << 16)
    return text


class _Dumper(yaml.CSafeDumper):
    """Writes long texts as blocks, as people do."""


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def skill(say: Writer, number: int) -> Record:
    """A skill with four levels of three indicators."""
    levels = {
        str(level): {"statement": say(), "indicators": list(_indicators(say, level))} for level in range(1, 5)
    }
    return {
        "title": f"Skill {number}" if say.language == "en" else f"技能 {number}",
        "summary": say(),
        "category": "Data" if say.language == "en" else "数据",
        "definition": say(),
        "why": say(),
        "levels": levels,
        "practice": [{"text": say(), **say.own(ref=f"playbook/playbook-{number}")}],
        "prove": say.some(2),
    }


def _indicators(say: Writer, level: int) -> Iterator[Record]:
    for name in ("first", "second", "third"):
        yield {"id": f"{name}-{level}", "text": say(), **say.own(must=name == "first"), "evidence": say()}


def playbook(say: Writer, number: int) -> Record:
    """A playbook of five steps that points to a skill and a metric."""
    return {
        "title": f"Playbook {number}" if say.language == "en" else f"打法 {number}",
        "summary": say(),
        **say.own(loop="retain", effort={"people": 1, "days": 2}),
        "goal": say(),
        "use_when": say.some(3),
        **say.own(roles=[{"role": "user-ops", "part": "accountable"}]),
        **say.own(metrics={"primary": [f"metric-{number}"]}),
        "minimum": say(),
        "steps": [_step(say, place) for place in range(5)],
        "worked_example": {"note": say(), "text": say.paragraph(6)},
        "risks": [{"risk": say(), "response": say()} for _ in range(3)],
        "antipatterns": [{"text": say(), "instead": say()} for _ in range(2)],
        "review": say.some(2),
        **say.own(skills=[{"skill": f"skill-{number}", "level": 2}]),
    }


def _step(say: Writer, place: int) -> Record:
    words = {name: say() for name in ("do", "output", "done_when")}
    return {"id": f"step-{place}", "title": say()[:20].strip(), **words, **say.own(owner="user-ops")}


def metric(say: Writer, number: int) -> Record:
    """A metric with a formula that computes."""
    inputs = {name: {"label": f"{name} {number}", "unit": name} for name in ("part", "whole")}
    formula = {"inputs": inputs, **say.own(expression="part / whole"), "window": say()}
    example = {"note": say(), **say.own(inputs={"part": 20, "whole": 80}), "reading": say()}
    return {
        "title": f"Metric {number}" if say.language == "en" else f"指标 {number}",
        "summary": say(),
        "question": say(),
        "definition": say(),
        "formula": formula,
        **say.own(unit="percent", direction="up"),
        "example": example,
        "source": {"text": say()},
        "healthy": {"text": say()},
        "gaming": [{"how": say(), "guard": say()}],
    }


KINDS: tuple[tuple[str, Callable[[Writer, int], Record]], ...] = (
    ("skills", skill),
    ("playbooks", playbook),
    ("metrics", metric),
)
