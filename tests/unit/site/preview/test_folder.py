"""The served folder: equal to what was built, and only what changed is written."""

import os
from pathlib import Path

from generator.site.preview.folder import ServedFolder

PAGE = "<html><head><title>{}</title></head></html>"


def write(folder: Path, **texts: str) -> None:
    """Put pages into a folder as MkDocs would."""
    for name, text in texts.items():
        (folder / f"{name}.html").parent.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.html").write_text(PAGE.format(text))


def built(tmp_path: Path) -> dict[str, Path]:
    """Two languages, as MkDocs left them."""
    write(tmp_path / "zh", index="zh", **{"404": "zh"})
    write(tmp_path / "en", index="en", **{"404": "en"})
    return {"": tmp_path / "zh", "en/": tmp_path / "en"}


def test_languages_and_further_files_come_together(tmp_path: Path) -> None:
    """The languages are joined, further files laid over, every page carries the policy."""
    folder = ServedFolder(tmp_path / "site")
    changed = folder.publish(built(tmp_path), {"old/index.html": PAGE.encode(), "llms.txt": b"x"})
    assert changed == {"index.html", "404.html", "en/index.html", "old/index.html", "llms.txt"}
    for path in changed - {"llms.txt"}:
        assert "Content-Security-Policy" in (tmp_path / "site" / path).read_text()


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """A page that was built again with the same words is not touched; a changed one is told."""
    folder, sources = ServedFolder(tmp_path / "site"), built(tmp_path)
    folder.publish(sources, {"llms.txt": b"x"})
    os.utime(tmp_path / "site/index.html", (1, 1))
    write(tmp_path / "zh", index="zh")
    write(tmp_path / "en", index="new")
    assert folder.publish(sources, {"llms.txt": b"x"}) == {"en/index.html"}
    assert (tmp_path / "site/index.html").stat().st_mtime == 1


def test_what_is_gone_goes(tmp_path: Path) -> None:
    """A page that is no longer built is removed; the search index stays."""
    folder, sources = ServedFolder(tmp_path / "site"), built(tmp_path)
    write(tmp_path / "zh", gone="x")
    folder.publish(sources, {"old.txt": b"x"})
    (tmp_path / "site/pagefind").mkdir()
    (tmp_path / "site/pagefind/pagefind.js").touch()
    (tmp_path / "zh/gone.html").unlink()
    assert folder.publish(sources, {}) == {"gone.html", "old.txt"}
    assert (tmp_path / "site/pagefind/pagefind.js").exists()
