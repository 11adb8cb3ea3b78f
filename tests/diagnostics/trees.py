"""Trees of cases: copied, and completed with what git or some system cannot hold."""

import os
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent
BASES = CASES.parent / "golden"
MADE = "made.yaml"
SETTINGS = "case.yaml"
TODAY = date(2026, 6, 1)
"""The day on which all cases are checked."""


@dataclass(frozen=True)
class Settings:
    """What `case.yaml` says: the golden tree that the case lies over, if any, and the languages to check."""

    base: str = ""
    languages: tuple[str, ...] = ("zh",)


def settings_of(case: Path) -> Settings:
    """The settings of a case; by default it stands alone."""
    if not (case / SETTINGS).is_file():
        return Settings()
    said = yaml.safe_load((case / SETTINGS).read_text(encoding="utf-8"))
    return Settings(said.get("base", ""), tuple(said.get("languages", Settings.languages)))


def make_tree(case: Path, target: Path) -> Path:
    """The tree of a case below `target`: its base, over it its own layers and what `made.yaml` describes."""
    base = settings_of(case).base
    roots = [BASES / base, case] if base else [case]
    for root in roots:
        for layer in ("content", "organisation"):
            if (root / layer).is_dir():
                shutil.copytree(root / layer, target / layer, dirs_exist_ok=True)
    if (case / MADE).is_file():
        made = yaml.safe_load((case / MADE).read_text(encoding="utf-8"))
        for name, recipe in made.items():
            _make(target / name, recipe)
    return target


def _make(path: Path, recipe: dict[str, Any]) -> None:
    """One file that git or some system cannot hold: a link, a pipe, odd names, encodings, sizes; or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in recipe:
        path.symlink_to(recipe["link"])
    elif "pipe" in recipe:
        os.mkfifo(path)
    elif "gone" in recipe:
        path.unlink()
    else:
        text = str(recipe.get("before", "")) + str(recipe["text"]) * int(recipe.get("times", 1))
        path.write_bytes(text.encode(recipe.get("encoding", "utf-8")))
