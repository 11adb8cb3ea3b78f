"""Findings as GitHub workflow commands, which put them beside the changed lines of a pull request."""

from generator.diagnostics.catalogue import Catalogue
from generator.diagnostics.codes import severity_of
from generator.diagnostics.collector import Report, by_severity
from generator.diagnostics.finding import Finding, Severity
from generator.diagnostics.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_github(report: Report, catalogue: Catalogue) -> str:
    """One command a line, errors first, because GitHub shows only the first ten of a step."""
    return "".join(f"{_command(finding, catalogue)}\n" for finding in by_severity(report))


def _command(finding: Finding, catalogue: Catalogue) -> str:
    severity = severity_of(finding.code)
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding, catalogue))
    lines = [catalogue.message(finding), catalogue.label(finding)]
    lines.append(f"{catalogue.word('help')}opsbook explain {finding.code}")
    return f"::{_COMMANDS[severity]} {properties}::{_data(chr(10).join(filter(None, lines)))}"


def _properties(finding: Finding, catalogue: Catalogue) -> list[tuple[str, str]]:
    span = finding.span
    places = [("file", visible(span.file)), ("line", str(span.start.line)), ("endLine", str(span.end.line))]
    if span.start.line == span.end.line:
        places += [
            ("col", str(span.start.column)),
            ("endColumn", str(max(span.end.column, span.start.column))),
        ]
    code = catalogue.codes.get(finding.code)
    return [*places, ("title", f"{finding.code}: {code.title}" if code else finding.code)]


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
