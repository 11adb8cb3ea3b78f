"""Every case, a small broken tree, gives exactly the text that a contributor shall read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics.catalogue import catalogue
from generator.diagnostics.codes import SEVERITIES
from generator.diagnostics.collector import collect
from generator.diagnostics.reporters.text import as_text
from tests.diagnostics.conftest import findings_of
from tests.diagnostics.trees import CASES, make_tree

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
    findings, sources = findings_of(make_tree(expected.parent, tmp_path))
    report = collect(findings)
    text = as_text(report, sources, catalogue(LANGUAGE_OF[expected.name]))
    if request.config.getoption("--refresh-expected", default=False):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert expected.parent.parent.name in {finding.code for finding in report.findings}


def test_every_folder_of_cases_is_named_after_a_code() -> None:
    """A case under a misspelt code would prove nothing."""
    folders = {path.name for path in CASES.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders <= set(SEVERITIES)
