"""The spine: discover → parse → layer → decode → link → check → render → write → site."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.decode.catalogs import catalogs
from generator.decode.values import language_of
from generator.diagnostics.finding import Finding
from generator.diagnostics.passages import narrowed
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import whole_file
from generator.export.site_files import site_files
from generator.layer.document import Document, Key
from generator.layer.documents import LAYERS, documents_of, key_of_file, layout
from generator.layer.layers import merge
from generator.link.resolve import link
from generator.outcome import Outcome, has_errors
from generator.project import Project
from generator.publish import docs_files, prefix_of, site_job, site_url
from generator.render.rendered import Heed, Rendered, Reuse, render
from generator.rules import check
from generator.rules.content import Content, this_day
from generator.site.build import make_site
from generator.site.builddate import build_date
from generator.site.config import configure
from generator.site.job import Progress, SiteJob, Step
from generator.source.discover import discover
from generator.source.layout import ContentFile
from generator.source.load import load
from generator.source.memory import Loaded, Memory
from generator.unchanged import Unchanged
from generator.write.lock import Holder, acquire
from generator.write.output import write_pages

Loader = Callable[[ContentFile], Loaded]

LANGUAGES = ("zh", "en")
"""The source language first."""

SETTINGS = "content/site.yaml"

PATIENCE = 600.0
"""Seconds to wait for another process that writes pages or site; the longest builds take a few minutes."""

Waiting = Callable[[Holder], None]
"""Called once with the process that is waited for."""


@dataclass(frozen=True)
class Checked:
    """What a run over the content found; `content` is None where nothing could be made of it."""

    content: Content | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, SourceText]

    @property
    def failed(self) -> bool:
        """Whether there is an error among the findings."""
        return has_errors(self.findings)


@dataclass(frozen=True)
class Parsed:
    """All documents of a project, as written."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    sources: Mapping[str, SourceText]
    broken: frozenset[Key] = frozenset()
    """What the files are about that could not be read."""


def files(project: Project) -> tuple[ContentFile, ...]:
    """The files of content that a project has, whatever is in them."""
    return discover(project.root, layout(frozenset(LANGUAGES[1:])), LAYERS).files


def parse(project: Project, loader: Loader = load) -> Parsed:
    """Discover and parse everything; `loader` reads one file."""
    found = discover(project.root, layout(frozenset(LANGUAGES[1:])), LAYERS)
    findings = list(found.findings)
    documents: list[Document] = []
    sources: dict[str, SourceText] = {}
    broken: set[Key] = set()
    for file in found.files:
        body, faults, source = loader(file)
        findings += faults
        sources[file.file] = source
        if body is not None:
            held = documents_of(file, body)
            documents += held.documents
            findings += held.findings
            broken |= held.broken
        elif key := key_of_file(file):
            broken.add(key)
    return Parsed(tuple(documents), tuple(findings), sources, frozenset(broken))


def read(
    project: Project,
    languages: tuple[str, ...] = LANGUAGES,
    today: date | None = None,
    memory: Memory | None = None,
) -> Checked:
    """The project's content, checked: all findings of all stages at once.

    `languages`: those to make, the source language first. `today`: the day that reviews are measured by.
    `memory`: of earlier rounds; what they read, merged and decoded is not made again where it is the same.
    """
    memory = memory or Memory()
    parsed = parse(project, memory.load)
    layers = merge(parsed.documents, languages, parsed.broken, memory.kept)
    made, faults = catalogs(layers, languages, memory.kept)
    findings = [*parsed.findings, *layers.findings, *faults]
    if not made:
        return Checked(None, (*findings, *_no_settings(parsed)), parsed.sources)
    links = {language: link(catalog) for language, catalog in made.items()}
    content = Content(
        made,
        {language: linked.graph for language, linked in links.items()},
        languages[0],
        own_layer=any(document.layer for document in parsed.documents),
        today=today or this_day(),
    )
    for language, linked in links.items():  # each reference in the language it was written in
        findings += (f for f in linked.findings if language_of(f.span.file, languages[0]) == language)
    findings += check(content)
    return Checked(content, narrowed(findings, parsed.sources), parsed.sources)


def _no_settings(parsed: Parsed) -> tuple[Finding, ...]:
    """The finding about a site without settings: nothing can be made of it, and nothing else may say so."""
    if SETTINGS in parsed.sources or any(f.code == "content-missing" for f in parsed.findings):
        return ()
    return (Finding("content-missing", whole_file(SETTINGS), variant="settings"),)


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
