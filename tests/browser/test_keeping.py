"""What a reader keeps, when things go wrong: storage full or newer, two tabs, two languages, two pages."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.set_day import faults, watch

LIST = "checklists/before-sending-messages/"
BOXES = "ob-checklist .ob-tick__box"
NO_ROOM = """() => { const write = Storage.prototype.setItem;
window.room = () => { Storage.prototype.setItem = write; };
Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"""


def open_list(page: Page, address: str) -> Locator:
    """The first box of the list, once the list is ready."""
    page.goto(f"{address}{LIST}")
    page.locator(".ob-checklist__tools").first.wait_for()
    return page.locator(BOXES).first


def kept(page: Page) -> dict[str, str]:
    """All that this site keeps in the browser."""
    found: dict[str, str] = page.evaluate("Object.fromEntries(Object.entries(localStorage))")
    return {key: text for key, text in found.items() if key.startswith("opsbook|")}


def test_a_full_storage_is_told_and_what_was_ticked_is_kept_once_there_is_room(
    page: Page, site_address: str
) -> None:
    """Until then the tick stays on the page and can be carried away in a backup."""
    said = watch(page)
    box = open_list(page, site_address)
    page.evaluate(NO_ROOM)
    box.check()
    expect(page.locator(".ob-checklist__tools .ob-banner--warn")).to_be_visible()
    assert faults(page) == []
    expect(box).to_be_checked()
    assert not [key for key in kept(page) if "|tick/" in key]
    page.evaluate("window.room()")
    page.locator(BOXES).nth(1).check()
    expect(page.locator(".ob-checklist__tools .ob-banner--warn")).to_have_count(0)
    page.reload()
    page.locator(".ob-checklist__tools").wait_for()
    expect(page.locator(f"{BOXES}:checked")).to_have_count(2)
    assert said == []


def test_what_a_newer_version_wrote_stays_until_all_is_deleted(page: Page, site_address: str) -> None:
    """The page says so and works in memory; the one button that deletes everything deletes that too."""
    said = watch(page)
    open_list(page, site_address).check()
    (tick,) = [key for key in kept(page) if "|tick/" in key]
    page.evaluate(
        """(key) => { localStorage.setItem(key.replace('|1|', '|9|'), localStorage[key]);
        localStorage.removeItem(key);
        localStorage.setItem(key.slice(0, key.indexOf('|1|')) + '|format', '9'); }""",
        tick,
    )
    before = kept(page)
    box = open_list(page, site_address)
    expect(box).not_to_be_checked()
    box.check()
    expect(page.locator(".ob-checklist__tools .ob-banner--warn")).to_be_visible()
    assert kept(page) == before
    page.goto(f"{site_address}my/")
    expect(page.locator("ob-my .ob-banner--warn")).to_be_visible()
    section = page.locator("section:has(> #delete)")
    section.locator("button").click()
    section.locator("button").last.click()
    expect(section.locator("[role=status]")).not_to_be_empty()
    assert kept(page) == {}
    assert (faults(page), said) == ([], [])


def test_two_tabs_keep_what_either_ticked(page: Page, site_address: str) -> None:
    """A tick in one tab is in the other at once; deleting everything there empties this one too."""
    said = watch(page)
    box = open_list(page, site_address)
    other = page.context.new_page()
    said_there = watch(other)
    theirs = open_list(other, f"{site_address}en/")
    box.check()
    expect(theirs).to_be_checked()
    expect(other.locator(".ob-tick__changed")).to_have_count(0)
    other.locator(BOXES).nth(1).check()
    expect(page.locator(f"{BOXES}:checked")).to_have_count(2)
    other.goto(f"{site_address}en/my/")
    other.locator("section:has(> #delete) button").click()
    other.locator("section:has(> #delete) button").last.click()
    expect(page.locator(f"{BOXES}:checked")).to_have_count(0)
    assert (said, said_there) == ([], [])


def test_an_item_is_ticked_wherever_it_shows(page: Page, site_address: str) -> None:
    """What is ticked in a playbook is ticked on the list's own page, and the other way round."""
    said = watch(page)
    open_list(page, site_address)
    name = (page.locator("h1").evaluate("(title) => title.firstChild.textContent") or "").strip()
    page.locator("#connections ~ dl a[href*='playbooks/']").first.click()
    used = page.locator("ob-used-list", has_text=name)
    used.locator("summary").first.click()
    box = used.locator(".ob-tick__box").first
    box.press("Space")
    expect(box).to_be_checked()
    assert faults(page, "ob-used-list") == []
    expect(used.locator(".ob-progress__count")).to_have_text(f"1 / {used.locator('.ob-tick').count()}")
    own = open_list(page, site_address)
    expect(own).to_be_checked()
    own.uncheck()
    page.go_back()
    used.locator("summary").first.click()
    expect(box).not_to_be_checked()
    assert said == []


def test_a_reset_is_taken_back_only_where_it_was_made(page: Page, site_address: str) -> None:
    """A new run begins empty: the way back to the ticks of the list itself is closed by then."""
    said = watch(page)
    box = open_list(page, site_address)
    box.check()
    page.locator(".ob-checklist__tools > .ob-link-button").first.click()
    expect(page.locator(".ob-checklist__status button")).to_be_visible()
    page.locator(".ob-runs__now button").click()
    expect(page.locator(".ob-checklist__status button")).to_have_count(0)
    expect(page.locator(f"{BOXES}:checked")).to_have_count(0)
    assert said == []


@pytest.mark.parametrize(("language", "width"), [("", 390), ("en/", 1280)], ids=["zh-phone", "en-desktop"])
def test_an_achievement_is_noted_from_any_page(
    page: Page, site_address: str, language: str, width: int
) -> None:
    """By keyboard: open, one sentence, Enter; half a sentence outlives closing; focus comes back."""
    said = watch(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site_address}{language}{LIST}")
    page.locator(".ob-checklist__tools").wait_for()
    way_in = page.locator(".ob-note-open")
    way_in.press("Enter")
    words = page.locator(".ob-dialog textarea")
    expect(words).to_be_focused()
    page.keyboard.type("Rewrote the ")
    page.keyboard.press("Escape")
    expect(way_in).to_be_focused()
    way_in.click()
    page.locator(".ob-dialog form .ob-button--primary").wait_for()
    words.press("End")
    page.keyboard.type("welcome message")
    page.locator("#noting-date").fill("")
    page.locator(".ob-dialog form .ob-button--primary").press("Enter")
    expect(page.locator("#noting-date")).to_be_focused()
    assert faults(page) == []
    page.locator("#noting-date").fill("2026-03-04")
    page.locator("#noting-skill").select_option(index=1)
    page.locator(".ob-dialog form .ob-button--primary").press("Enter")
    expect(page.locator(".ob-dialog [role=status]")).to_be_visible()
    assert faults(page) == []
    page.locator(".ob-dialog [role=status] a").press("Enter")
    expect(page.locator(".ob-achievement__did")).to_contain_text("Rewrote the welcome message")
    expect(page.locator(".ob-dialog")).to_be_hidden()
    page.locator(".ob-note-open").click()
    expect(page.locator("#achievement-did")).to_be_focused()
    assert said == []
