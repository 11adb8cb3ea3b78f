"""A new hire finds the way: from a title on the home page to a playbook found by searching a phrase."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import Hand, Keys, Pointer
from tests.browser.page_kinds import PREFIXES
from tests.browser.watched import watch

WIDTHS = (390, 1280)
TITLES = {
    "zh": ("会员运营", "yonghuyunying", "yhyy", "CRM operations", "资深用户运营"),
    "en": ("user operations", "用户运营", "lifecycle operations", "retention operations"),
}
PHRASE = {"zh": "沉默用户召回", "en": "winning back dormant users"}
FOUND = "ob-title-finder li:visible a"
PATIENCE = 20_000
"""Milliseconds; a machine that runs other tests beside these is slow."""

LATE = "2026-03-05T10:00:00"
"""The fourth day of somebody who starts on the second of March."""


@pytest.fixture(params=WIDTHS)
def reader(request: pytest.FixtureRequest, page: Page, site_address: str) -> Iterator[Page]:
    """A reader with a phone or a desktop screen; the pages seen must stay quiet."""
    page.set_viewport_size({"width": request.param, "height": 844})
    page.set_default_timeout(PATIENCE)
    page.clock.set_fixed_time(LATE)
    expect.set_options(timeout=PATIENCE)
    watched = watch(page, site_address)
    yield page
    expect.set_options(timeout=None)
    assert (watched.outside, watched.said) == ([], [])


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("using", [Pointer, Keys])
def test_the_way_of_a_new_hire(
    reader: Page, site_address: str, using: type[Pointer | Keys], language: str
) -> None:
    """Title → role → own dates → today's task ticked → a term explained → a playbook found by a phrase."""
    hand, home = using(reader), site_address + PREFIXES[language]
    reader.goto(home)
    reader.evaluate("window.isFirst = true")
    hand.reach(reader.locator("ob-title-finder input"))
    reader.locator("ob-title-finder input").press_sequentially(TITLES[language][0])
    expect(reader.locator(FOUND).first).to_have_attribute("href", re.compile("roles/user-ops/$"))
    hand.press(reader.locator(FOUND).first)
    expect(reader).to_have_url(f"{home}roles/user-ops/")
    expect(reader.locator(".ob-head .ob-lead")).to_be_visible()
    hand.press(reader.locator('.ob-actions a[href*="onboarding/"]'))
    expect(reader).to_have_url(f"{home}onboarding/user-ops/")
    _plan_and_tick(reader, hand)
    term = reader.locator("a.ob-term:visible").first
    hand.reach(term)
    expect(reader.get_by_role("tooltip")).to_have_text(term.get_attribute("data-definition") or "-")
    reader.keyboard.press("Escape")
    expect(reader.get_by_role("tooltip")).to_have_count(0)
    hand.search(PHRASE[language])
    expect(reader).to_have_url(re.compile(f"^{re.escape(home)}playbooks/win-back/"))
    expect(reader.locator("dialog[open]")).to_have_count(0)
    expect(reader.locator("#ob-page h1")).to_be_visible()
    assert reader.evaluate("window.isFirst"), "pages change in place, without loading the window anew"


def _plan_and_tick(page: Page, hand: Hand) -> None:
    """Enter the first day, tick a task of today's list, and see it ticked in the plan too."""
    hand.set_day(page.locator("#plan-start"), "2026-03-02")
    hand.press(page.locator("ob-plan form button"))
    expect(page.locator("#plan-today")).to_be_focused()
    box = page.locator(".ob-plan__main .ob-tick__box[data-key^='due-']:not([data-key^='due-fill'])").first
    key = box.get_attribute("data-key") or ""
    hand.press(box, "Space")
    expect(page.locator(f"[id='{key.removeprefix('due-')}'] .ob-tick__box")).to_be_checked()


@pytest.mark.parametrize("language", PREFIXES)
def test_a_title_finds_its_role(page: Page, site_address: str, language: str) -> None:
    """A title in Chinese, pinyin, initials or English leads to the role."""
    home = site_address + PREFIXES[language]
    page.goto(home)
    field = page.locator("ob-title-finder input")
    for typed in TITLES[language]:
        field.fill(typed)
        expect(page.locator(FOUND).first, typed).to_have_attribute("href", re.compile("roles/user-ops/$"))
    field.press("Enter")
    expect(page).to_have_url(f"{home}roles/user-ops/")


def test_language_and_back_button_keep_the_place(reader: Page, site_address: str) -> None:
    """Chinese and English show the same page, there and back; the back button knows the pages before."""
    reader.goto(f"{site_address}roles/")
    link = reader.locator("#ob-page .ob-card a[href$='roles/user-ops/']").first
    role = link.inner_text()
    link.click()
    expect(reader).to_have_url(f"{site_address}roles/user-ops/")
    expect(reader.locator("#ob-page h1")).to_contain_text(role)
    reader.locator("#ob-page .ob-rule a[href$='senior/']").first.click()
    expect(reader).to_have_url(f"{site_address}roles/user-ops/senior/")
    expect(reader.locator("#ob-page h1")).to_contain_text("高级")
    reader.go_back()
    expect(reader).to_have_url(f"{site_address}roles/user-ops/")
    expect(reader.locator("#ob-page h1")).not_to_contain_text("高级")
    for prefix, language in (("en/", "en"), ("", "zh")):
        if reader.viewport_size and reader.viewport_size["width"] == min(WIDTHS):
            reader.locator("button.ob-drawer-open").click()
        reader.locator(".ob-alternate:visible").first.click()
        expect(reader).to_have_url(f"{site_address}{prefix}roles/user-ops/")
        expect(reader.locator("html")).to_have_attribute("lang", language)
