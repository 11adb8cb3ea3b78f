"""Generating again when nothing changed: known by a hash of all that goes in and of all that came out.

What goes in: the content, this program, the packages beside it, Python, the settings from the environment and
the day, by which reviews fall due. What came out: the pages, their manifest, the configurations. Where any of
them differs in one byte, or a file is there that was not, nothing is known and everything is made.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.stored import from_record, to_record
from generator.outcome import Outcome, has_errors
from generator.project import Project
from generator.write.atomic import replace_file
from generator.write.fingerprint import of_file, of_parts, of_tree

_FORMAT = "1"
_PROGRAM = Path(__file__).parent
_SETTINGS = ("SITE_URL", "REPO_URL")
_RECORDS = ("manifest.json", "mkdocs.*.yml")


@dataclass(frozen=True, slots=True)
class Unchanged:
    """What the last run that succeeded was given and gave, and what it had to say."""

    project: Project

    def inputs(self) -> str:
        """A hash of everything that decides on the outcome; "" where it cannot be known."""
        parts = [_FORMAT, sys.version, *(os.environ.get(name, "") for name in _SETTINGS)]
        parts += [datetime.now(UTC).date().isoformat(), *sorted(_packages())]
        folders = (self.project.content, self.project.organisation, _PROGRAM)
        try:
            return of_parts([*parts, *map(of_tree, folders)])
        except OSError:
            return ""

    def recall(self) -> Outcome | None:
        """What a run would come to: as the last one, if nothing differs in what goes in or what came out."""
        try:
            record = json.loads(self._path.read_text(encoding="utf-8"))
            if record["inputs"] != (self.inputs() or None) or record["outputs"] != self._outputs():
                return None
            findings = tuple(map(from_record, record["findings"]))
            return Outcome(findings, self._sources(findings), int(record["pages"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def remember(self, inputs: str, outcome: Outcome) -> None:
        """Keep what came of `inputs`, where it is a success and they are still the same."""
        if not inputs or has_errors(outcome.findings) or self.inputs() != inputs:
            return
        record = {"inputs": inputs, "pages": outcome.pages, "findings": [*map(to_record, outcome.findings)]}
        try:
            replace_file(self._path, json.dumps(record | {"outputs": self._outputs()}).encode())
        except OSError:  # costs the next run time, nothing else
            return

    @property
    def _path(self) -> Path:
        return self.project.state / "cache" / "unchanged.json"

    def _outputs(self) -> str:
        records = sorted(path for name in _RECORDS for path in self.project.state.glob(name))
        return of_parts([of_tree(self.project.playbooks), *map(of_file, records)])

    def _sources(self, findings: Iterable[Finding]) -> dict[str, SourceText]:
        """The texts that `findings` quote."""
        spans = [
            span for found in findings for span in (found.span, *(other.span for other in found.related))
        ]
        files = {span.file: self.project.root / span.file for span in spans}
        there = {name: path.read_text("utf-8") for name, path in files.items() if path.is_file()}
        return {name: SourceText(name, text) for name, text in there.items()}


def _packages() -> Iterator[str]:
    """Names and versions of all that is installed, as their folders say."""
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        yield from (path.name for path in folder.iterdir() if path.suffix in {".dist-info", ".egg-info"})
