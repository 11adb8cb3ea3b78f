"""The whole site from nothing, against the same pages under the theme's default navigation and search."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.peer_packages import with_peer_packages
from benchmarks.table import Row
from benchmarks.timing import time_all
from benchmarks.workplace import REPOSITORY, Workplace, clean

LIMIT = 0.5
EXTENSIONS = ["tables", "attr_list", "def_list", "sane_lists", "pymdownx.superfences", "toc"]


def rows(place: Workplace, content: Path = REPOSITORY / "content") -> Iterator[Row]:
    """The ratio of both on the clock; the other one is given the finished Markdown, and does not generate."""
    root = place.project("cold", content)
    place.run(place.opsbook("generate", "--root", str(root)).words)
    peer, pages = _peer(root / "playbooks", place.folder / "peer")
    leftovers = (root / ".opsbook", root / "playbooks", root / "site")
    own = replace(place.opsbook("build", "--root", str(root)), ready=lambda: clean(*leftovers))
    build = place.python("-m", "mkdocs", "build", "--quiet", "--config-file", str(peer))
    other = with_peer_packages(place, build)
    took, theirs = time_all(own, other, warm=False)
    ratio = took.wall / theirs.wall
    found = f"{ratio:.2f} × on the clock, {took.processor / theirs.processor:.2f} × of processor ({took})"
    limit = f"≤ {LIMIT:g} × theme's default navigation and search (zh, jieba): {theirs}"
    yield Row(f"whole site cold, {pages:,} pages", found, limit, ratio <= LIMIT)


def _peer(playbooks: Path, folder: Path) -> tuple[Path, int]:
    """A configuration of its own for the same pages, all in one site, and how many they are."""
    pages = sorted(playbooks.rglob("*.md"))
    for page in pages:
        target = folder / "docs" / page.relative_to(playbooks)
        target.parent.mkdir(parents=True, exist_ok=True)
        lines = page.read_text("utf-8").splitlines(keepends=True)
        target.write_text("".join(line for line in lines if not line.startswith("template: ")), "utf-8")
    settings = {
        "site_name": "peer",
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": [{"search": {"lang": ["zh", "en"]}}],
        "markdown_extensions": EXTENSIONS,
    }
    config = folder / "mkdocs.yml"
    config.write_text(json.dumps(settings), "utf-8")
    return config, len(pages)
