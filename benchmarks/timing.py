"""Timing whole processes: the clock, and the processor time that they and their children took."""

import resource
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 5
LONG = 30.0
"""Seconds; what takes longer runs once."""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds on the clock and of the processor; limits in seconds are on the processor's.

    On a machine that does other work too, the clock says more about that work.
    """

    wall: float
    processor: float

    def __str__(self) -> str:
        return f"{self.processor:.2f} s of processor, {self.wall:.2f} s on the clock"


@dataclass(frozen=True, slots=True)
class Command:
    """A command to time: where it runs, in which environment, and what makes things ready before each run."""

    words: Sequence[str]
    folder: Path
    environment: Mapping[str, str]
    ready: Callable[[], object] = lambda: None


def time_all(*commands: Command, runs: int = RUNS, warm: bool = True) -> list[Took]:
    """The medians of several runs of each, in turns, so that all meet the same load.

    With `warm`, a first run of each does not count. One that took over half a minute is not run again.
    A command that fails raises CalledProcessError: its time would mean nothing.
    """
    took: list[list[Took]] = [[] for _ in commands]
    for number in range(runs + warm):
        for command, known in zip(commands, took, strict=True):
            if not known or known[0].wall <= LONG:
                known.append(_once(command))
                if warm and number == 1 and known[0].wall <= LONG:
                    del known[0]
    return [_middle(known) for known in took]


def _middle(all_runs: Sequence[Took]) -> Took:
    return Took(median(one.wall for one in all_runs), median(one.processor for one in all_runs))


def _once(command: Command) -> Took:
    command.ready()
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    subprocess.run(
        command.words, cwd=command.folder, env=command.environment, capture_output=True, check=True
    )
    wall, after = perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
