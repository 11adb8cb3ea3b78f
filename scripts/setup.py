"""Makes .venv from requirements.lock: every package by its hash, the project itself as it lies here.

Run by any Python ≥ 3.11 with nothing installed; when it was killed or failed, the next run mends it.
"""

import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path

from scripts.words import say

ROOT = Path(__file__).parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / ".installed"
PIP = ["-m", "pip", "install", "--quiet", "--quiet", "--disable-pip-version-check", "--no-input"]
LOCKED = ["--require-hashes", "--requirement", str(ROOT / "requirements.lock")]
PROJECT = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]


def python() -> Path:
    """The environment's own Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> int:
    """Set up; gives the exit status."""
    try:
        return _set_up()
    except KeyboardInterrupt:
        say("stopped")
        return 130


def _set_up() -> int:
    if importlib.util.find_spec("ensurepip") is None:
        say("no_venv", package=f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
        return 1
    say("installing")
    STAMP.unlink(missing_ok=True)
    if not _works():
        venv.create(VENV, clear=True, with_pip=True)
    for what in (LOCKED, PROJECT):
        if subprocess.run([python(), *PIP, *what], check=False).returncode:
            say("failed")
            return 1
    STAMP.touch()
    say("installed")
    return 0


def _works() -> bool:
    """Whether there is an environment already, with a pip and of this Python's version."""
    wanted = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    try:
        return subprocess.run([python(), "-c", wanted], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
