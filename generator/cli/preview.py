"""`opsbook serve`: the preview, in the terminal."""

import os
from collections.abc import Mapping, Sequence

import click

from generator.cli.progress import say_waiting
from generator.cli.signals import Stopped
from generator.cli.words import word
from generator.diagnostics.catalogue import LANGUAGES, catalogue
from generator.diagnostics.collector import collect
from generator.diagnostics.finding import Finding
from generator.diagnostics.reporters.text import as_text
from generator.diagnostics.source_text import SourceText
from generator.outcome import has_errors
from generator.pipeline import generate, job_of
from generator.project import Project
from generator.render.rendered import Rendered, Reuse
from generator.site.builddate import build_date
from generator.site.job import SiteJob
from generator.site.preview.haste import Heed, no_haste
from generator.site.preview.settings import Preview, Rebuilt, Turn
from generator.site.serve import serve
from generator.source.memory import Memory


class _Terminal:
    """Shows what each rebuild came to; keeps the sources to quote findings from."""

    def __init__(self, project: Project, lang: str) -> None:
        self.project = project
        self.lang = lang
        self.sources: Mapping[str, SourceText] = {}
        self.announced = False
        self.memory = Memory()
        self.rendered: Mapping[str, Rendered] = {}
        self.job: SiteJob | None = None

    def rebuild(self, address: str) -> Rebuilt:
        """Check, and lay out the pages of the files that were saved; `settle` does the rest."""
        reuse = Reuse(self.rendered, self.memory.changed) if self.rendered else None
        return self._generate(address, reuse, no_haste)

    def settle(self, address: str, heed: Heed) -> Rebuilt:
        """Check, and lay out everything: what other pages say of the change, and the files beside them."""
        return self._generate(address, None, heed)

    def _generate(self, address: str, reuse: Reuse | None, heed: Heed) -> Rebuilt:
        outcome, rendered = generate(
            self.project, memory=self.memory, reuse=reuse, heed=heed, waiting=say_waiting
        )
        self.sources = outcome.sources
        stamp = build_date(self.project.root, os.environ)
        if isinstance(stamp, Finding):
            return Rebuilt(None, (*outcome.findings, stamp))
        if not rendered or has_errors(outcome.findings):
            return Rebuilt(None, outcome.findings)
        self.rendered = rendered
        self.memory.changed.clear()
        beside = self.job.extra_files if reuse and self.job else None
        self.job = job_of(self.project, rendered, stamp, address, beside, heed)
        return Rebuilt(self.job, outcome.findings)

    def describe(self, findings: Sequence[Finding]) -> Mapping[str, str]:
        """The errors in words, per language; empty where there are none."""
        errors = [finding for finding in findings if has_errors((finding,))]
        if not errors:
            return {}
        return {lang: as_text(collect(errors), self.sources, catalogue(lang)) for lang in LANGUAGES}

    def report(self, turn: Turn) -> None:
        """One rebuild: how long it took, or what was found and that nothing came of it."""
        if not self.announced:
            click.echo(word("serving", url=turn.address))
            self.announced = True
        if not has_errors(turn.findings):
            click.echo(word("rebuilt", seconds=turn.seconds))
            return
        errors = [finding for finding in turn.findings if has_errors((finding,))]
        click.echo(as_text(collect(errors), self.sources, catalogue(self.lang)), nl=False, err=True)
        click.echo(word("not_rebuilt"))


def preview(project: Project, port: int, lang: str) -> int:
    """Preview until interrupted; the exit status."""
    terminal = _Terminal(project, lang)
    settings = Preview(
        root=project.root.resolve(),
        rebuild=terminal.rebuild,
        describe=terminal.describe,
        report=terminal.report,
        settle=terminal.settle,
        port=port,
    )
    try:
        finding = serve(settings)
    except (KeyboardInterrupt, Stopped):  # the way to end it, and nothing is lost: no failure
        return 0
    if finding:
        click.echo(as_text(collect([finding]), {}, catalogue(lang)), nl=False, err=True)
    return int(finding is not None)
