"""Drawer, scheme, title finder, copy button, banners and the missing page in a real browser."""

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

PHONE: ViewportSize = {"width": 390, "height": 800}


def test_the_drawer_works_by_keyboard(quiet: Page, address: str) -> None:
    """It opens by its button, keeps the text out of reach meanwhile, and Escape gives the focus back."""
    quiet.set_viewport_size(PHONE)
    quiet.goto(f"{address}roles/user-ops/senior/")
    quiet.wait_for_load_state("networkidle")
    button = quiet.get_by_role("button", name="打开目录")
    button.press("Enter")
    expect(quiet.locator("#ob-rail")).to_be_focused()
    expect(quiet.locator(".ob-content")).to_have_attribute("inert", "")
    quiet.keyboard.press("Escape")
    expect(quiet.locator("#ob-rail")).to_be_hidden()
    expect(button).to_be_focused()
    button.press("Enter")
    quiet.locator("#ob-rail").get_by_role("link", name="打法").click()
    expect(quiet).to_have_url(f"{address}playbooks/")
    expect(quiet.locator("#ob-rail")).to_be_hidden()
    expect(quiet.locator(".ob-content")).not_to_have_attribute("inert", "")


def test_the_scheme_follows_the_system_until_chosen(quiet: Page, address: str) -> None:
    """Dark comes from the system before anything is painted; a choice stays, in both languages."""
    quiet.emulate_media(color_scheme="dark")
    quiet.goto(address)
    html = quiet.locator("html")
    expect(html).to_have_attribute("data-md-color-scheme", "slate")
    quiet.get_by_role("button", name="切换到浅色").click()
    quiet.goto(f"{address}en/")
    expect(html).to_have_attribute("data-md-color-scheme", "default")
    assert quiet.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("typed", ["会员运营", "hyyy", "huiyuan"])
def test_a_title_finds_its_role(quiet: Page, address: str, typed: str) -> None:
    """What is on the contract is marked, and Enter goes to the role."""
    quiet.goto(address)
    field = quiet.get_by_role("searchbox", name="头衔")
    field.fill(typed)
    expect(quiet.locator("ob-title-finder mark")).to_have_text(re.compile("会员"))
    expect(quiet.locator("ob-title-finder li:visible")).to_have_count(1)
    field.press("Enter")
    expect(quiet).to_have_url(f"{address}roles/user-ops/")


def test_without_script_nothing_is_missing(browser: Browser, address: str) -> None:
    """Titles are a list, the rail follows the text, and no button is there that could not work."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("link", name="内容运营")).to_be_visible()
    expect(page.locator("ob-title-finder input")).to_have_count(0)
    expect(page.locator(".ob-search-open")).to_be_hidden()
    page.goto(f"{address}roles/user-ops/senior/")
    expect(page.locator("#ob-rail").get_by_role("link", name="准备升级")).to_be_visible()
    context.close()


def test_wording_can_be_copied(quiet: Page, address: str) -> None:
    """The button copies the words beside it and says so."""
    quiet.context.grant_permissions(["clipboard-read", "clipboard-write"])
    quiet.goto(f"{address}playbooks/six-steps/")
    quiet.get_by_role("button", name="复制这段话").click()
    expect(quiet.locator("ob-copy [role=status]")).to_have_text("已复制")
    assert quiet.evaluate("navigator.clipboard.readText()") == "请直接说这句话"


def test_an_overdue_review_shows_with_what_to_do(quiet: Page, address: str) -> None:
    """The banner counts the days in the browser and leads to the data."""
    quiet.clock.set_fixed_time("2020-01-17T12:00:00+08:00")
    quiet.goto(f"{address}roles/user-ops/")
    expect(quiet.locator(".ob-banner")).to_contain_text("复核已过期 16 天")
    expect(quiet.locator(".ob-banner a")).to_have_attribute("href", re.compile(r"/edit/main/content/roles/"))


def test_an_english_visitor_gets_a_quiet_pointer(browser: Browser, address: str) -> None:
    """One line, in English, that never comes back once dismissed."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(address)
    pointer = page.locator("ob-language-pointer")
    expect(pointer.get_by_role("link")).to_have_attribute("href", f"{address}en/")
    pointer.get_by_role("button").click()
    page.reload()
    page.wait_for_load_state("networkidle")
    expect(pointer).to_be_hidden()
    context.close()


def test_a_missing_page_guesses_language_and_words(page: Page, address: str) -> None:
    """Below en/ English comes first; the words of the address are one press from a search."""
    page.goto(f"{address}en/roles/user-operatons/")
    expect(page.locator("ob-lost").first).to_contain_text("Page not found")
    page.goto(f"{address}roles/yonghuyunying/")
    page.get_by_role("button", name="搜索“yonghuyunying”").click()
    expect(page.locator(".ob-search__hit").first).to_contain_text("用户运营")
