"""How heavy pages are: their HTML, whether it grows with their number, and a first visit as a whole."""

import gzip
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from benchmarks.browsing import browser_page
from benchmarks.served import serve
from benchmarks.table import Row
from benchmarks.workplace import REPOSITORY, Workplace

HTML_LIMIT = 60_000
VISIT_LIMIT = 150_000
GROWTH_LIMIT = 1.1
COLLECTIONS = ("glossary", "contribute/checks", "assess", "roles/*/handbook")
"""Pages that hold a whole collection, so that the browser's search finds all of it, or a role for print."""

VISITED = ("", "roles/user-ops/", "onboarding/user-ops/", "assess/", "my/", "roles/compare/")
"""Pages that load the most; tests/browser/test_weight.py holds every kind of page to the same limit."""

SMALL = REPOSITORY / "tests/golden/small/content"
SAMPLES = ("index.html", "my/index.html", "404.html")
"""Pages around whose text nothing depends on what they are about."""

_BODY = re.compile(r"<article\b.*</article>", re.DOTALL)


def rows(place: Workplace) -> Iterator[Row]:
    """Bytes, on the project's own content."""
    site = place.site()
    yield from _html(site)
    yield _growth(site, place.site("small", SMALL))
    for path in VISITED:
        yield _visit(site, path)


def _html(site: Path) -> Iterator[Row]:
    files = {file.parent.relative_to(site).as_posix(): file.stat().st_size for file in site.rglob("*.html")}
    held = {path: size for path, size in files.items() if _is_held(path)}
    pages = sorted((size, path) for path, size in files.items() if path not in held)
    middle, (size, path) = pages[len(pages) // 2][0], pages[-1]
    found = f"{middle / 1000:.0f} KB in the middle, at most {size / 1000:.1f} KB (/{path}/)"
    yield Row(f"HTML of a page, {len(pages):,} pages", found, "≤ 60 KB raw", size <= HTML_LIMIT)
    largest = {
        name: max((held[path] for path in held if fnmatch(path.removeprefix("en/"), name)), default=0)
        for name in COLLECTIONS
    }
    over = ", ".join(f"/{name}/ {size / 1000:.0f} KB" for name, size in largest.items() if size)
    yield Row(
        "HTML of whole collections on one page", over, "no limit: they grow with the content", passed=True
    )


def _is_held(path: str) -> bool:
    return any(fnmatch(path.removeprefix("en/"), name) for name in COLLECTIONS)


def _growth(site: Path, small: Path) -> Row:
    """What stands around the text of a page: in this site, and in one of a few dozen pages."""
    ratio = max(_frame(site / name) / _frame(small / name) for name in SAMPLES)
    found = f"{ratio:.2f} × what it is in a site of {len(list(small.rglob('*.html')))} pages"
    limit = f"≤ {GROWTH_LIMIT:g} ×: not growing with the number of pages"
    return Row("HTML around the text of a page", found, limit, ratio <= GROWTH_LIMIT)


def _frame(page: Path) -> int:
    return len(_BODY.sub("", page.read_text("utf-8")))


def _visit(site: Path, path: str) -> Row:
    with serve(site) as served, browser_page() as page:
        page.goto(served.address + path)
        page.wait_for_load_state("networkidle")
    files = [file for file in served.asked if file.is_file()]
    size = sum(len(_sent(file)) for file in files)
    index = [file for file in files if "pagefind" in file.parts]
    found = f"{size / 1000:.0f} KB in {len(files)} files, {'with' if index else 'without'} search index"
    limit = "≤ 150 KB compressed, no search index in it"
    return Row(f"first page view, everything: /{path}", found, limit, size <= VISIT_LIMIT and not index)


def _sent(file: Path) -> bytes:
    """The bytes of a file as a host sends them: compressed, but for what is compressed already."""
    data = file.read_bytes()
    return data if file.suffix in {".woff2", ".png", ".jpg", ".gz"} else gzip.compress(data, 6)
