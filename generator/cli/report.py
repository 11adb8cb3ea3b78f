"""Showing findings in the form asked for."""

import sys
from collections.abc import Iterable, Mapping

import click

from generator.diagnostics.catalogue import catalogue
from generator.diagnostics.collector import Report, collect
from generator.diagnostics.finding import Finding, Severity
from generator.diagnostics.reporters.github import as_github
from generator.diagnostics.reporters.json import as_json
from generator.diagnostics.reporters.text import as_text
from generator.diagnostics.source_text import SourceText


def show(
    findings: Iterable[Finding],
    sources: Mapping[str, SourceText],
    form: str,
    lang: str,
    *,
    strict: bool = False,
) -> int:
    """Print the findings; the exit status: 1 where one of them fails the run."""
    report = collect(findings)
    click.echo(_shown(report, sources, form, lang), nl=False, err=form == "text" and report.failed)
    return int(report.failed or (strict and report.counts[Severity.WARNING] > 0))


def _shown(report: Report, sources: Mapping[str, SourceText], form: str, lang: str) -> str:
    words = catalogue(lang)
    match form:
        case "json":
            return as_json(report, words)
        case "github":
            return as_github(report, words)
        case _:
            return as_text(report, sources, words, colour=sys.stderr.isatty())
