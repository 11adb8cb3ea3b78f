"""Copies of the small tree to work on, and comments strewn into its files."""

import shutil
from collections import Counter
from pathlib import Path

import yaml
from hypothesis import strategies as st

from generator.diagnostics.codes import severity_of
from generator.diagnostics.finding import Severity
from generator.edit.comments import comments
from generator.project import Project
from generator.reading import read
from tests.diagnostics.trees import BASES, TODAY

SMALL = BASES / "small" / "content"
FILES = sorted(path for path in SMALL.rglob("*.yaml"))


def copy(target: Path) -> Path:
    """A copy of the small tree below `target`."""
    shutil.copytree(SMALL, target / "content")
    return target


def text(root: Path, file: str) -> str:
    """What a file says."""
    return (root / file).read_text("utf-8")


def put(root: Path, file: str, words: str) -> None:
    """Write a file."""
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(words, "utf-8")


def said(root: Path) -> Counter[str]:
    """All comments of all files, lines about schemas aside."""
    found: Counter[str] = Counter()
    for path in root.rglob("*.yaml"):
        found.update(c.text for c in comments(path.read_text("utf-8").replace("\r\n", "\n")))
    return Counter({words: n for words, n in found.items() if "yaml-language-server" not in words})


def serious(root: Path) -> list[tuple[str, str]]:
    """Code and file of all errors and warnings."""
    found = read(Project(root), today=TODAY).findings
    return sorted((f.code, f.span.file) for f in found if severity_of(f.code) is not Severity.NOTE)


@st.composite
def commented(draw: st.DrawFn) -> tuple[str, str]:
    """A file of the small tree with comments and blank lines put in wherever YAML takes them."""
    path = draw(st.sampled_from(FILES))
    lines = path.read_text("utf-8").rstrip("\n").split("\n")
    for number in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(lines)))
        words = (
            f"{' ' * draw(st.integers(0, 8))}# {number} {draw(st.sampled_from(['用户', 'a: b', '- x', '#']))}"
        )
        if draw(st.booleans()) and place < len(lines) and lines[place].strip():
            changed = [*lines[:place], f"{lines[place]} {words.lstrip()}", *lines[place + 1 :]]
        else:
            changed = [*lines[:place], draw(st.sampled_from([words, "", f"\n{words}\n"])), *lines[place:]]
        if _loaded("\n".join(changed)) == _loaded("\n".join(lines)):
            lines = "\n".join(changed).split("\n")
    return path.relative_to(SMALL.parent).as_posix(), "\n".join(lines) + draw(
        st.sampled_from(["", "\n", "\n\n"])
    )


def _loaded(words: str) -> object:
    try:
        return yaml.load(words, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes nothing but text
    except yaml.YAMLError:
        return None
