"""Pages that keep to themselves: no other host, nothing in the console, whole without script."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_kinds import KINDS, PREFIXES, path_of
from tests.browser.watched import watch

LOST_TEXT = """[...document.querySelectorAll("#ob-page :is(p, li, td, th, dd, h2, h3)")].filter((element) => {
  const folded = element.closest("[hidden], .ob-hidden, details:not([open]), .ob-print-only");
  return element.textContent.trim() && !folded && !element.checkVisibility();
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_keeps_to_itself(
    page: Page, built_site: Path, site_address: str, kind: str, language: str
) -> None:
    """A page of this kind asks only its own site for things and has no complaint in the console."""
    watched = watch(page, site_address)
    page.goto(site_address + path_of(built_site, language, kind))
    page.wait_for_load_state("networkidle")
    assert (watched.outside, watched.said) == ([], [])
    assert page.locator("h1:visible").count() == 1


def test_every_page_is_whole_without_script(browser: Browser, built_site: Path, site_address: str) -> None:
    """With script off, every text, link, table and list of a page shows; nothing waits for a program."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    hidden = {}
    for kind in KINDS:
        page.goto(site_address + path_of(built_site, "zh", kind))
        assert page.locator("h1:visible").count() == 1, kind
        assert page.locator("#ob-page a[href]:visible, .ob-rail a[href]:visible").count() > 0, kind
        hidden[kind] = page.evaluate(LOST_TEXT)
    context.close()
    assert {kind: found for kind, found in hidden.items() if found} == {}


def test_without_script_a_checklist_is_a_list_to_read(
    browser: Browser, built_site: Path, site_address: str
) -> None:
    """Every item of a checklist and of an onboarding plan is readable text without script."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for kind in ("checklists", "onboarding"):
        page.goto(site_address + path_of(built_site, "zh", kind))
        items = page.locator("li.ob-tick")
        assert items.count() > 4, kind
        assert all(item.is_visible() and item.inner_text().strip() for item in items.all()), kind
    context.close()


def test_search_loads_nothing_before_it_is_opened(page: Page, site_address: str) -> None:
    """The index stays where it is until the reader opens the search; then it comes from the site itself."""
    watched = watch(page, site_address)
    page.goto(site_address)
    page.wait_for_load_state("networkidle")
    assert [url for url in watched.requested if "/pagefind/" in url] == []
    page.keyboard.press("Control+k")
    page.locator(".ob-search input").fill("留存")
    page.locator(".ob-search__hit").first.wait_for()
    assert [url for url in watched.requested if "/pagefind/" in url] != []
    assert (watched.outside, watched.said) == ([], [])


def test_a_wrong_address_leads_on_in_both_languages(page: Page, site_address: str) -> None:
    """The page for wrong addresses works at any depth, with links that stay on the site."""
    watched = watch(page, site_address)
    page.goto(f"{site_address}en/no/such/page/")
    page.wait_for_load_state("networkidle")
    links = page.locator(".ob-lost a[href]").evaluate_all("links => links.map((link) => link.href)")
    assert links
    assert all(link.startswith(site_address) for link in links)
    assert watched.outside == []
