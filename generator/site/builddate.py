"""The one date of a build: from the last commit, so that the same input gives the same bytes."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file

VARIABLE = "SOURCE_DATE_EPOCH"
_EARLIEST = 1  # MkDocs fails at 0
_LATEST = 253_402_300_799  # the last second of the year 9999
_UNKNOWN = 315_532_800  # 1980-01-01, the earliest date that archives can hold


def build_date(root: Path, environment: Mapping[str, str]) -> int | Finding:
    """Seconds since 1970: SOURCE_DATE_EPOCH if set, else the last commit of `root`, else a fixed day in 1980.

    A value of SOURCE_DATE_EPOCH that is no such number is a finding `bad-build-date`.
    """
    value = environment.get(VARIABLE, "")
    if not value:
        return _last_commit(root)
    if re.fullmatch(r"[0-9]{1,12}", value) and _EARLIEST <= int(value) <= _LATEST:
        return int(value)
    return Finding("bad-build-date", whole_file("mkdocs.yml"), {"variable": VARIABLE, "value": value})


def _last_commit(root: Path) -> int:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.SubprocessError):
        return _UNKNOWN
    stamp = answer.stdout.strip()
    return int(stamp) if answer.returncode == 0 and stamp.isdigit() else _UNKNOWN
