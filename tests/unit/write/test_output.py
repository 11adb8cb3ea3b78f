"""The output protocol: only changes are written, only what is ours is deleted, hand edits are not lost."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.write import output
from generator.write.atomic import replace_file
from generator.write.output import Written, write_pages

PAGES = {f"zh/roles/role-{number}.md": f"第 {number} 页\n".encode() for number in range(10)}


def codes(result: Written) -> list[str]:
    """Code and variant of each finding."""
    return [f"{finding.code}:{finding.variant}".rstrip(":") for finding in result.findings]


def without(*numbers: int) -> dict[str, bytes]:
    """The pages but for some."""
    gone = {f"zh/roles/role-{number}.md" for number in numbers}
    return {path: data for path, data in PAGES.items() if path not in gone}


def test_everything_given_is_written(tmp_path: Path) -> None:
    """A first run writes every page with the bytes it was given and nothing else."""
    result = write_pages(tmp_path, PAGES)
    root = tmp_path / "playbooks"
    found = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.md")}
    assert found == PAGES
    assert result == Written((), tuple(sorted(PAGES)), 0, ())


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    """A second run with one changed page touches that page alone."""
    write_pages(tmp_path, PAGES)
    files = [tmp_path / "playbooks" / path for path in PAGES]
    for file in files:
        os.utime(file, (1, 1))
    result = write_pages(tmp_path, PAGES | {"zh/roles/role-3.md": b"new"})
    assert [file.name for file in files if file.stat().st_mtime != 1] == ["role-3.md"]
    assert (result.written, result.unchanged) == (("zh/roles/role-3.md",), 9)


def test_pages_no_longer_made_are_deleted(tmp_path: Path) -> None:
    """A page that an earlier run wrote and this one does not goes, with the folder that it leaves empty."""
    write_pages(tmp_path, PAGES | {"zh/cases/one.md": b"x"})
    result = write_pages(tmp_path, without(1))
    assert result.deleted == ("zh/cases/one.md", "zh/roles/role-1.md")
    assert not (tmp_path / "playbooks/zh/cases").exists()


def test_neighbours_stay(tmp_path: Path) -> None:
    """Files that others put beside the pages are never deleted; a visible one among the pages is reported."""
    write_pages(tmp_path, PAGES)
    (tmp_path / "playbooks/README.md").write_text("mine")
    (tmp_path / "playbooks/zh/.gitkeep").touch()
    (tmp_path / "playbooks/zh/roles/own.md").write_text("mine")
    result = write_pages(tmp_path, without(1))
    assert codes(result) == ["stray-output"]
    assert result.findings[0].span.file == "playbooks/zh/roles/own.md"
    assert (tmp_path / "playbooks/zh/roles/own.md").read_text() == "mine"
    assert (tmp_path / "playbooks/README.md").read_text() == "mine"


def test_a_hand_edit_is_kept_aside(tmp_path: Path) -> None:
    """An edited page is reported, copied under .opsbook/edited/ and written anew."""
    write_pages(tmp_path, PAGES)
    page = tmp_path / "playbooks/zh/roles/role-0.md"
    page.write_text("by hand")
    result = write_pages(tmp_path, PAGES)
    assert codes(result) == ["edited-output"]
    assert (tmp_path / result.findings[0].params["copy"]).read_text() == "by hand"
    assert page.read_bytes() == PAGES["zh/roles/role-0.md"]


def test_an_edited_page_that_is_no_longer_made_stays(tmp_path: Path) -> None:
    """An edited page is not deleted, and every later run says that it is still there."""
    write_pages(tmp_path, PAGES)
    page = tmp_path / "playbooks/zh/roles/role-0.md"
    page.write_text("by hand")
    for _ in range(2):
        assert codes(write_pages(tmp_path, without(0))) == ["edited-output:abandoned"]
    assert page.read_text() == "by hand"


@pytest.mark.parametrize("gone", [6, 10])
def test_mass_deletion_is_refused(tmp_path: Path, gone: int) -> None:
    """When more than 30 % of the pages would go, nothing is written or deleted."""
    write_pages(tmp_path, PAGES)
    result = write_pages(tmp_path, without(*range(gone)) | {"zh/new.md": b"x"} if gone < 10 else {})
    assert codes(result) == ["mass-deletion"]
    assert len(list((tmp_path / "playbooks").rglob("*.md"))) == 10


def test_mass_deletion_can_be_allowed(tmp_path: Path) -> None:
    """Told so, a run deletes as much as it has to."""
    write_pages(tmp_path, PAGES)
    result = write_pages(tmp_path, without(*range(9)), allow_mass_deletion=True)
    assert len(result.deleted) == 9
    assert result.findings == ()


def test_few_deletions_pass(tmp_path: Path) -> None:
    """A handful of pages may go from a small tree without asking."""
    write_pages(tmp_path, PAGES)
    assert len(write_pages(tmp_path, without(1, 2, 3, 4)).deleted) == 4


@pytest.mark.parametrize(
    "path", ["../out.md", "/etc/out.md", "zh/../../out.md", "zh\\out.md", "c:out.md", "zh//out.md", ""]
)
def test_paths_that_lead_outside_are_refused(tmp_path: Path, path: str) -> None:
    """One page with a path that is not plain stops the run before the first write."""
    result = write_pages(tmp_path / "project", PAGES | {path: b"x"})
    assert codes(result) == ["unsafe-output-path:outside"]
    assert list(tmp_path.rglob("*.md")) == []


def test_links_are_not_followed(tmp_path: Path) -> None:
    """Nothing is written or deleted behind a link; a link in place of a page is replaced, not followed."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "playbooks/zh").symlink_to(elsewhere)
    assert set(codes(write_pages(tmp_path, PAGES))) == {"unsafe-output-path:link"}
    assert list(elsewhere.iterdir()) == []
    (tmp_path / "playbooks/zh").unlink()
    (elsewhere / "kept").write_text("kept")
    (tmp_path / "playbooks/zh/roles").mkdir(parents=True)
    (tmp_path / "playbooks/zh/roles/role-0.md").symlink_to(elsewhere / "kept")
    write_pages(tmp_path, PAGES)
    assert (elsewhere / "kept").read_text() == "kept"
    assert not (tmp_path / "playbooks/zh/roles/role-0.md").is_symlink()


def test_nothing_is_deleted_behind_a_link(tmp_path: Path) -> None:
    """When a folder of the last run has become a link, what it leads to stays."""
    write_pages(tmp_path, PAGES | {"zh/cases/one.md": b"x"})
    (tmp_path / "playbooks/zh/cases").rename(tmp_path / "moved")
    (tmp_path / "playbooks/zh/cases").symlink_to(tmp_path / "moved")
    write_pages(tmp_path, PAGES)
    assert (tmp_path / "moved/one.md").read_bytes() == b"x"


def test_a_kill_in_the_middle_is_no_hand_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a run that died between two writes the next one heals without reporting or keeping anything."""
    write_pages(tmp_path, PAGES)
    changed = {path: data + b"second" for path, data in PAGES.items()}
    with monkeypatch.context() as patch:
        patch.setattr(output, "replace_file", dying_after(3))
        with pytest.raises(KeyboardInterrupt):
            write_pages(tmp_path, changed)
    result = write_pages(tmp_path, {path: data + b"third" for path, data in PAGES.items()})
    assert result.findings == ()
    assert len(result.written) == 10


def dying_after(count: int) -> Callable[[Path, bytes], None]:
    """A `replace_file` that is interrupted after some files."""
    calls = iter(range(count))

    def replace(path: Path, data: bytes) -> None:
        if next(calls, None) is None:
            raise KeyboardInterrupt
        replace_file(path, data)

    return replace


def test_leftovers_of_killed_runs_are_cleared(tmp_path: Path) -> None:
    """A half-written temporary file of a dead run is gone after the next one."""
    write_pages(tmp_path, PAGES)
    leftover = tmp_path / "playbooks/zh/roles/.role-0.md.opsbook-123.tmp"
    leftover.write_text("half")
    write_pages(tmp_path, PAGES)
    assert not leftover.exists()


def test_a_full_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the system refuses a write, the finding says which file and why, and the page is as it was."""
    write_pages(tmp_path, PAGES)

    def refuse(path: Path, _: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(output, "replace_file", refuse)
    result = write_pages(tmp_path, PAGES | {"zh/roles/role-1.md": b"new"})
    assert codes(result) == ["cannot-write:disk-full"]
    assert result.findings[0].span.file == "playbooks/zh/roles/role-1.md"
    assert (tmp_path / "playbooks/zh/roles/role-1.md").read_bytes() == PAGES["zh/roles/role-1.md"]


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    """A folder where a page belongs is a finding that names it, not a traceback."""
    (tmp_path / "playbooks/zh/roles/role-1.md/inside").mkdir(parents=True)
    result = write_pages(tmp_path, PAGES)
    assert codes(result) == ["cannot-write"]
    assert result.findings[0].span.file == "playbooks/zh/roles/role-1.md"
