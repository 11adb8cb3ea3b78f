"""Trees of cases: copied, and completed with what git or some system cannot hold."""

import os
import shutil
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent
MADE = "made.yaml"


def make_tree(case: Path, target: Path) -> Path:
    """The tree of a case below `target`: its `content` and `organisation`, and what `made.yaml` describes."""
    for layer in ("content", "organisation"):
        if (case / layer).is_dir():
            shutil.copytree(case / layer, target / layer)
    if (case / MADE).is_file():
        made = yaml.safe_load((case / MADE).read_text(encoding="utf-8"))
        for name, recipe in made.items():
            _make(target / name, recipe)
    return target


def _make(path: Path, recipe: dict[str, Any]) -> None:
    """One file that git or some system cannot hold: a link, a pipe, odd names, encodings, sizes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in recipe:
        path.symlink_to(recipe["link"])
    elif "pipe" in recipe:
        os.mkfifo(path)
    else:
        text = str(recipe.get("before", "")) + str(recipe["text"]) * int(recipe.get("times", 1))
        path.write_bytes(text.encode(recipe.get("encoding", "utf-8")))
