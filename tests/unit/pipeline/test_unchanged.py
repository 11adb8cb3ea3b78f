"""Generating again when nothing changed: known at once, and never where anything did."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import unchanged
from generator.pipeline import generate
from generator.project import Project
from generator.unchanged import Unchanged

SMALL = Path(__file__).parents[2] / "golden/small/content"
ROLE = "content/roles/user-ops.yaml"
PAGE = "playbooks/zh/roles/user-ops.md"

CHANGES: dict[str, Callable[[Path], object]] = {
    "a byte of content": lambda root: (root / ROLE).write_text((root / ROLE).read_text("utf-8") + "# x\n"),
    "a content file more": lambda root: (root / "content/extra.txt").touch(),
    "an empty folder more": lambda root: (root / "content/rolls").mkdir(),
    "a layer of one's own": lambda root: (root / "organisation").mkdir(),
    "a content file less": lambda root: (root / ROLE).unlink(),
    "a link in the content": lambda root: (root / "content/link").symlink_to(root / ROLE),
    "an edited page": lambda root: (root / PAGE).write_text("edited"),
    "a page less": lambda root: (root / PAGE).unlink(),
    "a page that nobody made": lambda root: (root / "playbooks/zh/roles/mine.md").touch(),
    "a configuration less": lambda root: (root / ".opsbook/mkdocs.en.yml").unlink(),
    "a damaged record": lambda root: (root / ".opsbook/cache/unchanged.json").write_text('{"inputs": []'),
    "a foreign record": lambda root: (root / ".opsbook/cache/unchanged.json").write_text("[]"),
}


class SomeDay:
    """A clock that stands on a later day."""

    @staticmethod
    def now(zone: object) -> datetime:
        """That day."""
        assert zone is UTC
        return datetime(2999, 1, 1, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small project whose pages were generated."""
    shutil.copytree(SMALL, tmp_path / "content")
    made = Project(tmp_path)
    outcome, rendered = generate(made)
    assert rendered, outcome.findings
    return made


def test_a_run_without_changes_is_known(project: Project) -> None:
    """The same findings and the same number of pages, without making them, as often as one likes."""
    outcome, _ = generate(project)
    for _ in range(2):
        known = Unchanged(project).recall()
        assert known is not None
        assert (known.findings, known.pages, known.written) == (outcome.findings, outcome.pages, 0)
        assert known.findings == () or all(finding.span.file in known.sources for finding in known.findings)


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_noticed(project: Project, change: str) -> None:
    """Whatever differs in what goes in or in what came out, everything is made anew."""
    CHANGES[change](project.root)
    assert Unchanged(project).recall() is None


def test_settings_and_days_count(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another address of the site, or another day, is another run."""
    with monkeypatch.context() as patch:
        patch.setenv("SITE_URL", "https://example.org/")
        assert Unchanged(project).recall() is None
    with monkeypatch.context() as patch:
        patch.setattr(unchanged, "datetime", SomeDay)
        assert Unchanged(project).recall() is None
    assert Unchanged(project).recall() is not None


def test_what_happened_once_is_not_told_again(project: Project) -> None:
    """That an edited page was kept aside is told by the run that did so, and by no later one."""
    (project.root / PAGE).write_text("edited")
    first, _ = generate(project)
    assert "edited-output" in {finding.code for finding in first.findings}
    known = Unchanged(project).recall()
    assert known is None or "edited-output" not in {finding.code for finding in known.findings}
