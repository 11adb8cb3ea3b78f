"""Killed at any moment: the last good site is whole, and the next build heals without help."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

from tests.unit.site.sample import HOLD, REPOSITORY, tree

KILLS = 20


def start(folder: Path, words: str, *more: str) -> "subprocess.Popen[bytes]":
    """Start building the sample with these words, as the head of its own group of processes.

    With `HOLD` it says so on its output when it has come to the pages, and goes on when its input ends.
    """
    pipe = subprocess.PIPE if more else None
    command = [sys.executable, "-m", "tests.unit.site.sample", str(folder), words, *more]
    return subprocess.Popen(
        command,
        cwd=REPOSITORY,
        start_new_session=True,
        stdin=pipe,
        stdout=pipe,
        stderr=subprocess.DEVNULL,
    )


def built(folder: Path, words: str) -> dict[str, str]:
    """The site with these words, built to the end."""
    assert start(folder, words).wait() == 0
    return tree(folder / "site")


def kill_after(folder: Path, words: str, seconds: float) -> None:
    """Start a build and kill all of it after a while."""
    process = start(folder, words)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_a_kill_never_leaves_half_a_site(tmp_path: Path) -> None:
    """At twenty random moments of a build, the site is the one before or the one after, file by file."""
    folder = tmp_path / "project"
    old = built(folder, "old")
    started = monotonic()
    new = built(tmp_path / "other", "new")
    length = monotonic() - started
    moments = random.Random(20)  # noqa: S311 - moments, not secrets
    for number in range(KILLS):
        kill_after(folder, ["new", "old"][number % 2], moments.uniform(0.1, length))
        assert tree(folder / "site") in (old, new)
    assert built(folder, "new") == new
    assert [path.name for path in folder.iterdir() if path.name.startswith(".site")] == []


def test_an_interrupt_cleans_up(tmp_path: Path) -> None:
    """Ctrl+C in the middle of the pages ends all processes at once and leaves neither folder nor site."""
    process = start(tmp_path, "hello", HOLD)
    assert process.stdin
    assert process.stdout
    assert process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    process.stdin.close()
    assert process.wait(20) != 0
    process.stdout.close()
    assert not (tmp_path / "site").exists()
    assert not list(tmp_path.glob(".site.*"))
