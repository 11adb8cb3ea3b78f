"""Commands that wait for each other, and commands that somebody ends."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.preview import preview
from generator.cli.signals import Stopped
from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.project import Project
from generator.site.preview.settings import Preview, Turn
from generator.write.lock import Lock, acquire

REPOSITORY = Path(__file__).parents[3]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with everything that a build needs."""
    shutil.copytree(REPOSITORY / "tests/golden/small/content", tmp_path / "content")
    shutil.copytree(REPOSITORY / "theme_overrides", tmp_path / "theme_overrides")
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    return tmp_path


def started(project: Path, command: str) -> "subprocess.Popen[str]":
    """The command, under way."""
    return subprocess.Popen(
        [sys.executable, "-m", "generator", command, "--root", str(project)],
        cwd=REPOSITORY,
        env=os.environ | {"OPSBOOK_LANG": "en"},
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("command", ["generate", "build"])
def test_a_second_one_waits_and_says_for_whom(project: Path, command: str) -> None:
    """While another process holds the lock, a command names it; once that is done, it goes on."""
    lock = acquire(project / ".opsbook/lock", "serve")
    assert isinstance(lock, Lock)
    with lock:
        process = started(project, command)
        assert process.stderr is not None
        assert (
            f'Waiting for process {os.getpid()}, which is busy with "serve" here' in process.stderr.readline()
        )
        assert not (project / "playbooks").exists()
    process.communicate()
    assert (project / "playbooks/zh/index.md").exists()


@pytest.mark.parametrize("ended", [KeyboardInterrupt(), Stopped(130)])
def test_a_preview_that_is_ended_has_not_failed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ended: BaseException,
) -> None:
    """Ctrl+C is how a preview ends: nothing is said, and `make serve` names no error."""

    def serve(_: object) -> None:
        raise ended

    monkeypatch.setattr("generator.cli.preview.serve", serve)
    assert preview(Project(tmp_path), 8000, "en") == 0
    assert capsys.readouterr() == ("", "")


def test_a_preview_that_cannot_update_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under a fault there is no word of an update; once it is mended, there is."""

    def serve(settings: Preview) -> None:
        fault = Finding("content-missing", whole_file("content"))
        for findings in ((fault,), ()):
            settings.report(Turn("http://localhost/", frozenset(), findings, 0.5))

    monkeypatch.setattr("generator.cli.preview.serve", serve)
    monkeypatch.setenv("OPSBOOK_LANG", "en")
    preview(Project(tmp_path), 8000, "en")
    said = capsys.readouterr()
    assert "error[content-missing]" in said.err
    assert [line.split(" ", 1)[0] for line in said.out.splitlines()] == ["Preview", "Not", "Updated"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_ended_leaves_nothing(project: Path, number: signal.Signals) -> None:
    """Ended in the middle, a build takes its temporary folder along, and the status names the signal."""
    process = started(project, "build")
    assert process.stderr is not None
    while process.stderr.readline() and not list(project.glob(".site.new-*")):
        pass  # it tells of its progress, and looking all the time would hold it up
    process.send_signal(number)
    _, said = process.communicate()
    assert process.returncode == 128 + number
    assert said.endswith("Stopped. What was there before is still there.\n")
    assert not list(project.glob(".site.*"))
    assert not (project / "site").exists()
