"""Findings: every code can be read about, in both languages, and is shown by a case."""

from pathlib import Path

import pytest

from generator.diagnostics.catalogue import LANGUAGES, catalogue
from generator.diagnostics.codes import SEVERITIES

CASES = Path(__file__).parent / "diagnostics"
SHOWN_ELSEWHERE = {
    "review-overdue": "depends on the day; computed in the browser (tests/browser)",
    "missing-organisation-value": "shown on /health/ only",
}
"""Codes without a fixture folder, and where they are tested instead."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", SEVERITIES)
def test_every_code_has_its_texts(code: str, language: str) -> None:
    """`opsbook explain` has something to say about each: what it means, why it matters, what to do."""
    text = catalogue(language).codes[code]
    assert text.title
    assert text.means
    assert text.why
    assert text.fix


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_of_a_code_that_is_gone(language: str) -> None:
    """The catalogue describes the codes there are and no others."""
    assert set(catalogue(language).codes) == set(SEVERITIES)
