"""The tour in a browser: from the home page through its stops, which notice what was done elsewhere."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessment.steps import tab_to
from tests.browser.set_day import faults, watch

COUNT = "ob-tour .ob-progress__count"
BOXES = ".ob-stop .ob-tick__box"


def open_tour(page: Page, home: str) -> None:
    """The tour, by its link on the home page."""
    page.goto(home)
    page.locator(".ob-home__tour a").press("Enter")
    page.locator(COUNT).wait_for()


@pytest.mark.parametrize(("language", "width"), [("", 390), ("en/", 1280)], ids=["zh-phone", "en-desktop"])
def test_stops_are_marked_and_the_next_one_is_named(
    page: Page, site_address: str, language: str, width: int
) -> None:
    """A stop is done by following it, by saying so, or by what it asks for being done; by keyboard alone."""
    page.set_viewport_size({"width": width, "height": 900})
    said = watch(page)
    home = f"{site_address}{language}"
    open_tour(page, home)
    expect(page.locator(COUNT)).to_have_text("0 / 5")
    assert faults(page) == []

    page.locator("[data-stop='stage'] .ob-button").press("Enter")
    expect(page.locator(".ob-diff")).to_be_visible()
    page.goto(f"{home}checklists/lottery-rules/")
    page.locator(".ob-checklist__tools").wait_for()
    page.locator("ob-checklist .ob-tick__box").first.press("Space")
    open_tour(page, home)
    expect(page.locator(COUNT)).to_have_text("2 / 5")
    expect(page.locator("[data-stop='tick'] .ob-tick__box")).to_be_checked()

    tab_to(page, page.locator(BOXES).first)
    page.keyboard.press("Space")
    expect(page.locator(COUNT)).to_have_text("3 / 5")
    expect(page.locator(".ob-tour__next a")).to_have_attribute("href", "#rate")
    for box in page.locator(BOXES).all():
        box.check()
    expect(page.locator(COUNT)).to_have_text("5 / 5")
    expect(page.locator(".ob-tour__next a")).to_have_attribute("href", re.compile(rf"/{language}$"))
    page.locator(BOXES).first.uncheck()
    page.reload()
    expect(page.locator(COUNT)).to_have_text("4 / 5")
    assert (faults(page), said) == ([], [])


def test_without_script_every_stop_says_what_to_do(page: Page, site_address: str) -> None:
    """Each with where to go and what one will see; the start page leads here too."""
    page.route("**/*.mjs", lambda route: route.abort())
    page.goto(f"{site_address}start/")
    page.locator("a[href$='tour/']").click()
    expect(page.locator(".ob-stop")).to_have_count(5)
    for stop in page.locator(".ob-stop").all():
        expect(stop.locator("dd")).to_have_count(2)
        expect(stop.locator("a.ob-button")).to_be_visible()
    assert faults(page) == []
