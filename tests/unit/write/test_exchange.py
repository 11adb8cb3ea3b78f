"""The exchange: a target is the old folder or the new one, whole, at any moment."""

from pathlib import Path

import pytest

from generator.write import exchange as module
from generator.write.exchange import exchange, folder_beside, recover


def folder(path: Path, text: str) -> Path:
    """A folder with one file that says which it is."""
    path.mkdir(parents=True)
    (path / "page").write_text(text)
    return path


@pytest.fixture(params=["one step", "two renames"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs a test with the system's own swap and without it."""
    if request.param == "two renames":
        monkeypatch.setattr(module, "_swap", lambda _one, _other: False)


@pytest.mark.usefixtures("either_way")
def test_the_new_folder_takes_the_place(tmp_path: Path) -> None:
    """After the exchange the target holds the new pages and nothing else stays beside it."""
    target = folder(tmp_path / "site", "old")
    with folder_beside(target) as built:
        (built / "page").write_text("new")
        exchange(built, target)
        assert (built / "page").read_text() == "old"
    assert (target / "page").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("either_way")
def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """Where nothing stands, the new folder simply appears."""
    with folder_beside(tmp_path / "deep/site") as built:
        (built / "page").write_text("new")
        exchange(built, tmp_path / "deep/site")
    assert (tmp_path / "deep/site/page").read_text() == "new"


def test_a_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """When a build ends in an error, its folder goes and the old one is as it was."""
    target = folder(tmp_path / "site", "old")
    with pytest.raises(IsADirectoryError), folder_beside(target) as built:
        built.write_text("half a page")
    assert (target / "page").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_recovery_brings_back_what_a_kill_took_away(tmp_path: Path) -> None:
    """Killed between the two renames, the target is missing; the next start has it again."""
    folder(tmp_path / ".site.old-7", "old")
    folder(tmp_path / ".site.new-7", "new")
    recover(tmp_path / "site")
    assert (tmp_path / "site/page").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_recovery_clears_leftovers_and_nothing_else(tmp_path: Path) -> None:
    """Folders of killed builds go; folders of others, files and links with such names stay."""
    folder(tmp_path / "site", "good")
    for name in (".site.old-1", ".site.new-2"):
        folder(tmp_path / name, "leftover")
    folder(tmp_path / ".site.new-x", "of others")
    folder(tmp_path / "other.site.new-3", "of others")
    (tmp_path / ".site.new-4").symlink_to(tmp_path / "site")
    (tmp_path / ".site.new-5").touch()
    recover(tmp_path / "site")
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"site", ".site.new-x", "other.site.new-3", ".site.new-4", ".site.new-5"}
    assert (tmp_path / "site/page").read_text() == "good"
