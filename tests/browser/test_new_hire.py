"""A new hire finds the way: from a title on the home page to a playbook found by searching a phrase."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.watched import watch

WIDTHS = (390, 1280)
TITLES = (("用户运营", "zh"), ("yonghuyunying", "zh"), ("yhyy", "zh"), ("user operations", "zh"))
ENGLISH_TITLES = (("user operations", "en"), ("用户运营", "en"))
PHRASE = "沉默用户召回"
INPUT, HIT = ".ob-search input", ".ob-search__hit"
HOME = {"zh": "", "en": "en/"}
TABS = 250
"""More steps than there are links on any page of the way."""


@pytest.fixture(params=WIDTHS)
def reader(request: pytest.FixtureRequest, page: Page, site_address: str) -> Iterator[Page]:
    """A reader with a phone or a desktop screen; the pages seen must stay quiet."""
    page.set_viewport_size({"width": request.param, "height": 844})
    watched = watch(page, site_address)
    yield page
    assert (watched.outside, watched.said) == ([], [])


@pytest.mark.parametrize(("typed", "language"), TITLES + ENGLISH_TITLES)
def test_a_title_finds_its_role(reader: Page, site_address: str, typed: str, language: str) -> None:
    """A title in Chinese, pinyin, initials or English leads to the role."""
    reader.goto(site_address + HOME[language])
    finder = reader.locator("ob-title-finder input")
    finder.fill(typed)
    expect(reader.locator("ob-title-finder li:visible").first).to_be_visible()
    finder.press("Enter")
    expect(reader).to_have_url(f"{site_address}{HOME[language]}roles/user-ops/")


@pytest.mark.parametrize("language", HOME)
def test_the_way_by_mouse(reader: Page, site_address: str, language: str) -> None:
    """Title → role → onboarding plan → a term explained in place → a playbook found by a phrase."""
    _find_role(reader, site_address, language)
    reader.locator("ob-title-finder li:visible a").first.click()
    expect(reader).to_have_url(re.compile("roles/user-ops/$"))
    _stays_one_visit(reader)
    reader.locator('.ob-actions a[href*="onboarding/"]').click()
    expect(reader).to_have_url(re.compile("onboarding/user-ops/$"))
    expect(reader.locator("li.ob-tick").first).to_be_visible()
    term = reader.locator("a.ob-term").first
    term.hover()
    expect(reader.get_by_role("tooltip")).to_have_text(term.get_attribute("data-definition") or "-")
    reader.locator(".ob-search-open").click()
    reader.locator(INPUT).fill(_phrase(language))
    reader.locator(HIT).first.click()
    _is_the_playbook(reader, site_address, language)


@pytest.mark.parametrize("language", HOME)
def test_the_way_by_keyboard_alone(reader: Page, site_address: str, language: str) -> None:
    """The same way without a pointer: Tab, Enter, Ctrl+K and the arrow keys."""
    _find_role(reader, site_address, language)
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile("roles/user-ops/$"))
    _stays_one_visit(reader)
    _tab_to(reader, reader.locator('.ob-actions a[href*="onboarding/"]'))
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile("onboarding/user-ops/$"))
    reader.locator("#ob-page").focus()
    _tab_to(reader, reader.locator("a.ob-term").first)
    expect(reader.get_by_role("tooltip")).to_be_visible()
    reader.keyboard.press("Escape")
    expect(reader.get_by_role("tooltip")).to_have_count(0)
    reader.keyboard.press("Control+k")
    expect(reader.locator(INPUT)).to_be_focused()
    reader.keyboard.type(_phrase(language))
    reader.locator(HIT).first.wait_for()
    reader.keyboard.press("ArrowDown")
    reader.keyboard.press("Enter")
    _is_the_playbook(reader, site_address, language)


@pytest.mark.parametrize("path", ["roles/user-ops/", "onboarding/user-ops/", "roles/user-ops/senior/"])
def test_the_language_switch_stays_on_the_page(reader: Page, site_address: str, path: str) -> None:
    """Chinese and English show the same page, there and back, also after pages changed without a reload."""
    reader.goto(f"{site_address}roles/")
    _follow(reader, f"{site_address}{path}")
    _switch(reader)
    expect(reader).to_have_url(f"{site_address}en/{path}")
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    _switch(reader)
    expect(reader).to_have_url(f"{site_address}{path}")
    expect(reader.locator("html")).to_have_attribute("lang", "zh")


def test_back_returns_to_each_page_before(reader: Page, site_address: str) -> None:
    """The back button shows the earlier pages again, with their own heading and header."""
    reader.goto(f"{site_address}roles/user-ops/")
    first = reader.locator("h1").inner_text()
    _follow(reader, f"{site_address}metrics/")
    expect(reader.locator("h1")).not_to_have_text(first)
    reader.go_back()
    expect(reader).to_have_url(f"{site_address}roles/user-ops/")
    expect(reader.locator("h1")).to_have_text(first)
    expect(reader.locator(".ob-alternate").first).to_have_attribute("href", re.compile("en/roles/user-ops/$"))


def _find_role(page: Page, address: str, language: str) -> None:
    """The home page with the own title typed; a mark on the window tells whether it is loaded anew later."""
    page.goto(address + HOME[language])
    page.evaluate("window.isFirst = true")
    _tab_to(page, page.locator("ob-title-finder input"))
    page.keyboard.type("会员运营")
    expect(page.locator("ob-title-finder li:visible a").first).to_have_attribute(
        "href", re.compile("roles/user-ops/$")
    )


def _stays_one_visit(page: Page) -> None:
    """Pages change in place (instant navigation): the mark on the window is still there."""
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("window.isFirst")


def _phrase(language: str) -> str:
    return PHRASE if language == "zh" else "win back silent users"


def _is_the_playbook(page: Page, address: str, language: str) -> None:
    expect(page).to_have_url(re.compile(rf"{re.escape(address + HOME[language])}playbooks/win-back/"))
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator("#ob-page h1")).to_be_visible()


def _tab_to(page: Page, target: Locator) -> None:
    """Press Tab until `target` has the focus."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{TABS} steps do not reach {target}")


def _follow(page: Page, address: str) -> None:
    """Follow a link of the page to `address`, the way a reader would: without loading the window anew."""
    page.evaluate(
        """address => {
          const link = Object.assign(document.createElement("a"), { href: address, textContent: "-" });
          document.querySelector("#ob-page").append(link);
          document.querySelector("#ob-page").dataset.before = "";
          link.click();
        }""",
        address,
    )
    expect(page).to_have_url(address)
    expect(page.locator("#ob-page[data-before]")).to_have_count(0)
    expect(page.locator("#ob-page")).to_be_visible()


def _switch(page: Page) -> None:
    """Press the link to the other language; on a phone it is in the drawer."""
    if page.viewport_size and page.viewport_size["width"] == min(WIDTHS):
        page.locator("button.ob-drawer-open").click()
    page.locator(".ob-alternate:visible").first.click()
