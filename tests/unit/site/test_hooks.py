"""A bare `mkdocs build`: generates first, builds both languages, and says what is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from generator.site import hooks
from generator.site.config import write_configs
from tests.unit.site.sample import REPOSITORY, project

GENERATE = "import pathlib, sys\npathlib.Path('ran').write_text(' '.join(sys.argv[1:]))\nsys.exit({status})\n"
BESIDE = (
    "import pathlib, sys\nfolder = pathlib.Path(sys.argv[1], 'en/data')\nfolder.mkdir(parents=True)\n"
    "folder.joinpath('titles.json').write_text(sys.argv[2])\n"
)


def bare_build(root: Path, status: int) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` in the sample, where generating ends with `status`."""
    write_configs(project(root))
    hook = root / "generator/site/hooks.py"
    hook.parent.mkdir(parents=True)
    shutil.copy(REPOSITORY / "generator/site/hooks.py", hook)
    (root / "generator/__init__.py").touch()
    (root / "generator/__main__.py").write_text(GENERATE.format(status=status))
    (root / "generator/beside.py").write_text(BESIDE)
    return subprocess.run(
        [Path(sys.executable).with_name("mkdocs"), "build"],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_both_languages_are_built_after_generating(tmp_path: Path) -> None:
    """The pages are generated, both languages stand where they belong, and search is said to be missing."""
    done = bare_build(tmp_path, 0)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "ran").read_text() == "generate"
    chinese, english = (tmp_path / "site" / path / "index.html" for path in ("", "en"))
    assert '<html lang="zh"' in chinese.read_text("utf-8")
    assert '<html lang="en"' in english.read_text("utf-8")
    assert "用户运营" in chinese.read_text("utf-8")
    assert (tmp_path / "site/en/data/titles.json").read_text() == ""  # made for a site without an address
    for home in ("site", "site/en"):  # each page asks for this list; without an address there is none to name
        assert "<loc>" not in (tmp_path / home / "assets/sitemap.xml").read_text("utf-8")
    assert "需要搜索请用 opsbook build" in done.stderr
    assert "for search run opsbook build" in done.stderr


def test_a_failed_generation_stops_the_build(tmp_path: Path) -> None:
    """With errors in the content nothing is built."""
    assert bare_build(tmp_path, 1).returncode != 0
    assert not (tmp_path / "site/index.html").exists()


def test_a_save_builds_once(tmp_path: Path) -> None:
    """`mkdocs serve` looks at what people write, not at the pages that every rebuild writes itself."""
    project(tmp_path)
    (tmp_path / "content").mkdir()
    config = load_config(str(tmp_path / "mkdocs.yml"), hooks=[])
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    server.watch(config.docs_dir)
    hooks.on_serve(server, config)
    watched = {Path(path).name for path in server._watched_paths}  # noqa: SLF001 - no public name
    server.server_close()
    assert watched == {"content"}
