"""Same input, same bytes: wherever, whenever and in whatever locale a site is built."""

import os
import subprocess
import sys
from pathlib import Path

from tests.unit.site.sample import REPOSITORY, tree


def build(folder: Path, **environment: str) -> dict[str, str]:
    """Build the sample in a process of its own; gives the site's files."""
    command = [sys.executable, "-m", "tests.unit.site.sample", str(folder), "hello 用户"]
    subprocess.run(command, cwd=REPOSITORY, env=os.environ | environment, check=True)
    return tree(folder / "site")


def test_two_builds_are_the_same(tmp_path: Path) -> None:
    """Another folder, time zone, locale and order of hashes make no difference."""
    here = build(tmp_path / "one", TZ="Asia/Shanghai", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    there = build(tmp_path / "two/另一个 #2", TZ="America/St_Johns", LC_ALL="C", PYTHONHASHSEED="2")
    assert {"index.html", "en/index.html", "en/roles/user-ops/index.html", "404.html"} <= here.keys()
    assert here == there
