"""How to preview a project, and what each rebuild of it came to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.site.job import SiteJob
from generator.site.preview.haste import Heed

WATCHED = ("content", "organisation", "theme_overrides", "generator/render", "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What generating gave: findings, and the job; None when its errors leave nothing to build."""

    job: SiteJob | None
    findings: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """One rebuild, for the terminal: what was saved, what was found, how long it took."""

    address: str
    saved: frozenset[str]
    findings: tuple[Finding, ...]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """How to preview a project.

    `rebuild` checks and generates, given the address where the site is served, which belongs in the job; the
    reader waits for it. `settle` may do more (further files, say): it runs when nobody has saved for a while,
    and calls the second thing it is given as often as it can, which ends it when somebody saves.
    `describe` puts findings into words, per language, for the page; `report` shows a turn in the terminal.
    """

    root: Path
    rebuild: Callable[[str], Rebuilt]
    describe: Callable[[Sequence[Finding]], Mapping[str, str]]
    report: Callable[[Turn], None]
    settle: Callable[[str, Heed], Rebuilt] | None = None
    port: int = 8000
    watched: Sequence[str] = WATCHED
