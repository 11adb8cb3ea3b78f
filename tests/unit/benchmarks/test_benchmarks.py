"""The benchmarks run, and measure what they say."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import generating
from benchmarks.synthetic import SIZE, write_content
from benchmarks.table import Row, show
from benchmarks.timing import Command, time_all
from benchmarks.workplace import REPOSITORY, Workplace
from generator.project import Project
from generator.reading import read


def test_a_small_measurement_runs(tmp_path: Path) -> None:
    """Generating a small made-up tree again leaves every file alone, and the row says so in figures."""
    (row,) = generating.rows(Workplace(tmp_path), files=120)
    assert "no file touched" in row.found
    assert "of processor" in row.found
    assert not (REPOSITORY / "byte-code").exists()


def test_made_up_content_is_sound_and_of_the_size_promised(tmp_path: Path) -> None:
    """Its files are as heavy as people's, in both languages, and nothing is wrong with them."""
    assert 100 < write_content(tmp_path, 120) <= 120
    sizes = [file.stat().st_size for file in (tmp_path / "content").glob("*/skill-*.yaml")]
    assert sizes
    assert all(SIZE <= size <= SIZE * 1.3 for size in sizes)
    checked = read(Project(tmp_path))
    assert {finding.code for finding in checked.findings} <= {"review-overdue"}


def test_a_missed_limit_fails(capsys: pytest.CaptureFixture[str]) -> None:
    """The table names every row, and one miss is enough."""
    kept, missed = Row("one", "1 s", "≤ 2 s", passed=True), Row("other", "3 s", "≤ 2 s", passed=False)
    assert show([kept])
    assert not show([kept, missed])
    assert "FAIL  other: 3 s (≤ 2 s)" in capsys.readouterr().out


def test_a_command_that_fails_has_no_time(tmp_path: Path) -> None:
    """What ends in an error is not measured."""
    with pytest.raises(subprocess.CalledProcessError):
        time_all(Command((sys.executable, "-c", "raise SystemExit(3)"), tmp_path, {}))
