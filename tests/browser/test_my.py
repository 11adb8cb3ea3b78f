"""Everything that a reader keeps, on one page: seen, saved, brought back, deleted."""

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.set_day import download, faults, watch

LIST = "checklists/lottery-rules/"
HOSTILE = {
    "empty": "",
    "no JSON": "hello",
    "cut short": '{"opsbook":"backup","format":1,',
    "foreign": '{"some":"thing"}',
    "newer": '{"opsbook":"backup","format":99,"records":{}}',
    "prototype": '{"opsbook":"backup","format":1,"records":{"__proto__":{"t":1,"d":{}}}}',
    "wrong shape": '{"opsbook":"backup","format":1,"records":{"tick/a/b/c":{"t":1,"d":{"hash":5}}}}',
}


def storage(page: Page) -> str:
    """All that this site keeps in the browser."""
    return str(page.evaluate("JSON.stringify(Object.entries(localStorage).sort())"))


def note(page: Page, words: str) -> None:
    """An achievement with no more than its sentence."""
    page.locator("#achievement-did").fill(words)
    page.locator(".ob-achievement__buttons .ob-button--primary").click()
    expect(page.locator(".ob-achievement__list")).to_contain_text(words)


def give(page: Page, text: str) -> None:
    """A chosen backup file of that text."""
    page.locator("#my-file").set_input_files(
        {"name": "backup.json", "mimeType": "application/json", "buffer": text.encode()}
    )


@pytest.mark.parametrize(("language", "width"), [("", 390), ("en/", 1280)], ids=["zh-phone", "en-desktop"])
def test_everything_in_progress_is_shown(page: Page, site_address: str, language: str, width: int) -> None:
    """Empty at first; then plan, list and achievement with their progress, nothing amiss in either state."""
    said = watch(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site_address}{language}my/")
    expect(page.locator("ob-my .ob-empty")).to_be_visible()
    expect(page.locator("#achievement-did")).to_be_visible()
    assert faults(page) == []
    page.goto(f"{site_address}{language}{LIST}")
    page.locator(".ob-checklist__tools").wait_for()
    page.locator(".ob-tick__box").first.check()
    page.goto(f"{site_address}{language}onboarding/user-ops/")
    page.locator("#plan-start").fill("2026-03-02")
    page.locator("ob-plan form button").click()
    page.locator(".ob-plan__main").wait_for()
    page.goto(f"{site_address}{language}roles/user-ops/mid/")
    page.locator(".ob-checklist__tools").wait_for()
    page.locator(".ob-tick__box").first.check()
    page.goto(f"{site_address}{language}my/")
    note(page, "<b>1</b> 改了新人欢迎语")
    expect(page.locator(".ob-my__rows li")).to_have_count(2)
    expect(page.locator(".ob-my__plan .ob-tick").first).to_be_visible()
    assert (faults(page), said) == ([], [])


def test_what_has_left_the_content_stays_in_sight(page: Page, site_address: str) -> None:
    """Under the name it was kept by; to be taken along, deleted, and brought back."""
    said = watch(page)
    page.goto(f"{site_address}my/")
    note(page, "甲")
    page.evaluate(
        """() => { const key = Object.keys(localStorage).find((name) => name.includes('|achievement/'));
        const kept = { ticks: { one: 'hand' }, none: false, seen: {}, evidence: [{ text: '旧凭据' }] };
        const place = key.replace(/achievement.*/, 'rating/gone-skill');
        localStorage[place] = JSON.stringify({ t: 5, d: kept }); }"""
    )
    page.reload()
    row = page.locator("section:has(> #gone) .ob-my__rows > li")
    expect(row).to_contain_text("gone-skill")
    assert faults(page, "ob-my") == []
    assert "旧凭据" in download(page, row.locator(".ob-button"))
    row.locator(":scope > button").press("Enter")
    expect(row).to_have_count(0)
    assert "旧凭据" not in storage(page)
    page.keyboard.press("Enter")
    expect(row).to_have_count(1)
    assert ("旧凭据" in storage(page), said) == (True, [])


def test_an_achievement_is_noted_edited_and_brought_back_by_keyboard(page: Page, site_address: str) -> None:
    """One sentence and Enter on the button are enough; deleting can be undone."""
    watch(page)
    page.goto(f"{site_address}my/")
    page.locator("#achievement-did").focus()
    page.keyboard.type("写了一份复盘")
    page.locator(".ob-achievement__buttons .ob-button--primary").press("Enter")
    expect(page.locator(".ob-achievement__list li")).to_have_count(1)
    page.locator(".ob-achievement__list button").first.press("Enter")
    expect(page.locator("#achievement-did")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type("，改了三处")
    page.locator(".ob-achievement__buttons .ob-button--primary").press("Enter")
    expect(page.locator(".ob-achievement__did")).to_contain_text("复盘，改了三处")
    page.locator(".ob-achievement__list button").last.press("Enter")
    expect(page.locator(".ob-achievement__list li")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator(".ob-achievement__list li")).to_have_count(1)
    table = download(page, page.locator(".ob-achievement__take .ob-button").last)
    assert "写了一份复盘，改了三处" in table


def test_a_backup_brings_everything_back(browser: Browser, page: Page, site_address: str) -> None:
    """What one browser saved another restores, after showing what is in it; merging loses nothing."""
    watch(page)
    page.goto(f"{site_address}my/")
    note(page, "甲")
    backup = download(page, page.locator("section:has(> #backup) .ob-export .ob-button"))
    says = json.loads(backup)
    assert (says["opsbook"], says["saved"]) == ("backup", "2026-03-05")
    context = browser.new_context()
    other = context.new_page()
    said = watch(other)
    other.goto(f"{site_address}my/")
    note(other, "乙")
    give(other, backup)
    expect(other.locator(".ob-my__restore h3")).to_be_focused()
    assert faults(other, "ob-my") == []
    other.locator(".ob-my__restore button").first.click()
    expect(other.locator(".ob-achievement__list li")).to_have_count(2)
    give(other, backup)
    replace = other.locator(".ob-my__restore button").nth(1)
    replace.click()
    expect(other.locator(".ob-achievement__list li")).to_have_count(2)
    replace.click()
    expect(other.locator(".ob-achievement__list li")).to_have_count(1)
    assert said == []
    context.close()


def test_a_bad_backup_changes_nothing(page: Page, site_address: str) -> None:
    """Broken, foreign, newer and hostile files are refused with a reason, pasted ones too."""
    said = watch(page)
    page.goto(f"{site_address}my/")
    note(page, "甲")
    before = storage(page)
    for text in HOSTILE.values():
        give(page, text)
        expect(page.locator(".ob-my__restore .ob-banner--bad")).to_be_visible()
        page.locator(".ob-my__restore").evaluate("(place) => place.replaceChildren()")
    page.locator("section:has(> #backup) details summary").click()
    page.locator("#my-paste").fill('{"some":"thing"}')
    page.locator("section:has(> #backup) details button").click()
    expect(page.locator(".ob-my__restore .ob-banner--bad")).to_be_visible()
    assert faults(page) == []
    assert (storage(page), said) == (before, [])


def test_deleting_everything_asks_first(page: Page, site_address: str) -> None:
    """Cancel keeps all of it and is where the focus lies; yes removes all of it."""
    watch(page)
    page.goto(f"{site_address}my/")
    note(page, "甲")
    section = page.locator("section:has(> #delete)")
    section.locator("button").press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(".ob-achievement__list li")).to_have_count(1)
    section.locator("button").click()
    assert faults(page) == []
    section.locator("button").last.click()
    expect(page.locator(".ob-achievement__list li")).to_have_count(0)
    assert "甲" not in storage(page)


def test_blocked_storage_is_told_and_the_page_still_works(page: Page, site_address: str) -> None:
    """Where the browser keeps nothing, work goes on in memory, and the reader knows."""
    said = watch(page)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })"
    )
    page.goto(f"{site_address}my/")
    note(page, "甲")
    expect(page.locator("ob-my .ob-banner--warn").first).to_be_visible()
    assert "甲" in download(page, page.locator("section:has(> #backup) .ob-export .ob-button"))
    assert (faults(page), said) == ([], [])


def test_an_app_browser_warns_once_on_the_first_save(browser: Browser, site_address: str) -> None:
    """In 企业微信 the first save says that the app may clear it; taken note of, it stays away."""
    context = browser.new_context(user_agent="Mozilla/5.0 (iPhone) MicroMessenger/8.0 wxwork/4.1")
    page = context.new_page()
    watch(page)
    page.goto(f"{site_address}{LIST}")
    box = page.locator(".ob-tick__box").first
    page.locator(".ob-checklist__tools").wait_for()
    expect(page.locator(".ob-banner--warn")).to_have_count(0)
    box.check()
    page.locator(".ob-banner--warn button").click()
    box.uncheck()
    expect(page.locator(".ob-banner--warn")).to_have_count(0)
    context.close()
