"""Packages that only the compared build needs: fetched by hash into the folder of the measurements."""

import os
from dataclasses import replace
from pathlib import Path

from benchmarks.timing import Command
from benchmarks.workplace import REPOSITORY, Workplace

LOCKS = REPOSITORY / "benchmarks/peer"
PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps")


def with_peer_packages(place: Workplace, command: Command) -> Command:
    """`command`, which finds the packages of benchmarks/peer; fetched on first use, which takes a network.

    Raises CalledProcessError where they cannot be had: without them the comparison would not be fair.
    """
    packages = place.folder / "packages"
    if not packages.exists():
        tools = place.folder / "packages-tools"  # apart: with them in reach jieba would load them too
        _install(place, tools, LOCKS / "build.lock", tools)
        _install(place, packages, LOCKS / "packages.lock", tools)
    return replace(command, environment={**command.environment, **_reaching(packages, command)})


def _install(place: Workplace, folder: Path, lock: Path, tools: Path) -> None:
    """What `lock` names, into `folder`, built by what lies in `tools`."""
    command = place.python(
        *PIP, "--no-build-isolation", "--require-hashes", "--target", str(folder), "-r", str(lock)
    )
    place.run(command.words, _reaching(tools, command))


def _reaching(folder: Path, command: Command) -> dict[str, str]:
    return {"PYTHONPATH": os.pathsep.join([str(folder), command.environment["PYTHONPATH"]])}
