"""The assessment in a real browser: the whole way, by keyboard and by touch, and nothing lost on it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.assessment.steps import (
    SENIOR,
    findings,
    kept,
    open_rating,
    rate_all,
    save_member_file,
    sentence,
    tab_to,
)


@pytest.fixture
def wide(page: Page) -> Page:
    """A reader at a desk."""
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


def test_the_whole_way_goes_by_keyboard_alone(wide: Page, site_address: str) -> None:
    """Choosing, rating every skill and reading the result needs no mouse."""
    wide.goto(f"{site_address}assess/")
    expect(wide.locator("#choose-role")).to_be_visible()
    tab_to(wide, wide.locator("#choose-role"))
    wide.locator("#choose-role").select_option("user-ops")
    tab_to(wide, wide.locator("#choose-stage"))
    wide.locator("#choose-stage").select_option("junior")
    following = wide.locator('[data-key="bar.next"]')
    while True:
        tab_to(wide, wide.locator("#level-0"))
        wide.keyboard.press("ArrowRight")
        expect(wide.locator("#level-1")).to_be_checked()
        if not following.count():
            break
        tab_to(wide, following)
        wide.keyboard.press("Enter")
    tab_to(wide, wide.locator('[data-key="bar.result"]'))
    wide.keyboard.press("Enter")
    expect(wide.locator("#result")).to_be_focused()
    assert "初级" in sentence(wide)


def test_the_whole_way_goes_by_touch(browser: Browser, site_address: str) -> None:
    """On a phone, in English, every step can be tapped and nothing scrolls sideways."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    open_rating(page, f"{site_address}en/")
    following = page.locator('[data-key="bar.next"]')
    while True:
        page.locator('label[for="level-3"]').tap()
        if not following.count():
            break
        following.tap()
    page.locator('[data-key="bar.result"]').tap()
    expect(page.locator("#result")).to_be_visible()
    assert "Senior" in sentence(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_answers_outlast_the_page_and_reach_the_other_tab(wide: Page, site_address: str) -> None:
    """What was ticked is there after a reload, and another tab shows it at once."""
    open_rating(wide, site_address)
    other = wide.context.new_page()
    open_rating(other, site_address)
    wide.locator('label[for="level-2"]').click()
    expect(other.locator("#level-2")).to_be_checked()
    wide.reload()
    expect(wide.locator("#level-2")).to_be_checked()


def test_the_last_change_can_be_undone(wide: Page, site_address: str) -> None:
    """A slip costs one press, also in what is kept."""
    open_rating(wide, site_address)
    wide.locator('label[for="level-2"]').click()
    wide.locator('label[for="level-4"]').click()
    wide.locator('[data-key="bar.undo"]').click()
    expect(wide.locator("#level-2")).to_be_checked()
    wide.reload()
    expect(wide.locator("#level-2")).to_be_checked()


def test_a_shared_link_shows_the_result_and_keeps_nothing_unasked(
    wide: Page, browser: Browser, site_address: str
) -> None:
    """In a fresh profile the link shows the same verdict; only pressing keep stores it."""
    wide.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_rating(wide, site_address)
    rate_all(wide, 3)
    said = sentence(wide)
    wide.locator('[data-key="out.link"]').click()
    expect(wide.locator(".ob-out__status")).not_to_be_empty()
    link = wide.evaluate("navigator.clipboard.readText()")
    context = browser.new_context()
    guest = context.new_page()
    guest.goto(link)
    expect(guest.locator("#received")).to_be_visible()
    assert sentence(guest) == said
    assert not [key for key in kept(guest) if "snapshot/" in key or "rating/" in key]
    guest.locator('[data-key="received.keep"]').click()
    expect(guest.locator("#history")).to_be_focused()
    assert len([key for key in kept(guest) if "snapshot/" in key]) == 1
    context.close()


@pytest.mark.parametrize(
    "fragment",
    [
        "<img src=x onerror=alert(1)>",
        "2.00000000.abc",
        "1.00000000.abc",
        "1.4f1d5e2a." + "A" * 17_000,
        "__proto__",
        "",
    ],
)
def test_a_hostile_link_says_one_sentence_and_changes_nothing(
    wide: Page, site_address: str, fragment: str
) -> None:
    """Broken, oversized, foreign and newer links leave the reader's own answers as they are."""
    said: list[str] = []
    wide.on("pageerror", lambda error: said.append(str(error)))
    wide.on("dialog", lambda dialog: said.append(dialog.message))
    open_rating(wide, site_address)
    wide.locator('label[for="level-2"]').click()
    before = kept(wide)
    wide.evaluate("text => { location.hash = `result=${encodeURIComponent(text)}` }", fragment)
    expect(wide.locator("ob-assessment [role=alert]")).to_have_count(1)
    assert kept(wide) == before
    assert said == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not json",
        '{"opsbook": "agreed", "format": 99}',
        '{"opsbook": "agreed", "format": 1, "__proto__": {"polluted": true}}',
        '{"opsbook": "agreed", "format": 1, "snapshot": "<script>alert(1)</script>"}',
        "[" * 50_000,
        "A" * 2_000_000,
    ],
    ids=["empty", "text", "newer", "prototype", "shape", "deep", "large"],
)
def test_a_hostile_file_changes_nothing(wide: Page, site_address: str, tmp_path: Path, content: str) -> None:
    """A file that no lead gave back is refused in one sentence."""
    open_rating(wide, site_address)
    before = kept(wide)
    path = tmp_path / "agreed.json"
    path.write_text(content, encoding="utf-8")
    wide.locator("#agreed-file").set_input_files(path)
    expect(wide.locator("ob-assessment [role=alert]")).to_have_count(1)
    assert kept(wide) == before
    assert wide.evaluate("({}).polluted") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_way(wide: Page, site_address: str, scheme: str) -> None:
    """Before rating, in the middle, at the result with a review sheet open, and where the rules are told."""
    wide.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    wide.goto(f"{site_address}assess/")
    expect(wide.locator("#choose-role")).to_be_visible()
    found = {"before": findings(wide)}
    wide.goto(f"{site_address}assess/{SENIOR}")
    wide.locator('label[for="level-2"]').click()
    found["middle"] = findings(wide)
    rate_all(wide, 3)
    wide.locator(".ob-sheets > summary").click()
    expect(wide.locator(".ob-sheet table").first).to_be_visible()
    found["result"] = findings(wide)
    wide.goto(f"{site_address}assess/how/")
    expect(wide.locator("ob-reference-case table").first).to_be_visible()
    found["rules"] = findings(wide)
    assert {place: faults for place, faults in found.items() if faults} == {}


def test_on_paper_the_result_stands_alone(wide: Page, site_address: str) -> None:
    """Printing shows verdict, table and gaps, without controls and without the matrix below."""
    open_rating(wide, site_address)
    rate_all(wide, 1)
    wide.emulate_media(media="print")
    for part in (".ob-verdict", ".ob-result__facts table", ".ob-gaps"):
        expect(wide.locator(part)).to_be_visible()
    for part in (".ob-assess__bar", ".ob-skills", ".ob-choose >> nth=0", "#scale", ".ob-out"):
        expect(wide.locator(part)).to_be_hidden()
    assert len(wide.pdf(format="A4")) > 0


def test_the_example_turns_senior_with_one_tick(wide: Page, site_address: str) -> None:
    """The rules page computes the reference case, and the decisive act changes the verdict."""
    wide.goto(f"{site_address}en/assess/how/")
    example = wide.locator("ob-reference-case")
    expect(example.locator(".ob-verdict__sentence")).to_have_text("You are at Mid-level, near Senior.")
    expect(example).to_contain_text("25/28 = 0.893")
    wide.locator("#decisive").check()
    expect(example.locator(".ob-verdict__sentence")).to_contain_text("You are at Senior")
    expect(example).to_contain_text("27/28 = 0.964")


def test_every_review_sheet_fills_in_and_says_what_it_is_not(
    wide: Page, site_address: str, tmp_path: Path
) -> None:
    """All five come with ratings, and leave results and grades to people; the workbook opens."""
    open_rating(wide, site_address)
    rate_all(wide, 2)
    wide.locator(".ob-sheets > summary").click()
    for sheet in ("probation", "half_year", "talk", "calibration", "promotion"):
        wide.locator("#sheet").select_option(sheet)
        expect(wide.locator(".ob-sheet")).to_contain_text("不是绩效等级")
        expect(wide.locator(".ob-sheet")).to_contain_text("由人填写")
        expect(wide.locator(".ob-sheet")).to_contain_text("数据分析")
    with wide.expect_download() as download:
        wide.locator('[data-key="sheets.workbook"]').click()
    download.value.save_as(tmp_path / "sheet.xlsx")
    assert (tmp_path / "sheet.xlsx").read_bytes().startswith(b"PK")


def test_the_file_for_the_lead_holds_evidence_only_if_left_in(
    wide: Page, site_address: str, tmp_path: Path
) -> None:
    """Taking the tick away keeps links to oneself."""
    open_rating(wide, site_address)
    wide.locator(".ob-evidence summary").click()
    wide.locator("#evidence-text").fill("回看记录")
    wide.locator(".ob-evidence__form button").click()
    rate_all(wide, 2)
    assert "回看记录" in save_member_file(wide, "甲", tmp_path / "with.json").read_text("utf-8")
    wide.locator("#out-evidence").uncheck()
    assert "回看记录" not in save_member_file(wide, "甲", tmp_path / "without.json").read_text("utf-8")
