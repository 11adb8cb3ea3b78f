"""Checklists in a browser: ticks that last, runs, filters, print."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.set_day import faults, watch

LIST = "checklists/lottery-rules/"
OF_TWO_LEVELS = "checklists/before-ad-launch/"
BOXES = "ob-checklist .ob-tick__box"


def open_list(page: Page, address: str, name: str = LIST) -> list[str]:
    """The list with its tools; gives what the page complains of."""
    said = watch(page)
    page.goto(f"{address}{name}")
    page.locator(".ob-checklist__tools").wait_for()
    return said


@pytest.mark.parametrize(("language", "width"), [("", 390), ("en/", 1280)], ids=["zh-phone", "en-desktop"])
def test_a_tick_lasts_and_a_reset_can_be_undone(
    page: Page, site_address: str, language: str, width: int
) -> None:
    """By keyboard; the page complains of nothing in any state."""
    page.set_viewport_size({"width": width, "height": 900})
    said = open_list(page, f"{site_address}{language}")
    page.locator(BOXES).first.press("Space")
    page.reload()
    expect(page.locator(BOXES).first).to_be_checked()
    page.locator(".ob-checklist__tools > .ob-link-button").first.press("Enter")
    expect(page.locator(BOXES).first).not_to_be_checked()
    page.locator(".ob-checklist__status button").press("Enter")
    expect(page.locator(BOXES).first).to_be_checked()
    assert (faults(page), said) == ([], [])


def test_a_tick_given_before_the_page_was_ready_counts(page: Page, site_address: str) -> None:
    """On a slow line a box may be ticked before the script is there; that tick is kept too."""
    said = watch(page)

    def late(route: Route) -> None:
        page.locator(BOXES).first.check()
        route.continue_()

    page.route("**/checklist/define.mjs", late)
    page.goto(f"{site_address}{LIST}")
    page.locator(".ob-checklist__tools").wait_for()
    page.reload()
    page.locator(".ob-checklist__tools").wait_for()
    expect(page.locator(BOXES).first).to_be_checked()
    assert said == []


def test_new_wording_is_shown_beside_the_old(page: Page, site_address: str) -> None:
    """A tick given for other words says what they were, until it is confirmed."""
    open_list(page, site_address)
    page.locator(BOXES).first.check()
    page.evaluate(
        """() => { for (const key of Object.keys(localStorage)) if (key.includes('|tick/'))
        localStorage[key] = localStorage[key]
        .replace(/"hash":"\\w+","text":"[^"]*"/, '"hash":"0","text":"旧的说法"'); }"""
    )
    page.reload()
    expect(page.locator(".ob-tick__changed")).to_contain_text("旧的说法")
    assert faults(page) == []
    page.locator(".ob-tick__changed button").click()
    expect(page.locator(".ob-tick__changed")).to_have_count(0)


def test_only_what_matters_most_is_shown_on_demand(page: Page, site_address: str) -> None:
    """The choice of a level hides the others; the notes open together."""
    open_list(page, site_address, OF_TWO_LEVELS)
    assert page.locator("[data-level='should']").count()
    choice = page.locator(".ob-checklist__tools select").first
    choice.select_option("must")
    assert (
        page.locator("ob-checklist .ob-tick:visible").count() == page.locator("[data-level='must']").count()
    )
    choice.select_option("")
    notes = page.locator("ob-checklist details.ob-tick__more")
    page.locator(".ob-checklist__tools > .ob-link-button").nth(1).click()
    assert notes.evaluate_all("(notes) => notes.every((note) => note.open)")
    assert faults(page) == []


def test_a_run_starts_fresh_and_is_kept_when_finished(page: Page, site_address: str) -> None:
    """Ticks of a run are its own; finished, it can be copied, deleted and brought back."""
    said = open_list(page, site_address)
    page.add_init_script("navigator.clipboard.writeText = (text) => { window.copied = text; };")
    page.reload()
    page.locator(".ob-checklist__tools").wait_for()
    page.locator(BOXES).first.check()
    turn = page.locator(".ob-runs__now button")
    turn.press("Enter")
    expect(page.locator(f"{BOXES}:checked")).to_have_count(0)
    expect(turn).to_be_focused()
    page.locator(BOXES).nth(1).check()
    turn.press("Enter")
    expect(page.locator(BOXES).first).to_be_checked()
    expect(page.locator(BOXES).nth(1)).not_to_be_checked()
    page.locator(".ob-runs summary").click()
    assert faults(page) == []
    page.locator(".ob-runs li button").first.click()
    assert page.evaluate("window.copied").count("- [x]") == 1
    page.locator(".ob-runs li button").last.click()
    page.locator(".ob-runs .ob-export__status button").click()
    expect(page.locator(".ob-runs li")).to_have_count(1)
    assert said == []


def test_titles_alone_can_be_printed(page: Page, site_address: str) -> None:
    """The short print leaves evidence and notes out, the full one has the notes open."""
    open_list(page, site_address)
    page.evaluate("window.print = () => {}")
    buttons = page.locator(".ob-checklist__tools > .ob-link-button")
    buttons.nth(2).click()
    page.emulate_media(media="print")
    expect(page.locator(".ob-tick__evidence").first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".ob-tick__evidence").first).to_be_visible()
    page.emulate_media(media="screen")
    buttons.nth(3).click()
    expect(page.locator(".ob-tick__more p").first).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".ob-tick__more p").first).to_be_hidden()
