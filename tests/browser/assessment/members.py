"""Members' files made from the site's own content, so that a team needs no clicking together."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Content = dict[str, Any]


def content_of(site: Path) -> Content:
    """What the assessment reads, in Chinese."""
    found: Content = json.loads((site / "data/assessment.json").read_text("utf-8"))
    return found


def requirements(content: Content, role: str, stage: str) -> list[dict[str, Any]]:
    """What a stage of a role asks for."""
    stages = next(entry["stages"] for entry in content["roles"] if entry["id"] == role)
    asked: list[dict[str, Any]] = next(entry["requires"] for entry in stages if entry["id"] == stage)
    return asked


def snapshot(content: Content, role: str, stage: str, level: Callable[[str], int]) -> dict[str, Any]:
    """A snapshot with a rating for each skill that the stage asks for."""
    asked = requirements(content, role, stage)
    return {
        "id": f"s-{role}",
        "asOf": "2026-03-01",
        "source": "self",
        "version": content["version"],
        "role": role,
        "target": stage,
        "ratings": {entry["skill"]: level(entry["skill"]) for entry in asked},
        "notApplicable": {},
        "evidenced": [],
        "ticks": {},
        "profile": [],
        "wording": {},
        "claimed": "",
        "evidencedStage": "",
    }


def write_member(folder: Path, called: str, taken: dict[str, Any], **more: Any) -> Path:
    """A file as the assessment page saves it."""
    path = folder / f"{called}.json"
    data = {"opsbook": "assessment", "format": 1, "name": called, "snapshot": taken, "evidence": {}} | more
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def write_team(folder: Path, content: Content, size: int, role: str = "user-ops") -> list[Path]:
    """`size` members of a role against its middle stage, each with levels of their own."""
    files = []
    for number in range(1, size + 1):

        def level(skill: str, number: int = number) -> int:
            return (number + len(skill)) % 4

        files.append(write_member(folder, f"成员{number:02}", snapshot(content, role, "mid", level)))
    return files
