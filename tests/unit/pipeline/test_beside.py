"""The files beside the pages, made for a site that MkDocs builds alone."""

import shutil
from pathlib import Path

from generator.beside import write_beside
from generator.project import Project
from tests.paths import ROOT


def test_a_bare_build_has_what_its_pages_read(tmp_path: Path) -> None:
    """Data, twins and redirects of both languages are written anew; an error leaves what was there."""
    shutil.copytree(ROOT / "tests/golden/small/content", tmp_path / "content")
    folder = tmp_path / "beside"
    (folder / "old").mkdir(parents=True)
    assert write_beside(Project(tmp_path), folder, "")
    for path in ("data/assessment-outline.json", "en/data/roles-outline.json", "data/titles.json"):
        assert (folder / path).read_bytes().strip(b"[]{}\n"), path
    assert (folder / "en/roles/user-ops/index.md").is_file()
    assert not (folder / "old").exists()
    (tmp_path / "content/roles/user-ops.yaml").write_text("title: [", encoding="utf-8")
    assert not write_beside(Project(tmp_path), folder, "")
    assert (folder / "data/calendar.json").is_file()
