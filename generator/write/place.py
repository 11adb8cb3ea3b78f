"""Where output may go: inside its folder, by plain names, never through a link."""

import stat
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file


def is_plain_path(path: str) -> bool:
    """Whether `path` is relative, in normal form, with forward slashes and nothing that leads outside."""
    pure = PurePosixPath(path)
    return (
        bool(pure.parts)
        and str(pure) == path
        and not pure.is_absolute()
        and ".." not in pure.parts
        and not any(character in path for character in "\\:\0")
    )


def unsafe_paths(root: Path, paths: Iterable[str]) -> list[Finding]:
    """Findings for paths that may not be written below `root`: outside it, or behind a link."""
    checked: dict[PurePosixPath, bool] = {}
    return [
        Finding("unsafe-output-path", whole_file(f"{root.name}/{path}"), {"path": path}, variant)
        for path in paths
        if (variant := _fault(root, path, checked))
    ]


def _fault(root: Path, path: str, checked: dict[PurePosixPath, bool]) -> str:
    if not is_plain_path(path):
        return "outside"
    parents = list(PurePosixPath(path).parents)
    return "link" if any(_is_detour(root, parent, checked) for parent in parents) else ""


def _is_detour(root: Path, folder: PurePosixPath, checked: dict[PurePosixPath, bool]) -> bool:
    """Whether something other than a folder stands where `folder` is wanted."""
    if folder not in checked:
        checked[folder] = _is_no_folder(root / folder)
    return checked[folder]


def _is_no_folder(path: Path) -> bool:
    try:
        return not stat.S_ISDIR(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
