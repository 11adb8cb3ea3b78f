"""A learning path in a browser: what is ticked and rated anywhere counts on it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessment.steps import rate_all, tab_to
from tests.browser.set_day import faults, watch

MID = "roles/user-ops/mid/"
FIRST_WAY = "[data-ticks]"


def share(page: Page) -> tuple[int, int]:
    """Done and total, as the path's bar says."""
    count = page.locator("ob-path .ob-progress__count")
    expect(count).to_have_text(re.compile(r"^\d+ / \d+$"))
    done, total = count.inner_text().split(" / ")
    return int(done), int(total)


def open_path(page: Page, home: str) -> None:
    """The path from junior to mid, by the link in the difference on the stage's page."""
    page.goto(f"{home}{MID}")
    page.locator(".ob-diff__way a").press("Enter")
    page.locator("ob-path .ob-progress").wait_for()


@pytest.mark.parametrize(("language", "width"), [("", 390), ("en/", 1280)], ids=["zh-phone", "en-desktop"])
def test_what_is_done_anywhere_counts_on_the_path(
    page: Page, site_address: str, language: str, width: int
) -> None:
    """Proof ticked here, an item ticked on its checklist, skills rated in the assessment: all count."""
    page.set_viewport_size({"width": width, "height": 900})
    said = watch(page)
    home = f"{site_address}{language}"
    open_path(page, home)
    _, total = share(page)
    assert share(page) == (0, total)
    skills = page.locator(".ob-path__skill")
    states = page.locator(".ob-path__state")
    expect(states).to_have_count(skills.count())
    assert faults(page) == []

    box = page.locator("#preparation ~ .ob-checklist .ob-tick__box").first
    tab_to(page, box)
    page.keyboard.press("Space")
    expect(page.locator("ob-path .ob-progress__count")).to_have_text(f"1 / {total}")

    page.locator(FIRST_WAY).first.locator("a").press("Enter")
    page.locator("#items ~ .ob-checklist .ob-checklist__tools").wait_for()
    page.locator("#items ~ .ob-checklist .ob-tick__box").first.press("Space")
    open_path(page, home)
    expect(page.locator(FIRST_WAY).first.locator(".ob-path__ticked")).to_have_text(re.compile("1 / "))
    assert share(page) == (2, total)

    page.locator(".ob-path__state a").first.press("Enter")
    expect(page.locator(".ob-rate")).to_be_visible()
    rate_all(page, 2)
    page.locator(".ob-result a[href$='/mid/path/']").press("Enter")
    page.locator("ob-path .ob-progress").wait_for()
    expect(page.locator(".ob-path__state[data-state='met']")).to_have_count(skills.count())
    assert share(page) == (2 + skills.count(), total)
    assert faults(page) == []
    assert said == []


def test_without_script_the_path_is_complete(page: Page, site_address: str) -> None:
    """Every skill with its acts and ways, the times, and what to prepare are there to read."""
    page.route("**/*.mjs", lambda route: route.abort())
    page.goto(f"{site_address}{MID}path/")
    expect(page.locator("ob-path")).to_be_empty()
    for skill in page.locator(".ob-path__skill").all():
        expect(skill.locator(".ob-indicator").first).to_be_visible()
        expect(skill.locator(".ob-ways a").first).to_be_visible()
    expect(page.locator(".ob-meta dd").nth(1)).to_contain_text(re.compile(r"\d"))
    expect(page.locator("#preparation ~ .ob-checklist .ob-tick").first).to_be_visible()
