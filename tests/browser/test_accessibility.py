"""Nothing for axe to find on any kind of page: both languages, light and dark, wide and narrow."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.page_kinds import KINDS, PREFIXES, path_of

WIDE, NARROW = 1280, 390
COLOURS = ("color-contrast", "link-in-text-block")
PLACES = ("target-size", "scrollable-region-focusable")
SETTLED = "document.getAnimations().every(({ playState }) => playState !== 'running')"
AXE = Axe()


def only(*rules: str) -> dict[str, Any]:
    """Options that run just these rules."""
    return {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": list(rules)}}


EVERYTHING = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
VIEWS = (
    (WIDE, "light", EVERYTHING),
    (WIDE, "dark", only(*COLOURS)),
    (NARROW, "light", only(*COLOURS, *PLACES)),
    (NARROW, "dark", only(*COLOURS)),
)
"""Screens and schemes, each with the rules that can come out otherwise there than in the views before."""


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, built_site: Path, site_address: str, kind: str, language: str) -> None:
    """A page of this kind is accessible as far as a program can tell, whatever the screen and scheme."""
    page.goto(site_address + path_of(built_site, language, kind))
    assert found_everywhere(page) == []


def test_axe_finds_nothing_on_the_page_for_lost_addresses(page: Page, site_address: str) -> None:
    """The page that answers a wrong address is accessible too."""
    page.goto(f"{site_address}no/such/page/")
    assert page.locator(".ob-lost").count() == len(PREFIXES)
    assert found_everywhere(page) == []


def test_axe_finds_nothing_in_the_open_search(page: Page, site_address: str) -> None:
    """The search is accessible while it shows results."""
    page.goto(site_address)
    page.keyboard.press("Control+k")
    page.locator(".ob-search input").fill("留存")
    page.locator(".ob-search__hit").first.wait_for()
    assert found_everywhere(page) == []


def found_everywhere(page: Page) -> list[str]:
    """What axe finds in any of the views."""
    found: list[str] = []
    for width, scheme, rules in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found += [f"{width} {scheme}: {text}" for text in _found(page, rules)]
    return found


def _found(page: Page, rules: dict[str, Any]) -> list[str]:
    page.wait_for_function(SETTLED)
    response = AXE.run(page, options=rules).response
    return [
        f"{rule['id']}: {node['target']} {node['html'][:200]}"
        for rule in response["violations"]
        for node in rule["nodes"]
    ]
