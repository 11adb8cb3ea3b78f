"""The first half of the spine: discover → parse → layer → decode → link → check.

A file of its own, so that a check loads nothing of what makes pages and sites.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.decode.catalogs import catalogs
from generator.decode.values import language_of
from generator.diagnostics.finding import Finding
from generator.diagnostics.passages import narrowed
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import whole_file
from generator.layer.document import Document
from generator.layer.documents import LAYERS, documents_of, key_of_file, layout
from generator.layer.layers import merge
from generator.link.resolve import link
from generator.model.catalog import Key
from generator.outcome import has_errors
from generator.project import Project
from generator.rules import check
from generator.rules.content import Content, this_day
from generator.source.discover import discover
from generator.source.layout import ContentFile
from generator.source.load import load
from generator.source.memory import Loaded, Memory

Loader = Callable[[ContentFile], Loaded]

LANGUAGES = ("zh", "en")
"""The source language first."""

SETTINGS = "content/site.yaml"


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
