"""The onboarding plan in a browser: a newcomer's own dates, by keyboard and on a phone, in both languages."""

import re
from datetime import date

import pytest
from icalendar import Calendar, Event
from playwright.sync_api import Browser, Page, expect

from tests.browser.set_day import download, faults, watch

PAGE = "onboarding/activity-ops/"


def plan(page: Page, address: str, end: str = "2026-05-29") -> None:
    """A plan from the second of March on."""
    page.goto(f"{address}{PAGE}")
    page.locator("#plan-start").fill("2026-03-02")
    page.locator("#plan-end").fill(end)
    page.locator("ob-plan form button").click()
    expect(page.locator("#plan-today")).to_be_focused()


@pytest.mark.parametrize(("language", "width"), [("", 390), ("en/", 1280)], ids=["zh-phone", "en-desktop"])
def test_dates_are_all_it_asks_and_every_task_gets_its_day(
    page: Page, site_address: str, language: str, width: int
) -> None:
    """The first visit shows two fields; then day numbers become dates, late tasks stand out."""
    said = watch(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site_address}{language}{PAGE}")
    expect(page.locator("ob-plan input")).to_have_count(2)
    assert faults(page, "ob-plan") == []
    plan(page, f"{site_address}{language}")
    due = page.locator(".ob-checklist--plan .ob-tick__due")
    dated = re.compile(r"月\d+日周" if not language else r"^\w{3}, \w{3} \d+$")
    for text in due.all_text_contents():
        assert dated.search(text), text
    expect(page.locator(".ob-plan__late")).to_be_visible()
    assert (faults(page), said) == ([], [])


def test_a_plan_is_made_and_ticked_by_keyboard_alone(page: Page, site_address: str) -> None:
    """Typing the dates, ticking today's task and filtering need no mouse, and focus stays where it was."""
    watch(page)
    page.goto(f"{site_address}{PAGE}")
    page.locator("#plan-start").focus()
    page.keyboard.type("03022026")
    page.keyboard.press("Enter")
    expect(page.locator("#plan-today")).to_be_focused()
    page.keyboard.press("Tab")
    box = page.locator(".ob-plan__main .ob-tick__box").first
    expect(box).to_be_focused()
    key = box.get_attribute("data-key") or ""
    page.keyboard.press("Space")
    expect(page.locator(f"[data-key='{key}']")).to_be_focused()
    expect(page.locator(f"[data-key='{key}']")).to_be_checked()
    expect(page.locator(f"[id='{key.removeprefix('due-')}'] .ob-tick__box")).to_be_checked()
    mentor = page.locator("[data-key='who-mentor']")
    mentor.focus()
    page.keyboard.press("Enter")
    expect(mentor).to_be_focused()
    expect(page.locator(".ob-checklist--plan [data-owner='newcomer']").first).to_be_hidden()
    expect(page.locator("[data-key='due-fill-stop-button']")).to_have_count(1)


def test_wrong_dates_are_explained_and_a_year_without_holidays_is_named(
    page: Page, site_address: str
) -> None:
    """An end before the start is told beside the field, which gets the focus; nothing is planned then."""
    watch(page)
    page.goto(f"{site_address}{PAGE}")
    page.locator("#plan-start").fill("2031-03-03")
    page.locator("#plan-end").fill("2031-02-02")
    page.locator("ob-plan form button").click()
    expect(page.locator("#plan-error")).not_to_be_empty()
    expect(page.locator("#plan-end")).to_be_focused()
    assert faults(page, "ob-plan") == []
    expect(page.locator(".ob-plan__main")).to_have_count(0)
    page.locator("#plan-end").fill("")
    page.locator("ob-plan form button").click()
    expect(page.locator(".ob-plan__block .ob-banner")).to_contain_text("2031")


def test_own_days_off_move_what_falls_on_them_in_another_tab_too(page: Page, site_address: str) -> None:
    """A day off on the fifth of March leaves nothing due on it; the other tab knows at once."""
    watch(page)
    plan(page, site_address)
    other = page.context.new_page()
    watch(other)
    other.goto(f"{site_address}{PAGE}")
    expect(other.locator("[data-when='today']").first).to_be_attached()
    page.locator(".ob-plan__off summary").click()
    page.locator("#plan-off-from").fill("2026-03-05")
    page.locator("[data-key='off-add']").click()
    expect(page.locator("[data-when='today']")).to_have_count(0)
    expect(other.locator("[data-when='today']")).to_have_count(0)
    box = other.locator(".ob-checklist--plan .ob-tick__box").last
    expect(box).not_to_be_checked()
    page.locator(".ob-checklist--plan .ob-tick__box").last.check()
    expect(box).to_be_checked()
    other.reload()
    expect(other.locator(".ob-plan__off li")).to_have_count(1)
    expect(box).to_be_checked()


def events(text: str) -> dict[str, tuple[int, date]]:
    """The events of a calendar file as an independent library reads it: version and day by id."""
    found = [part for part in Calendar.from_ical(text).walk("VEVENT") if isinstance(part, Event)]
    assert all(not event.errors for event in found)
    by_id = {str(event["uid"]): (int(str(event["sequence"])), event.decoded("dtstart")) for event in found}
    assert len(by_id) == len(found)
    return by_id


def test_the_plan_leaves_as_calendar_tasks_and_table(page: Page, site_address: str) -> None:
    """Each file holds what the filter shows; a later calendar moves the same events."""
    watch(page)
    plan(page, site_address)
    page.locator("[data-key='who-manager']").click()
    buttons = page.locator(".ob-export .ob-button")
    shown = page.locator(".ob-checklist--plan .ob-tick:not([hidden])").count()
    first = download(page, buttons.nth(0))
    assert len(re.findall("CATEGORIES:", first)) == shown
    assert len(re.findall(r"- \[ \] ", download(page, buttons.nth(1)))) == shown
    table = download(page, buttons.nth(2))
    assert len(table.strip().splitlines()) == shown + 1
    for day in {day for _, day in events(first).values()}:
        assert day.weekday() < 5, day
    page.locator("#plan-start").fill("2026-03-09")
    page.locator(".ob-plan__dates button").click()
    page.clock.set_fixed_time("2026-03-05T10:05:00")
    before, after = events(first), events(download(page, buttons.nth(0)))
    assert before.keys() == after.keys()
    assert all(after[uid][0] > before[uid][0] for uid in before)
    assert any(after[uid][1] != before[uid][1] for uid in before)


def test_the_rhythm_of_a_role_goes_into_a_calendar(page: Page, site_address: str) -> None:
    """Chosen dates and weekday hold; importing again adds nothing; holidays that are unknown are named."""
    said = watch(page)
    page.goto(f"{site_address}roles/activity-ops/")
    panel = page.locator(".ob-rhythm__take")
    panel.locator("summary").click()
    panel.locator("#rhythm-weekday").select_option("2")
    panel.locator("#rhythm-until").fill("2026-06-30")
    items = page.locator("[data-every] li[id]").count()
    first, again = (events(download(page, panel.locator(".ob-export .ob-button"))) for _ in range(2))
    assert len(first) == items
    assert first.keys() == again.keys()
    weekly = page.locator("[data-every='week'] li[id]").evaluate_all(
        "(items) => items.map((item) => item.id)"
    )
    assert all(first[f"activity-ops.rhythm.{name}@opsbook"][1].weekday() == 1 for name in weekly)
    panel.locator("#rhythm-until").fill("2031-06-30")
    panel.locator("#rhythm-until").dispatch_event("change")
    expect(panel.locator(".ob-hint")).to_contain_text("2031")
    assert (faults(page, "ob-rhythm"), said) == ([], [])


def test_text_is_shown_where_copying_is_forbidden(page: Page, site_address: str) -> None:
    """In an app that blocks downloads and the clipboard the words can still be selected."""
    watch(page)
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false;"
    )
    plan(page, site_address)
    page.locator(".ob-export .ob-link-button").nth(1).click()
    expect(page.locator(".ob-export__status textarea")).to_be_focused()
    assert page.locator(".ob-export__status textarea").input_value().startswith("# ")
    assert faults(page, "ob-plan") == []


def test_a_link_shares_dates_and_never_progress(browser: Browser, page: Page, site_address: str) -> None:
    """Whoever opens the link is asked first, then has the dates and no tick."""
    watch(page)
    page.add_init_script("navigator.clipboard.writeText = (text) => { window.copied = text; };")
    plan(page, site_address)
    page.locator(".ob-plan__main .ob-tick__box").first.check()
    page.locator(".ob-plan__ways button").first.click()
    page.wait_for_function("window.copied")
    link = page.evaluate("window.copied")
    context = browser.new_context()
    other = context.new_page()
    said = watch(other)
    other.goto(link)
    offer = other.locator("ob-plan .ob-banner .ob-button--primary")
    expect(other.locator(".ob-plan__main")).to_have_count(0)
    assert faults(other, "ob-plan") == []
    offer.click()
    expect(other.locator("#plan-start")).to_have_value("2026-03-02")
    expect(other.locator("ob-checklist .ob-tick__box:checked")).to_have_count(0)
    other.goto(f"{link[:-9]}")
    expect(other.locator("ob-plan .ob-banner--bad")).to_be_visible()
    expect(other.locator("#plan-start")).to_have_value("2026-03-02")
    assert said == []
    context.close()


def test_the_plan_prints_on_two_pages(page: Page, site_address: str) -> None:
    """The compact print has every task on at most two sheets."""
    watch(page)
    page.add_init_script("window.print = () => {}")
    plan(page, site_address)
    page.locator(".ob-plan__ways button").last.click()
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
    assert 1 <= len(sheets) <= 2
