"""Replacing one file in one step, so that a reader or a kill sees the old bytes or the new, never half."""

import os
import re
from pathlib import Path

_TEMPORARY = re.compile(r"\..+\.opsbook-\d+\.tmp")


def replace_file(path: Path, data: bytes) -> None:
    """Make `path` hold `data`, creating its folders; a link at `path` is replaced, not followed.

    Raises OSError naming `path`, which then is as it was; no temporary file stays.
    """
    try:
        _replace(path, data)
    except OSError as error:
        error.filename = str(path)
        raise


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.opsbook-{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        with temporary.open("xb") as file:
            file.write(data)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files that killed runs left anywhere below `folder`; links are not followed."""
    for directory, _, names in os.walk(folder):
        for name in names:
            if _TEMPORARY.fullmatch(name):
                Path(directory, name).unlink(missing_ok=True)
