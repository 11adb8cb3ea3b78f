"""Pages without script: every word is there, nothing waits for a program that never comes."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.page_kinds import KINDS, PREFIXES, path_of

HIDDEN = """[...document.querySelectorAll("#ob-page :is(p, li, td, th, dd, h2, h3)")].filter((element) => {
  const folded = element.closest("[hidden], .ob-hidden, details:not([open]), .ob-print-only");
  return element.textContent.trim() && !folded && !element.checkVisibility();
}).map((element) => element.outerHTML.slice(0, 120))"""
LISTS = ("checklists", "onboarding")


@pytest.mark.parametrize("language", PREFIXES)
def test_every_page_is_whole_without_script(
    browser: Browser, built_site: Path, site_address: str, language: str
) -> None:
    """With script off and at 400 %, every text and link of each kind of page shows, and none sticks out."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    hidden = {}
    for kind in KINDS:
        page.goto(site_address + path_of(built_site, language, kind))
        assert page.locator("h1:visible").count() == 1, kind
        assert page.locator("#ob-page a[href]:visible, .ob-rail a[href]:visible").count() > 0, kind
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, kind
        hidden[kind] = page.evaluate(HIDDEN)
        if kind in LISTS:
            assert page.locator("li.ob-tick:visible").count() > 4, kind
    context.close()
    assert {kind: found for kind, found in hidden.items() if found} == {}
