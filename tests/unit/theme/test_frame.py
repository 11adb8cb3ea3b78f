"""Header, rail, breadcrumb and footer of built pages."""

import re
from pathlib import Path

import pytest

from tests.unit.theme.sample import SOURCE


def page(site: Path, path: str) -> str:
    """The HTML of a page by its path on the site."""
    return (site / path / "index.html").read_text("utf-8")


def links(text: str) -> dict[str, str]:
    """Words → address of the links of a page."""
    return {words: url for url, words in re.findall(r'<a [^>]*href="([^"]*)"[^>]*>([^<]*)</a>', text)}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", "./en/"),
        ("roles/user-ops", "../../en/roles/user-ops/"),
        ("en", "./../"),
        ("en/roles/user-ops", "../../../roles/user-ops/"),
    ],
)
def test_the_language_switch_stays_on_the_page(site: Path, path: str, expected: str) -> None:
    """It is made from the page's own place, so that any fork or sub-path works, and loads the page anew."""
    (tag,) = set(re.findall(r'<a class="ob-alternate"[^>]*>', page(site, path)))
    assert f'href="{expected}"' in tag
    assert 'target="_self"' in tag


def test_the_header_marks_the_section_of_the_page(site: Path) -> None:
    """Exactly one of the five words is current, as the page itself or as the part it belongs to."""
    header = page(site, "roles/user-ops").partition("<header")[2].partition("</header>")[0]
    assert re.findall(r'<a href="([^"]*)" aria-current="([^"]*)">', header) == [("../", "true")]
    index = page(site, "roles").partition("<header")[2].partition("</header>")[0]
    assert re.findall(r'aria-current="([^"]*)">', index) == ["page"]


def test_the_rail_shows_the_part_and_the_contents_of_the_page(site: Path) -> None:
    """Neighbours by short titles, the page itself marked, its second-level headings below it."""
    rail = page(site, "roles/user-ops/senior").partition('id="ob-rail"')[2].partition('class="ob-veil"')[0]
    assert re.search(r'aria-current="page">高级</a>', rail)
    assert links(rail)["准备升级"] == "#preparation"
    assert "推广六步" not in rail


def test_the_footer_leads_to_the_data_behind_the_page(site: Path) -> None:
    """Edit and history mean the YAML file; a report starts with the page already named."""
    found = links(page(site, "roles/user-ops"))
    assert found["改数据（YAML）"] == f"https://github.com/owner/repo/edit/main/{SOURCE}"
    assert found["修改历史"] == f"https://github.com/owner/repo/commits/main/{SOURCE}"
    assert "roles/user-ops" in found["报告问题"]
    assert found["固定链接"] == "https://example.org/handbook/roles/user-ops/"


def test_the_missing_page_speaks_both_languages(site: Path) -> None:
    """One file serves every missing address, so its links start at the site's root."""
    text = (site / "404.html").read_text("utf-8")
    assert "没有这一页" in text
    assert "Page not found" in text
    assert links(text)["Go to the home page"] == "/handbook/en/"
    assert links(text)["回到首页"] == "/handbook/"


def test_a_page_is_small(site: Path) -> None:
    """The frame around a page weighs at most 25 KB of HTML."""
    assert len((site / "health/index.html").read_bytes()) < 25_000
