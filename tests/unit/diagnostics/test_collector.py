"""Findings in order, each once, counted."""

from generator.diagnostics.collector import by_severity, collect
from generator.diagnostics.finding import Finding, Severity
from generator.diagnostics.span import stretch


def finding(code: str, file: str = "a.yaml", line: int = 1, column: int = 1) -> Finding:
    """A finding somewhere."""
    return Finding(code, stretch(file, line, column))


def test_findings_sort_by_file_line_column_and_severity() -> None:
    """Whatever order the stages gave them in."""
    ordered = [
        finding("text-lost", "a.yaml", 2, 1),
        finding("bad-id", "a.yaml", 10, 2),
        finding("text-lost", "a.yaml", 10, 2),
        finding("bad-id", "a.yaml", 10, 11),
        finding("bad-id", "b.yaml", 1, 1),
    ]
    assert list(collect(reversed(ordered)).findings) == ordered


def test_the_same_finding_counts_once() -> None:
    """Two stages may see the same fault."""
    report = collect([finding("bad-id"), finding("bad-id"), finding("bad-id", line=2)])
    assert len(report.findings) == 2


def test_only_errors_fail_a_run() -> None:
    """Warnings and notes are for reading."""
    assert collect([finding("bad-id"), finding("text-lost")]).failed
    assert not collect([finding("text-lost"), finding("review-overdue")]).failed
    assert not collect([]).failed


def test_a_code_that_nobody_declared_fails_a_run() -> None:
    """A slip in a rule cannot make its finding pass unseen."""
    assert collect([finding("nonsense")]).failed


def test_counts_name_every_severity() -> None:
    """Zeros included."""
    assert collect([finding("bad-id"), finding("bad-id", line=2)]).counts == {
        Severity.ERROR: 2,
        Severity.WARNING: 0,
        Severity.NOTE: 0,
    }


def test_errors_come_first_where_only_so_many_are_shown() -> None:
    """The order within a severity stays."""
    report = collect([finding("text-lost", line=1), finding("bad-id", line=2), finding("bad-id", line=3)])
    assert [(f.code, f.span.start.line) for f in by_severity(report)] == [
        ("bad-id", 2),
        ("bad-id", 3),
        ("text-lost", 1),
    ]
