"""The lock: one build at a time, and a dead one holds nobody up."""

import os
import subprocess
import sys
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.write.lock import Holder, Lock, acquire

HOLD = """
import sys
from pathlib import Path
from generator.write.lock import acquire
lock = acquire(Path(sys.argv[1]), "build")
print("held", flush=True)
sys.stdin.read()
"""


def holding(path: Path) -> "subprocess.Popen[str]":
    """A process that holds the lock until it is told to end."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_build_hears_who_holds_the_lock(tmp_path: Path) -> None:
    """While a build runs, another gets a finding with its process id and task."""
    path = tmp_path / ".opsbook/lock"
    with holding(path) as process:
        heard: list[Holder] = []
        answer = acquire(path, "serve", waiting=heard.append)
        process.communicate("")
    assert isinstance(answer, Finding)
    assert answer.code == "build-locked"
    assert (answer.params["pid"], answer.params["task"]) == (str(process.pid), "build")
    assert heard == [Holder(str(process.pid), "build")]


def test_a_waiting_build_goes_on_when_the_lock_is_free(tmp_path: Path) -> None:
    """With patience, the second build gets the lock as soon as the first one ends."""
    path = tmp_path / "lock"
    with holding(path) as process:

        def end(_: Holder) -> None:
            process.communicate("")

        answer = acquire(path, "build", patience=30, waiting=end)
    assert isinstance(answer, Lock)
    with answer:
        pass


def test_the_lock_of_a_killed_build_is_free(tmp_path: Path) -> None:
    """A lock file that names a killed process is taken at once."""
    path = tmp_path / "lock"
    with holding(path) as process:
        process.kill()
        process.wait()
        answer = acquire(path, "build")
    assert isinstance(answer, Lock)
    with answer:
        assert f'"{os.getpid()}"' in path.read_text()


def test_letting_go_frees_the_lock(tmp_path: Path) -> None:
    """After its block the lock can be taken again."""
    for _ in range(2):
        answer = acquire(tmp_path / "lock", "build")
        assert isinstance(answer, Lock)
        with answer:
            assert isinstance(acquire(tmp_path / "lock", "build"), Finding)


def test_a_lock_that_cannot_be_made_is_a_finding(tmp_path: Path) -> None:
    """Where no lock file can be written, the finding says so."""
    (tmp_path / "file").touch()
    answer = acquire(tmp_path / "file/lock", "build")
    assert isinstance(answer, Finding)
    assert answer.code == "cannot-write"
