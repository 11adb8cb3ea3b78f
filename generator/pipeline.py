"""The spine: read (discover → parse → layer → decode → link → check) → render → write → site."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.diagnostics.finding import Finding
from generator.export.site_files import site_files
from generator.outcome import Outcome, has_errors
from generator.project import Project
from generator.publish import docs_files, prefix_of, site_job, site_url
from generator.reading import LANGUAGES, read
from generator.render.rendered import Heed, Rendered, Reuse, render
from generator.site.build import make_site
from generator.site.builddate import build_date
from generator.site.config import configure
from generator.site.job import Progress, SiteJob, Step
from generator.source.memory import Memory
from generator.unchanged import Unchanged
from generator.write.lock import Holder, acquire
from generator.write.output import write_pages

PATIENCE = 600.0
"""Seconds to wait for another process that writes pages or site; the longest builds take a few minutes."""

Waiting = Callable[[Holder], None]
"""Called once with the process that is waited for."""


def generate(
    project: Project,
    *,
    allow_mass_deletion: bool = False,
    memory: Memory | None = None,
    reuse: Reuse | None = None,
    heed: Heed = lambda: None,
    waiting: Waiting = lambda _: None,
) -> tuple[Outcome, dict[str, Rendered]]:
    """Check the content and write its pages; nothing is written while there is an error.

    `memory` and `reuse` carry over what earlier rounds made. What `heed` raises ends it before the first
    write. Waits for another process that writes pages or site at the moment.
    """
    lock = acquire(project.state / "lock", "generate", patience=PATIENCE, waiting=waiting)
    if isinstance(lock, Finding):
        return Outcome((lock,)), {}
    with lock:
        return _generate(project, memory, reuse, heed, allow_mass_deletion=allow_mass_deletion)


def _generate(
    project: Project,
    memory: Memory | None = None,
    reuse: Reuse | None = None,
    heed: Heed = lambda: None,
    *,
    allow_mass_deletion: bool,
) -> tuple[Outcome, dict[str, Rendered]]:
    unchanged = Unchanged(project)
    inputs = unchanged.inputs() if memory is None else ""  # a preview must not wait for it
    checked = read(project, memory=memory)
    heed()
    if checked.content is None or checked.failed:
        return Outcome(checked.findings, checked.sources), {}
    rendered = render(checked.content.catalogs, checked.content.graphs, reuse, heed)
    files = docs_files(rendered)
    done = write_pages(project.root, files, allow_mass_deletion=allow_mass_deletion)
    faults = configure(site_job(project, rendered, 0, {}, site_url()))
    outcome = Outcome(checked.findings, checked.sources, len(files), len(done.written))
    if done.findings or faults:  # what happened once must not be told again
        return replace(outcome, findings=(*checked.findings, *done.findings, *faults)), rendered
    unchanged.remember(inputs, outcome)
    return outcome, rendered


def job_of(
    project: Project,
    rendered: Mapping[str, Rendered],
    stamp: int,
    address: str,
    beside: Mapping[str, bytes] | None = None,
    heed: Heed = lambda: None,
) -> SiteJob:
    """The job of building the site of `rendered`, to be served at `address`.

    `beside` are the files beside the pages where they are at hand; they are made otherwise, and `heed` is
    called between them.
    """
    if beside is None:
        prefixes = {language: prefix_of(language, LANGUAGES[0]) for language in rendered}
        beside = site_files(rendered, prefixes, address, heed)
    return site_job(project, rendered, stamp, beside, address)


def build(
    project: Project,
    progress: Progress,
    *,
    allow_mass_deletion: bool = False,
    waiting: Waiting = lambda _: None,
) -> Outcome:
    """Generate the pages and build the site; while anything is wrong, the site that was there stays.

    Waits for another process that writes pages or site at the moment.
    """
    lock = acquire(project.state / "lock", "build", patience=PATIENCE, waiting=waiting)
    if isinstance(lock, Finding):
        return Outcome((lock,))
    with lock:
        progress(Step.CONTENT, 0, 0)
        outcome, rendered = _generate(project, allow_mass_deletion=allow_mass_deletion)
        stamp = build_date(project.root, os.environ)
        if isinstance(stamp, Finding) or has_errors(outcome.findings):
            more = (stamp,) if isinstance(stamp, Finding) else ()
            return Outcome((*outcome.findings, *more), outcome.sources)
        result = make_site(job_of(project, rendered, stamp, site_url()), progress)
    findings = (*outcome.findings, *result.findings)
    return Outcome(findings, outcome.sources, result.pages, outcome.written, result.seconds)
