"""What a command came to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics.codes import severity_of
from generator.diagnostics.finding import Finding, Severity
from generator.diagnostics.source_text import SourceText


@dataclass(frozen=True)
class Outcome:
    """What a command came to: all findings, what to quote them from, and what it did."""

    findings: tuple[Finding, ...]
    sources: Mapping[str, SourceText] = field(default_factory=dict)
    pages: int = 0
    written: int = 0
    seconds: float = 0.0


def has_errors(findings: tuple[Finding, ...]) -> bool:
    """Whether one of `findings` fails the run."""
    return any(severity_of(finding.code) is Severity.ERROR for finding in findings)
