"""The whole built site as files: complete in both languages, its lists true, no page heavy."""

import json
import os
import re
import shutil
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.site.addresses import Served
from generator.site.gate import Expected, inspect
from generator.site.page_facts import read_page
from tests.browser.serving import ADDRESS, BASE

LANGUAGES = {"": "zh", "en/": "en"}
PAGE_LIMIT = 60_000
"""Bytes of a page's HTML, so that none grows unseen."""

COLLECTIONS = {"glossary/": 92_000, "roles/*/handbook/": 195_000}
"""Pages that hold a whole collection; bytes. The glossary: some 700 a term for 119 terms, tooltips lead to
places on it. A role's handbook is one document for print: nobody comes by it without asking for it."""

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
BLOCK = re.compile(r"<(?:li|p|td)[^>]*>(.*?)</(?:li|p|td)>", re.DOTALL)
SENTENCE = {"": 30, "en/": 60}
"""Characters: what is longer is a sentence, which may not stand twice in a handbook; else it is a name."""
HREF = re.compile(r"\]\((?P<url>[^)\s]+)\)")


@pytest.fixture(scope="module")
def pages(built_site: Path) -> list[dict[str, Any]]:
    """What the site itself says of its pages."""
    listed: list[dict[str, Any]] = json.loads((built_site / "data/pages.json").read_text("utf-8"))
    return listed


def file_of(site: Path, url: str) -> Path:
    """The file behind an address of the site."""
    assert url.startswith(ADDRESS), url
    path = site / url.removeprefix(ADDRESS).partition("#")[0]
    return path / "index.html" if url.partition("#")[0].endswith("/") else path


def test_every_page_is_there_in_both_languages(built_site: Path, pages: list[dict[str, Any]]) -> None:
    """Each listed page has its file, in its language, and its like in the other language."""
    listed = {language: set[str]() for language in LANGUAGES.values()}
    for page in pages:
        file = file_of(built_site, page["url"])
        assert f'lang="{page["language"]}"' in file.read_text("utf-8")[:200], file
        prefix = "" if page["language"] == "zh" else "en/"
        listed[page["language"]].add(page["url"].removeprefix(ADDRESS + prefix))
    assert len(listed["zh"]) > 400
    assert listed["zh"] == listed["en"]


def test_every_built_page_is_listed(built_site: Path, pages: list[dict[str, Any]]) -> None:
    """No page stands on the site unaccounted for, but for redirects and the page for lost addresses."""
    listed = {file_of(built_site, page["url"]) for page in pages} | {built_site / "404.html"}
    others = set(built_site.rglob("*.html")) - listed
    assert [page for page in others if not read_page(page.read_text("utf-8")).refresh] == []


def test_the_sitemap_names_each_page_with_its_other_language(
    built_site: Path, pages: list[dict[str, Any]]
) -> None:
    """Every translated page is in the sitemap, with the addresses of both languages, all of which exist."""
    tree = ET.parse(built_site / "sitemap.xml")  # noqa: S314  # our own file
    found = {}
    for entry in tree.getroot().findall("s:url", SITEMAP):
        url = entry.findtext("s:loc", "", SITEMAP)
        others = entry.findall("x:link", SITEMAP)
        found[url] = {link.get("hreflang"): link.get("href") for link in others}
    assert set(found) == {
        page["url"] for page in pages if not page["untranslated"] and not page.get("noindex")
    }
    for url, addresses in found.items():
        assert sorted(filter(None, addresses)) == ["en", "zh"], url
        assert url in addresses.values()
        assert all(file_of(built_site, other or "").is_file() for other in addresses.values())


def test_pages_of_entities_have_twins(built_site: Path, pages: list[dict[str, Any]]) -> None:
    """Each such page is there as Markdown and as JSON too, named after the same thing, and links to both."""
    entities = [page for page in pages if page.get("id")]
    assert len(entities) > 400
    for page in entities:
        file = file_of(built_site, page["url"])
        text = file.read_text("utf-8")
        data = json.loads(file.with_name("index.json").read_text("utf-8"))
        assert page["id"] in json.dumps(data), file
        assert file.with_name("index.md").read_text("utf-8").lstrip("-\n"), file
        assert all(f'{twin}"' in text for twin in ("index.md", "index.json")), file


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_llms_txt_leads_to_existing_pages(built_site: Path, prefix: str) -> None:
    """Every address in llms.txt is a file of the site, and there are many."""
    text = (built_site / prefix / "llms.txt").read_text("utf-8")
    urls = [found["url"] for found in HREF.finditer(text)]
    assert len(urls) > 100
    assert [url for url in urls if not file_of(built_site, url).is_file()] == []


def test_no_page_is_heavy(built_site: Path) -> None:
    """The HTML of a page stays under the limit, however many pages there are."""
    heavy = {}
    for page in built_site.rglob("*.html"):
        path = page.parent.relative_to(built_site).as_posix().removeprefix("en/").removeprefix("en") + "/"
        size = page.stat().st_size
        if size > next((most for name, most in COLLECTIONS.items() if fnmatch(path, name)), PAGE_LIMIT):
            heavy[page.relative_to(built_site).as_posix()] = size
    assert heavy == {}


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_a_handbook_says_everything_once(built_site: Path, prefix: str) -> None:
    """Anchors are unique, no sentence stands twice, search leaves it out, and the role leads to it."""
    books = sorted((built_site / prefix / "roles").glob("*/handbook/index.html"))
    assert len(books) >= 10
    for book in books:
        text = book.read_text("utf-8")
        anchors = re.findall(r' id="([^"]+)"', text)
        assert sorted(anchors) == sorted(set(anchors)), book
        said = [re.sub("<[^>]+>", "", words).strip() for words in BLOCK.findall(text)]
        sentences = [words for words in said if len(words) > SENTENCE[prefix]]
        assert sorted(sentences) == sorted(set(sentences)), book
        assert "data-pagefind-body" not in text
        assert 'content="noindex"' in text
        assert 'href="handbook/"' in book.parents[1].joinpath("index.html").read_text("utf-8")


PLANTED = {
    '<a href="../no-such-page/">x</a>': ("dead-link", ""),
    '<a href="../content-ops/#no-such-heading">x</a>': ("dead-link", "anchor"),
    '<a href="/roles/">x</a>': ("dead-link", "outside"),
    '<img src="no-such-picture.svg" alt="">': ("dead-link", ""),
    '<img src="https://elsewhere.invalid/a.svg" alt="">': ("external-load", ""),
    '<p onclick="x()">x</p>': ("unsafe-html", "attribute"),
}


def test_the_gate_sees_what_is_planted(built_site: Path, tmp_path: Path) -> None:
    """The check that let this site through refuses it with a dead link, anchor or picture in one page."""
    site = tmp_path / "site"
    shutil.copytree(built_site, site, copy_function=os.link)
    name = "roles/user-ops/index.html"
    page = (site / name).read_text("utf-8")
    expected = Expected(Served(ADDRESS, BASE), LANGUAGES, read_page(page).policy, "site")
    assert inspect(site, expected, [name]) == []
    for planted, (code, variant) in PLANTED.items():
        (site / name).unlink()  # a link to the file that others look at
        (site / name).write_text(page.replace("</article>", f"{planted}</article>"), encoding="utf-8")
        assert [(f.code, f.variant) for f in inspect(site, expected, [name])] == [(code, variant)], planted
