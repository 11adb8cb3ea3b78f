"""Findings inside long values point at the passage, not at the whole value."""

import pytest

from generator.diagnostics.finding import Finding
from generator.diagnostics.passages import narrowed
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import Position, Span

FILE = "content/terms/x.yaml"
SOURCE = SourceText(
    FILE,
    "title: 甲\nnote: |\n  一段 <b> 和 [[skill/none|词]]\n\n  - 又一次 <b>\n  - [[skill/none]]\nend: <b>\n",
)
VALUE = Span(FILE, Position(2, 7), Position(6, 19))


def spans(*findings: Finding) -> list[tuple[int, int, int]]:
    """Line, first and last column of each finding."""
    found = narrowed(findings, {FILE: SOURCE})
    return [(one.span.start.line, one.span.start.column, one.span.end.column) for one in found]


def test_each_occurrence_has_its_place() -> None:
    """The same passage twice: each finding has its own place, and none looks beyond the value."""
    fault = Finding("markup", VALUE, {"text": "<b>"}, "html")
    assert spans(fault, fault, fault) == [(3, 6, 9), (5, 9, 12), (2, 7, 19)]


def test_a_reference_is_marked_to_its_end() -> None:
    """References are marked with their words and brackets."""
    fault = Finding("unknown-reference", VALUE, {"kind": "skill", "id": "none"})
    assert spans(fault, fault) == [(3, 12, 28), (6, 5, 19)]


@pytest.mark.parametrize(
    "finding",
    [
        Finding("orphan", VALUE, {"text": "<b>"}),
        Finding("markup", Span(FILE, Position(7, 6), Position(7, 9)), {"text": "<b>"}),
        Finding("markup", Span("elsewhere.yaml", Position(1, 1), Position(3, 1)), {"text": "<b>"}),
        Finding("markup", VALUE, {"text": "not there"}),
        Finding("markup", VALUE, {}),
    ],
)
def test_other_findings_stay(finding: Finding) -> None:
    """Findings that name no passage, or a place already exact, are left alone."""
    assert narrowed([finding], {FILE: SOURCE}) == (finding,)
