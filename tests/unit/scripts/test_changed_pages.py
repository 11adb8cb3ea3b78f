"""The list of pages that a pull request changes."""

from pathlib import Path

from scripts.changed_pages import changed_pages, report


def pages(folder: Path, **texts: str) -> Path:
    """A folder of generated pages."""
    for name, text in texts.items():
        file = folder / f"zh/roles/{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return folder


def test_pages_are_listed_by_what_became_of_them(tmp_path: Path) -> None:
    """Added, changed and removed pages are told apart, equal ones are left out."""
    before = pages(tmp_path / "before", same="1", edited="1", gone="1")
    after = pages(tmp_path / "after", same="1", edited="2", new="1")
    found = changed_pages(before, after)
    assert found == {
        "added": ["zh/roles/new.md"],
        "changed": ["zh/roles/edited.md"],
        "removed": ["zh/roles/gone.md"],
    }
    assert "### 新增 / Added (1)\n\n- `zh/roles/new.md`\n" in report(found)


def test_no_change_is_said(tmp_path: Path) -> None:
    """Where nothing changes for readers, the list says so."""
    folder = pages(tmp_path, same="1")
    assert "没有页面变动。 / No page changes." in report(changed_pages(folder, folder))
