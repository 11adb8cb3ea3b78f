"""All findings of a run: each once, in the order of the files, counted by severity."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.diagnostics.codes import severity_of
from generator.diagnostics.finding import Finding, Severity

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Report:
    """Findings sorted by file, line, column and severity."""

    findings: tuple[Finding, ...]

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, zeros included."""
        counted = Counter(severity_of(finding.code) for finding in self.findings)
        return {severity: counted[severity] for severity in Severity}

    @property
    def failed(self) -> bool:
        """Whether a run with these findings fails: warnings and notes never do that."""
        return any(severity_of(finding.code) is Severity.ERROR for finding in self.findings)


def collect(findings: Iterable[Finding]) -> Report:
    """`findings` without doubles, sorted."""
    unique = {_identity(finding): finding for finding in reversed(tuple(findings))}
    return Report(tuple(sorted(unique.values(), key=_order)))


def by_severity(report: Report) -> tuple[Finding, ...]:
    """The findings with errors first, for places that show only so many."""
    return tuple(sorted(report.findings, key=lambda finding: _RANK[severity_of(finding.code)]))


def _identity(finding: Finding) -> tuple[object, ...]:
    return finding.code, finding.span, finding.variant, tuple(sorted(finding.params.items()))


def _order(finding: Finding) -> tuple[object, ...]:
    span = finding.span
    rank = _RANK[severity_of(finding.code)]
    params = tuple(sorted(finding.params.items()))
    return span.file, span.start, rank, finding.code, finding.variant, span.end, params
