"""Findings: every code can be read about, in both languages, and is shown by a case or named test."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics.catalogue import LANGUAGES, catalogue
from generator.diagnostics.codes import SEVERITIES
from generator.diagnostics.explain import example
from generator.project import Project
from generator.reading import read
from tests.diagnostics.example_hosts import HOSTS, lay_example
from tests.diagnostics.trees import CASES, TODAY
from tests.paths import ROOT

SHOWN_ELSEWHERE = {
    # no tree can show these to every user: they depend on rights, locks, disks and what lies in the output
    "unreadable-file": "tests/unit/source/test_hostile_input.py",
    "mass-deletion": "tests/unit/write/test_output.py",
    "build-locked": "tests/unit/write/test_lock.py",
    "cannot-write": "tests/unit/write/test_output.py",
    "unsafe-output-path": "tests/unit/site/test_build.py",
    "edited-output": "tests/unit/write/test_output.py",
    "stray-output": "tests/unit/write/test_output.py",
    "manifest-ignored": "tests/unit/write/test_manifest.py",
    "bad-build-date": "tests/unit/site/test_config.py",
    "internal": "tests/unit/cli/test_crash.py",
    # these are about a finished site
    "foreign-folder": "tests/unit/site/test_build.py",
    "site-build-failed": "tests/unit/site/test_build.py",
    "site-warning": "tests/unit/site/test_mkdocs_log.py",
    "broken-page-link": "tests/unit/site/test_build.py",
    "dead-link": "tests/unit/site/test_gate.py",
    "page-structure": "tests/unit/site/test_gate.py",
    "unsafe-html": "tests/unit/site/test_gate.py",
    "external-load": "tests/unit/site/test_gate.py",
    "search-failed": "tests/unit/site/test_build.py",
    "search-not-built": "tests/unit/site/test_build.py",
    "no-free-port": "tests/unit/site/preview/test_port.py",
}
"""Codes without a fixture folder, and the test that shows them instead."""


def emitted() -> Iterator[tuple[str, str]]:
    """Every code that the program names, with the file that does."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        if path.name != "codes.py":
            for code in re.findall(r'"([a-z0-9-]+)"', path.read_text("utf-8")):
                yield code, path.name


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


@pytest.mark.parametrize("code", SEVERITIES)
def test_every_code_is_shown(code: str) -> None:
    """A case shows the whole text of each finding; where no tree can, a named test brings it about."""
    if code in SHOWN_ELSEWHERE:
        assert not (CASES / code).is_dir()
        assert f'"{code}"' in (ROOT / SHOWN_ELSEWHERE[code]).read_text("utf-8")
    else:
        assert list((CASES / code).glob("*/expected.txt"))


def test_every_code_is_given_by_some_stage() -> None:
    """No code is declared that nothing ever reports."""
    assert set(SEVERITIES) <= {code for code, _ in emitted()}


@pytest.mark.parametrize("code", HOSTS)
def test_an_example_shows_its_fault_and_its_cure_does_not(code: str, tmp_path: Path) -> None:
    """What `opsbook explain` shows is true once it stands in a whole tree."""
    shown = example(code)
    assert shown
    for name, text in (("bad", shown.bad), ("good", shown.good)):
        lay_example(code, text, tmp_path / name)
        found = read(Project(tmp_path / name), ("zh",), TODAY).findings
        assert (code in {finding.code for finding in found}) == (name == "bad"), (name, found)
