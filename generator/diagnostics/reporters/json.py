"""Findings for programs, one JSON object; the fields stay, new ones may join."""

import json

from generator.diagnostics.catalogue import Catalogue
from generator.diagnostics.codes import severity_of
from generator.diagnostics.collector import Report
from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.span import Span

VERSION = 1


def as_json(report: Report, catalogue: Catalogue) -> str:
    """The report as ASCII JSON, which survives any console and any file name."""
    body = {
        "version": VERSION,
        "language": catalogue.language,
        "counts": {str(severity): count for severity, count in report.counts.items()},
        "findings": [_finding(finding, catalogue) for finding in report.findings],
    }
    return json.dumps(body, indent=2) + "\n"


def _finding(finding: Finding, catalogue: Catalogue) -> dict[str, object]:
    return {
        "code": finding.code,
        "variant": finding.variant,
        "severity": str(severity_of(finding.code)),
        **_place(finding.span),
        "message": catalogue.message(finding),
        "label": catalogue.label(finding),
        "suggestion": finding.suggestion,
        "params": dict(finding.params),
        "related": [_related(finding, related, catalogue) for related in finding.related],
        "help": f"opsbook explain {finding.code}",
    }


def _related(finding: Finding, related: Related, catalogue: Catalogue) -> dict[str, object]:
    return {**_place(related.span), "message": catalogue.related(finding, related)}


def _place(span: Span) -> dict[str, object]:
    return {"file": span.file, "start": span.start._asdict(), "end": span.end._asdict()}
