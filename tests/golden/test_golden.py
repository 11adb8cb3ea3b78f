"""Whole pages of a small content tree, compared with the files in `expected/`.

Refresh them with `make golden` and read the difference as you would read a change of the pages.
"""

import os
from pathlib import Path

import pytest

from generator.export.site_files import site_files
from generator.project import Project
from generator.publish import docs_files, prefix_of
from generator.reading import read
from generator.render.rendered import render

HERE = Path(__file__).parent
CASES = sorted(path.name for path in HERE.iterdir() if (path / "content").is_dir())
TWINS = (
    "roles/user-ops/index.md",
    "roles/user-ops/index.json",
    "en/metrics/return-rate/index.md",
    "llms.txt",
)
"""Of the files beside the pages, one of each sort."""


def made(case: str) -> dict[str, bytes]:
    """Every page of the case, and a few of the files beside them."""
    content = read(Project(HERE / case)).content
    assert content is not None
    rendered = render(content.catalogs, content.graphs)
    prefixes = {language: prefix_of(language, "zh") for language in rendered}
    beside = site_files(rendered, prefixes, "https://example.org/book/")
    return docs_files(rendered) | {f"site/{path}": beside[path] for path in TWINS}


@pytest.mark.parametrize("case", CASES)
def test_pages_come_out_as_expected(case: str) -> None:
    """Every byte of every page is as the reviewed files say, and there is no page more or less."""
    expected = HERE / case / "expected"
    files = made(case)
    if os.environ.get("REFRESH_GOLDEN"):
        refresh(expected, files)
    there = {p.relative_to(expected).as_posix(): p.read_bytes() for p in expected.rglob("*") if p.is_file()}
    assert sorted(files) == sorted(there)
    for path, data in files.items():
        assert data.decode() == there[path].decode(), path


def refresh(expected: Path, files: dict[str, bytes]) -> None:
    """Make `expected` hold exactly `files`."""
    for path in [p for p in expected.rglob("*") if p.is_file()]:
        path.unlink()
    for name, data in files.items():
        (expected / name).parent.mkdir(parents=True, exist_ok=True)
        (expected / name).write_bytes(data)


def test_the_same_content_gives_the_same_bytes() -> None:
    """Nothing of the order of dictionaries, of time or of chance gets into a page."""
    assert made("small") == made("small")
