"""What a first visit costs: everything that the browser asks for, packed as a host would send it."""

import gzip
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser

from tests.browser.first_visit import first_visit
from tests.browser.page_kinds import KINDS, PREFIXES, path_of

LIMIT = 150_000
"""Bytes, compressed."""

LOADED = {"": "", "roles": "en/", "onboarding": "", "assess/": "en/", "my/": "", "roles/compare/": "en/"}
"""Kinds whose pages load the most, each in one language; what they ask for is seen in a browser."""


@pytest.mark.parametrize("language", PREFIXES)
def test_a_first_visit_is_light(built_site: Path, language: str) -> None:
    """A first page view, of whichever kind, stays under the limit."""
    sizes: dict[Path, int] = {}
    heavy = {}
    for kind in KINDS:
        path = path_of(built_site, language, kind)
        files = first_visit(built_site, PREFIXES[language], path)
        sizes |= {file: len(gzip.compress(file.read_bytes())) for file in files - set(sizes)}
        if (weight := sum(sizes[file] for file in files)) > LIMIT:
            heavy[path] = weight
    assert heavy == {}


def test_a_browser_asks_for_just_that(browser: Browser, built_site: Path, site_address: str) -> None:
    """What the limit was held to is what a browser loads, and no part of the search index is in it."""
    codes = {prefix: code for code, prefix in PREFIXES.items()}
    for kind, prefix in LOADED.items():
        path = path_of(built_site, codes[prefix], kind)
        expected = {file.relative_to(built_site).as_posix() for file in first_visit(built_site, prefix, path)}
        assert _asked(browser, site_address, path) == expected
        assert [name for name in expected if name.startswith("pagefind/")] == []


def _asked(browser: Browser, address: str, path: str) -> set[str]:
    """The files that a browser without a memory asks for on the page at `path`."""
    context = browser.new_context()
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(unquote(request.url.removeprefix(address))))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    page.wait_for_function("() => customElements.get('ob-search') !== undefined")
    page.wait_for_load_state("networkidle")
    context.close()
    return {name if "." in name else f"{name}index.html" for name in asked}
