"""Every kind of page in a browser: nothing for axe to find, nothing said, nothing asked of another host."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import EVERYTHING, findings, only
from tests.browser.page_kinds import KINDS, PREFIXES, path_of
from tests.browser.watched import watch, watching

WIDE, NARROW = 1280, 390
COLOURS = ("color-contrast", "link-in-text-block")
PLACES = ("target-size", "scrollable-region-focusable")
VIEWS = (
    (WIDE, "light", EVERYTHING),
    (NARROW, "dark", only(*COLOURS, *PLACES)),
)
"""Screens and schemes, the second with the rules that can come out otherwise there. The wide frame in the
dark is looked at on the sample site: colours cost seconds on the longest pages."""

ALIVE = "() => !document.querySelector(':not(:defined)')"
"""All that the page's modules bring is there."""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all kinds of pages: nothing is kept by looking, and each new one costs a second."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_accessible_and_keeps_to_itself(
    tab: Page, built_site: Path, site_address: str, kind: str, language: str
) -> None:
    """A page of this kind: axe finds nothing, the console is empty, no other host is asked."""
    with watching(tab, site_address) as watched:
        tab.goto(site_address + path_of(built_site, language, kind))
        assert found_everywhere(tab) == []
    assert tab.locator("h1:visible").count() == 1
    assert (watched.outside, watched.said) == ([], [])


def test_the_page_for_lost_addresses_is_accessible_and_leads_on(page: Page, site_address: str) -> None:
    """A wrong address, at any depth, is answered in both languages, with links that stay on the site."""
    watched = watch(page, site_address)
    page.goto(f"{site_address}en/no/such/page/")
    expect(page.locator(".ob-lost")).to_have_count(len(PREFIXES))
    links = page.locator(".ob-lost a[href]").evaluate_all("links => links.map((link) => link.href)")
    assert links
    assert all(link.startswith(site_address) for link in links)
    assert found_everywhere(page) == []
    assert watched.outside == []


def test_the_open_search_is_accessible(page: Page, site_address: str) -> None:
    """The search is accessible while it shows results."""
    page.goto(site_address)
    page.keyboard.press("Control+k")
    page.locator(".ob-search input").fill("留存")
    page.locator(".ob-search__hit").first.wait_for()
    assert found_everywhere(page) == []


def found_everywhere(page: Page) -> list[str]:
    """What axe finds in any of the views."""
    page.wait_for_function(ALIVE)
    found: list[str] = []
    for width, scheme, rules in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found += [f"{width} {scheme}: {text}" for text in findings(page, rules)]
    return found
