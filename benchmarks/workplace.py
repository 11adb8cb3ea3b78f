"""Where the measurements happen: a folder that is gone afterwards, with copies of what they work on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.timing import Command

REPOSITORY = Path(__file__).parents[1]
PARTS = ("content", "theme_overrides", "mkdocs.yml")
SITE_URL = "http://127.0.0.1/handbook/"
"""The address in the pages of a site built here; the server puts its own in place."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """The folder, and how commands run from it."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """As a user has it: byte code is kept, outside the repository here, and settings are unset."""
        own = {
            "PYTHONPATH": str(REPOSITORY),
            "PYTHONPYCACHEPREFIX": str(self.folder / "byte-code"),
            "SITE_URL": SITE_URL,
            "NO_MKDOCS_2_WARNING": "1",
        }
        unset = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "REPO_URL", "OPSBOOK_LANG")
        return {name: value for name, value in os.environ.items() if name not in unset} | own

    def python(self, *words: str) -> Command:
        """A run of this Python."""
        return Command((sys.executable, *words), self.folder, self.environment)

    def opsbook(self, *words: str) -> Command:
        """A run of the command."""
        return self.python("-m", "generator", *words)

    def project(self, name: str, content: Path = REPOSITORY / "content") -> Path:
        """A copy of the project below the folder, with this content; made on first use."""
        root = self.folder / name
        if not root.exists():
            for part in PARTS:
                copy(content if part == "content" else REPOSITORY / part, root / part)
        return root

    def site(self, name: str = "full", content: Path = REPOSITORY / "content") -> Path:
        """The built site of such a copy; built on first use."""
        root = self.project(name, content)
        if not (root / "site").exists():
            self.run(self.opsbook("build", "--root", str(root)).words)
        return root / "site"

    def run(self, words: Sequence[str], more: Mapping[str, str] | None = None) -> None:
        """Run something that is not measured, in `more` of an environment; raises CalledProcessError."""
        environment = {**self.environment, **(more or {})}
        subprocess.run(words, cwd=self.folder, env=environment, capture_output=True, check=True)


def copy(source: Path, target: Path) -> None:
    """Copy a file or a folder; folders above are made."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)


def clean(*folders: Path) -> None:
    """Remove folders that may be there."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
