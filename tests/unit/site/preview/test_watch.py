"""Noticing what is saved."""

import os
from pathlib import Path

import pytest

from generator.site.preview import watch


def test_what_was_saved_before_anybody_watched_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A save during the first build is that file's, not a reason to build everything once more."""
    monkeypatch.setattr(watch, "_LOOK", 100)
    for name in ("content/a.yaml", "content/b.yaml", "mkdocs.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    watched = ("content", "mkdocs.yml")
    seen = watch.state(tmp_path, watched)
    os.utime(tmp_path / "content/a.yaml", (1, 1))
    assert next(watch.saves(tmp_path, watched, seen)) == {"content/a.yaml"}
