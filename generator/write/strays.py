"""Files among the generated pages that nobody generated: they would be published unchecked."""

import os
from collections.abc import Collection
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file


def strays(root: Path, known: Collection[str]) -> list[Finding]:
    """A warning `stray-output` for each unknown file in the folders of `known`; hidden ones do not count."""
    tops = sorted({path.partition("/")[0] for path in known if "/" in path})
    found = sorted(path for top in tops for path in _files(root, top) if path not in known)
    places = [f"{root.name}/{path}" for path in found]
    return [Finding("stray-output", whole_file(place), {"path": place}) for place in places]


def _files(root: Path, top: str) -> list[str]:
    above = len(f"{root}{os.sep}")
    return [
        f"{directory[above:]}{os.sep}{name}".replace(os.sep, "/")
        for directory, _, names in os.walk(root / top)
        for name in names
        if not name.startswith(".")
    ]
