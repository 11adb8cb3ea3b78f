"""The list of pages that instant navigation reads with the first page."""

from pathlib import Path
from xml.etree import ElementTree as ET

from tests.unit.theme.sample import ADDRESS

PAGE = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def listed(site: Path, home: str) -> list[str]:
    """The addresses on the list of the language at `home`."""
    tree = ET.parse(site / home / "assets/sitemap.xml")  # noqa: S314 - our own
    return [entry.text or "" for entry in tree.iter(PAGE)]


def test_each_language_lists_its_own_pages(site: Path) -> None:
    """The list of a language names its pages, but for those that are not translated, and no other's."""
    there = {page.parent.relative_to(site).as_posix() for page in site.rglob("index.html")}
    pages = {ADDRESS if path == "." else f"{ADDRESS}{path}/" for path in there}
    english = {page for page in pages if page.startswith(f"{ADDRESS}en/")}
    assert sorted(listed(site, "")) == sorted(pages - english)
    assert sorted(listed(site, "en")) == sorted(english - {f"{ADDRESS}en/roles/user-ops/senior/"})
