"""Every case, a small broken tree, gives exactly the text that a contributor shall read."""

from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from generator.diagnostics.catalogue import catalogue
from generator.diagnostics.codes import SEVERITIES
from generator.diagnostics.collector import collect
from generator.diagnostics.finding import Finding
from generator.diagnostics.reporters.text import as_text
from tests.diagnostics.conftest import findings_of
from tests.diagnostics.trees import CASES, make_tree, settings_of

LANGUAGE_OF = {"expected.txt": "zh", "expected.en.txt": "en"}


def _expectations() -> Iterator[Path]:
    """Each expected text; a case always has the Chinese one."""
    for case in sorted(path for path in CASES.glob("*/*") if path.is_dir() and path.name != "__pycache__"):
        yield case / "expected.txt"
        if (case / "expected.en.txt").is_file():
            yield case / "expected.en.txt"


def _name(path: Path) -> str:
    return path.relative_to(CASES).as_posix()


@pytest.mark.parametrize("expected", list(_expectations()), ids=_name)
def test_a_case_reads_as_expected(expected: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The whole report of a case, to the last space."""
    case = expected.parent
    findings, sources = findings_of(make_tree(case, tmp_path), settings_of(case))
    report = collect(findings)
    text = as_text(report, sources, catalogue(LANGUAGE_OF[expected.name]))
    if request.config.getoption("--refresh-expected", default=False):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert case.parent.name in {finding.code for finding in report.findings}
    assert not [finding for finding in report.findings if unfilled(finding)]


def unfilled(finding: Finding) -> set[str]:
    """The placeholders in the texts of a finding for which the stage that made it gave no value."""
    text = catalogue("zh").codes[finding.code]
    templates = [texts.get(finding.variant) or texts.get("", "") for texts in (text.messages, text.labels)]
    names = {name for template in templates for _, name, _, _ in Formatter().parse(template) if name}
    return names - {*finding.params, "suggestion"}


def test_every_folder_of_cases_is_named_after_a_code() -> None:
    """A case under a misspelt code would prove nothing."""
    folders = {path.name for path in CASES.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders <= set(SEVERITIES)
