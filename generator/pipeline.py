"""The spine: discover → parse → layer → decode → link → check → render → write → site."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.decode.catalogs import catalogs
from generator.diagnostics.finding import Finding, Severity
from generator.diagnostics.source_text import SourceText
from generator.layer.documents import LAYERS, documents_of, layer_of, layout
from generator.layer.layers import merge
from generator.link.resolve import link
from generator.project import Project
from generator.rules import check
from generator.rules.content import Content
from generator.source.discover import discover
from generator.source.load import load

LANGUAGES = ("zh", "en")
"""The source language first."""


@dataclass(frozen=True)
class Checked:
    """What a run over the content found; `content` is None where nothing could be read."""

    content: Content | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, SourceText]


def read(project: Project) -> Checked:
    """The project's content, checked: all findings of all stages at once."""
    found = discover(project.root, layout(frozenset(LANGUAGES[1:])), LAYERS)
    findings = list(found.findings)
    documents = []
    sources: dict[str, SourceText] = {}
    for file in found.files:
        body, faults, source = load(file)
        findings += faults
        sources[file.file] = source
        if body is not None:
            documents += documents_of(file, body)
    layers = merge(documents, LANGUAGES, layer_of)
    made, faults = catalogs(layers, LANGUAGES)
    findings += (*layers.findings, *faults)
    if not made:
        return Checked(None, tuple(findings), sources)
    links = {language: link(catalog) for language, catalog in made.items()}
    content = Content(made, {language: linked.graph for language, linked in links.items()}, LANGUAGES[0])
    findings += links[LANGUAGES[0]].findings
    findings += check(content)
    return Checked(content, tuple(findings), sources)
