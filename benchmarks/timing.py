"""Timing whole processes: wall clock, and the processor time that they and their children took."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 5
LONG = 30.0
"""Seconds; what takes longer runs once."""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds on the clock and of the processor."""

    wall: float
    processor: float

    def __str__(self) -> str:
        return f"{self.wall:.2f} s ({self.processor:.2f} s of processor)"


def time_command(command: Sequence[str], folder: Path, runs: int = RUNS) -> Took:
    """The medians of running `command` in `folder` several times, after once that does not count.

    A command that fails raises CalledProcessError: its time would mean nothing.
    """
    first = _once(command, folder)
    if first.wall > LONG or runs == 1:
        return first
    all_runs = [_once(command, folder) for _ in range(runs)]
    return Took(median(one.wall for one in all_runs), median(one.processor for one in all_runs))


def _once(command: Sequence[str], folder: Path) -> Took:
    before, started = os.times(), perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    wall, after = perf_counter() - started, os.times()
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    used = (after.children_user - before.children_user) + (after.children_system - before.children_system)
    return Took(wall, used)
