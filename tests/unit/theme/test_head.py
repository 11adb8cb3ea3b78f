"""The head of every page: what machines read of it, with nothing that could end it."""

import json
import re
from pathlib import Path
from typing import Any

from tests.unit.theme.sample import ADDRESS, HOSTILE


def page(site: Path, path: str) -> str:
    """The HTML of a page by its path on the site."""
    return (site / path / "index.html").read_text("utf-8")


def test_each_language_names_itself_by_one_code(site: Path) -> None:
    """Search keeps one index per value of `lang`, so it is exactly zh or en everywhere."""
    found = {
        path.relative_to(site).parts[0] == "en": set(
            re.findall(r"<html lang=\"([^\"]*)\"", path.read_text("utf-8"))
        )
        for path in sorted(site.rglob("index.html"))
    }
    assert found == {True: {"en"}, False: {"zh"}}


def test_a_hostile_title_stays_text(site: Path) -> None:
    """A title full of markup shows as written, in the title, the breadcrumb and the structured data."""
    text = page(site, "hostile")
    assert "<script>alert" not in text
    assert "<title>&lt;/title&gt;&lt;script&gt;" in text
    (data,) = structured_data(text)
    assert data["name"] == HOSTILE
    assert data["breadcrumb"]["itemListElement"][0]["name"] == HOSTILE


def structured_data(text: str) -> list[Any]:
    """The JSON-LD blocks of a page."""
    return [
        json.loads(block)
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    ]


def test_structured_data_fits_the_page(site: Path) -> None:
    """A role is an occupation, with its breadcrumb in absolute addresses."""
    (data,) = structured_data(page(site, "roles/user-ops"))
    assert data["mainEntity"] == {
        "@type": "Occupation",
        "name": "用户运营",
        "description": "让来过的人愿意再来。",
    }
    assert [step.get("item") for step in data["breadcrumb"]["itemListElement"]] == [f"{ADDRESS}roles/", None]


def test_translations_are_declared_both_ways(site: Path) -> None:
    """Both languages name each other, without the bare form that makes the theme fetch sitemaps."""
    for path in ("roles/user-ops", "en/roles/user-ops"):
        links = re.findall(r'<link rel="([^"]*)" hreflang="([^"]*)" href="([^"]*)"', page(site, path))
        assert links == [
            ("alternate nofollow", "zh", f"{ADDRESS}roles/user-ops/"),
            ("alternate nofollow", "en", f"{ADDRESS}en/roles/user-ops/"),
        ]


def test_a_page_in_the_other_language_is_not_offered_to_searches(site: Path) -> None:
    """An untranslated page says so, and neither search engines nor the site's own search list it."""
    text = page(site, "en/roles/user-ops/senior")
    assert '<meta name="robots" content="noindex">' in text
    assert "This page has not been translated yet." in text
    assert "data-pagefind" not in text
    assert "hreflang" not in text.partition("<body")[0]


def test_nothing_binds_single_keys(site: Path) -> None:
    """Without rel=prev and rel=next the theme's keys p and n do nothing."""
    assert not re.findall(r'rel="(?:prev|next)"', page(site, "roles/user-ops"))


def test_no_script_is_inline(site: Path) -> None:
    """Every script that runs is a file of the site, so the policy needs no exception."""
    for path in sorted(site.rglob("*.html")):
        for attributes in re.findall(r"<script([^>]*)>", path.read_text("utf-8")):
            assert "src=" in attributes or "application/" in attributes, f"{path}: <script{attributes}>"


def test_search_knows_what_a_page_is_and_how_people_call_it(site: Path) -> None:
    """Kind, roles and stages are filters; names and pinyin are metadata, outside the text."""
    text = page(site, "roles/user-ops")
    meta = dict(re.findall(r'<meta data-pagefind-(?:filter|meta)="(\w+)\[content\]" content="([^"]*)"', text))
    assert meta["kind"] == "岗位"
    assert meta["role"] == "用户运营"
    assert "huiyuanyunying" in meta["pinyin"].split()
    assert "会员运营" in meta["names"]
    assert "data-pagefind-body" in text
    assert "data-pagefind-body" not in page(site, "health")
