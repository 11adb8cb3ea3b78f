"""The assessment in a real browser: the whole way, by keyboard and by touch, and what comes of it."""

import re
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.assessment.steps import (
    downloaded,
    findings,
    kept,
    open_rating,
    rate_all,
    sentence,
    tab_to,
    told,
)

QUICK_PASS = 30
A4 = {"width": 658, "height": 960}
ALIKE = {"户": "戶"}
"""A character, and another one that the font of these machines draws with the same glyph."""


@pytest.fixture
def wide(page: Page) -> Page:
    """A reader at a desk, on a set day."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.clock.set_fixed_time("2026-03-05T10:00:00")
    return page


def test_the_whole_way_goes_by_keyboard_alone_and_back_again(wide: Page, site_address: str) -> None:
    """Choosing, rating, the result and a goal need no mouse; “back” leads to the rating and on."""
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
    wide.go_back()
    expect(wide.locator(".ob-rate")).to_be_visible()
    wide.go_forward()
    expect(wide.locator("#result")).to_be_visible()
    wide.reload()
    expect(wide.locator("#result")).to_be_visible()
    wide.locator("#choose-stage").select_option("mid")
    tab_to(wide, wide.locator('[data-key="goals.add"]').first)
    wide.keyboard.press("Enter")
    expect(wide.locator(".ob-goals__item")).to_have_count(1)
    assert [record["due"] for key, record in kept(wide).items() if key.startswith("goal/")] == ["2026-06-05"]


def test_a_quick_pass_by_touch_takes_few_presses(browser: Browser, site_address: str) -> None:
    """On a phone, in English, two taps a skill; nothing scrolls sideways, axe finds nothing."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.emulate_media(reduced_motion="reduce")
    open_rating(page, f"{site_address}en/")
    following = page.locator('[data-key="bar.next"]')
    taps = 0
    while True:
        page.locator('label[for="level-3"]').tap()
        taps += 1
        if not following.count():
            break
        following.tap()
        taps += 1
    page.locator('[data-key="bar.result"]').tap()
    expect(page.locator("#result")).to_be_visible()
    assert "Senior" in sentence(page)
    assert taps < QUICK_PASS
    found = {"light": findings(page)}
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found["dark"] = findings(page)
    assert {place: faults for place, faults in found.items() if faults} == {}
    context.close()


def test_what_is_ticked_typed_and_opened_stays(wide: Page, site_address: str) -> None:
    """Over a tick, a reload, another tab, and the next visit; a slip costs one press."""
    open_rating(wide, site_address)
    wide.locator('[data-level="4"] summary').click()
    wide.locator("#evidence summary").click()
    wide.locator("#evidence-text").fill("写到一半")
    box = wide.locator('[data-level="4"] [data-act]').first
    box.focus()
    wide.keyboard.press("Space")
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    expect(wide.locator("#evidence-text")).to_have_value("写到一半")
    other = wide.context.new_page()
    open_rating(other, site_address)
    wide.locator(".ob-rate__offer button").click()
    expect(other.locator("#level-3")).to_be_checked()
    wide.locator('label[for="level-2"]').click()
    expect(other.locator("#level-2")).to_be_checked()
    wide.locator('[data-key="bar.undo"]').click()
    expect(wide.locator("#level-3")).to_be_checked()
    wide.locator('[data-key="bar.next"]').click()
    second = wide.locator("#rate").inner_text()
    wide.goto(f"{site_address}assess/")
    expect(wide.locator("#rate")).to_have_text(second)
    wide.locator(".ob-skills__button").first.click()
    expect(wide.locator("#level-3")).to_be_checked()


def test_a_skill_answered_once_counts_in_every_role(wide: Page, site_address: str) -> None:
    """Before a role is chosen the answers so far are read for all of them; not applicable needs a reason."""
    open_rating(wide, site_address, "#role=user-ops&stage=junior")
    wide.locator(".ob-skills__button").last.click()
    wide.locator("#na summary").click()
    wide.locator("#na button").first.click()
    expect(wide.locator("#not-applicable")).to_be_focused()
    wide.locator("#not-applicable").fill("由别的组做")
    wide.locator("#na button").first.click()
    expect(wide.locator(".ob-skills__button").last).to_contain_text("不适用")
    wide.locator(".ob-skills__button").first.click()
    rate_all(wide, 2)
    wide.locator("#choose-role").select_option("")
    row = wide.locator("#overview ~ table tbody tr").first
    expect(row).to_contain_text("用户运营")
    expect(row).to_contain_text("你现在在初级")
    assert (
        len([n for n in wide.locator("#overview ~ table td.ob-number").all_inner_texts() if n[0] != "0"]) > 5
    )


def test_evidence_is_asked_for_offered_from_achievements_and_counts(wide: Page, site_address: str) -> None:
    """A 3 without evidence counts as 2 and says so; one press takes an achievement as evidence."""
    wide.goto(f"{site_address}my/")
    wide.locator("#achievement-did").fill("把周报改成一页，三个组照用")
    details = wide.locator("ob-achievement details")
    if details.count():
        details.first.locator("summary").click()
    wide.locator("ob-achievement [id*=skill]").first.wait_for()
    wide.locator(".ob-achievement__buttons .ob-button--primary").click()
    expect(wide.locator(".ob-achievement__list li")).to_have_count(1)
    key = next(name for name in wide.evaluate("Object.keys(localStorage)") if "achievement/" in name)
    wide.evaluate(
        "key => { const kept = JSON.parse(localStorage[key]); kept.d.skills = ['data-analysis'];"
        " localStorage[key] = JSON.stringify(kept); }",
        key,
    )
    open_rating(wide, site_address)
    rate_all(wide, 3)
    assert "高级" in sentence(wide)
    expect(wide.locator(".ob-verdict__both")).to_contain_text("没有 12 个月内注明日期的凭据")
    expect(wide.locator(".ob-verdict__both")).to_contain_text("数据分析")
    wide.locator(".ob-result__facts tbody button").first.click()
    wide.locator("#evidence summary").click()
    wide.locator(".ob-evidence__offers button").click()
    expect(wide.locator("#evidence li").first).to_contain_text("把周报改成一页")
    assert kept(wide)["rating/data-analysis"]["evidence"][0]["date"] == "2026-03-05"
    wide.locator('[data-key="bar.result"]').click()
    expect(wide.locator(".ob-verdict__both")).not_to_contain_text("数据分析")


def test_two_snapshots_say_what_rose_and_how_far_the_way_has_shortened(wide: Page, site_address: str) -> None:
    """Any two compare; a removed one comes back; what left as a file comes with evidence only if left in."""
    open_rating(wide, site_address)
    rate_all(wide, 2)
    wide.locator('[data-key="out.keep"]').click()
    expect(wide.locator("#history")).to_be_visible()
    wide.locator(".ob-result__facts tbody button").first.click()
    wide.locator('label[for="level-3"]').click()
    wide.clock.set_fixed_time("2026-04-05T10:00:00")
    wide.locator('[data-key="bar.result"]').click()
    history = wide.locator(".ob-history")
    expect(history.locator("tbody tr")).to_have_count(1)
    expect(history.locator("tbody tr")).to_contain_text("升了")
    assert re.search(r"补上了 \d+%", history.inner_text())
    wide.locator('[data-key="out.keep"]').click()
    expect(history.locator(".ob-history__list li")).to_have_count(2)
    wide.locator("#compare-from").select_option(index=2)
    expect(history.locator("tbody tr")).to_contain_text("升了")
    wide.locator("#compare-to").select_option(index=2)
    expect(history).to_contain_text("等级没有变化")
    history.locator(".ob-history__list button").first.click()
    wide.keyboard.press("Enter")
    expect(history.locator(".ob-history__list li")).to_have_count(2)
    wide.locator("#choose-stage").select_option("lead")
    expect(history).to_contain_text("不是同一个目标")


def test_axe_finds_nothing_on_the_way(wide: Page, site_address: str) -> None:
    """Before rating, in the middle, at the result with everything open, and where the rules are told."""
    wide.emulate_media(reduced_motion="reduce")
    found: dict[str, list[str]] = {}

    def look(place: str) -> None:
        for scheme in ("light", "dark"):
            wide.emulate_media(color_scheme="light" if scheme == "light" else "dark", reduced_motion="reduce")
            found[f"{place} {scheme}"] = findings(wide)

    wide.goto(f"{site_address}assess/")
    expect(wide.locator("#choose-role")).to_be_visible()
    look("before")
    open_rating(wide, site_address)
    wide.locator('label[for="level-2"]').click()
    for fold in ("#evidence", "#na", '[data-level="4"]'):
        wide.locator(f"{fold} > summary").click()
    look("middle")
    rate_all(wide, 2)
    wide.locator('[data-key="goals.add"]').first.click()
    wide.locator(".ob-goals__edit summary").click()
    wide.locator('[data-key="out.keep"]').click()
    wide.locator(".ob-sheets > summary").click()
    expect(wide.locator(".ob-sheet table").first).to_be_visible()
    look("result")
    wide.set_viewport_size({"width": 640, "height": 450})
    found["result at 200 %"] = findings(wide)
    open_rating(wide, f"{site_address}en/")
    found["middle at 200 %, English"] = findings(wide)
    wide.set_viewport_size({"width": 1280, "height": 900})
    wide.goto(f"{site_address}assess/how/")
    expect(wide.locator("ob-reference-case table").first).to_be_visible()
    look("rules")
    assert {place: faults for place, faults in found.items() if faults} == {}


def test_on_paper_verdict_table_and_gaps_stand_whole(wide: Page, site_address: str) -> None:
    """The PDF holds their words, read by another program; nothing sticks out of the page or is cut."""
    open_rating(wide, f"{site_address}en/")
    rate_all(wide, 1)
    rows, acts = wide.locator(".ob-result__facts tbody th"), wide.locator(".ob-gap__acts li")
    expect(rows.first).to_be_attached()
    own_rows = rows.count()
    for language in ("en/", ""):
        wide.goto(f"{site_address}{language}assess/{wide.evaluate('location.hash')}")
        expect(rows).to_have_count(own_rows)
        expect(acts.nth(7)).to_be_attached()
        wanted = [sentence(wide), *acts.all_inner_texts()[:8], *rows.all_inner_texts()]
        assert len(wanted) == 1 + 8 + own_rows
        assert any("\u4e00" <= letter <= "\u9fff" for letter in wanted[0]) == (language == "")
        pages = PdfReader(BytesIO(wide.pdf(format="A4", print_background=True))).pages
        on_paper = unspaced("".join(page.extract_text() for page in pages))
        assert [words for words in wanted if not re.search(as_printed(words), on_paper)] == []
        assert len(pages) < 10
        assert cut_on_paper(wide) == []


def unspaced(text: str) -> str:
    """The letters of `text` alone, each in its usual form."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def as_printed(words: str) -> str:
    """A pattern: fonts draw a character and a radical that looks like it alike, so PDFs mix them."""
    return "".join(f"[{re.escape(letter)}{ALIKE.get(letter, '')}\u2e80-\u2eff]" for letter in unspaced(words))


def cut_on_paper(page: Page) -> list[str]:
    """What sticks out of the sheet or is cut, at the width of A4; what is no use there is away."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4["width"], "height": A4["height"]})
    for part in (".ob-assess__bar", ".ob-skills", ".ob-choose >> nth=0", "#scale", ".ob-out"):
        expect(page.locator(part).first).to_be_hidden()
    cut: list[str] = page.evaluate(
        "() => [...document.querySelectorAll('.ob-result *')].filter((element) => element.checkVisibility()"
        " && (element.scrollWidth > element.clientWidth + 1"
        " && getComputedStyle(element).overflow !== 'visible'"
        " || element.getBoundingClientRect().right > innerWidth + 1)).map((element) => element.className)"
    )
    page.emulate_media(media="null")
    page.set_viewport_size({"width": 1280, "height": 900})
    return cut


def test_the_example_turns_senior_with_one_tick(wide: Page, site_address: str) -> None:
    """The rules page computes the reference case, and the decisive act changes the verdict."""
    wide.goto(f"{site_address}en/assess/how/")
    example = wide.locator("ob-reference-case")
    expect(example.locator(".ob-verdict__sentence")).to_have_text("You are at Mid-level, near Senior.")
    expect(example).to_contain_text("25/28 = 0.893")
    wide.locator("#decisive").check()
    expect(example.locator(".ob-verdict__sentence")).to_contain_text("You are at Senior")
    expect(example).to_contain_text("27/28 = 0.964")


def test_a_self_check_ends_in_a_rung_its_crosswalk_and_one_step(wide: Page, site_address: str) -> None:
    """All three ladders; the answers are there on the next visit."""
    for ladder in ("abstraction", "capability", "habits"):
        wide.goto(f"{site_address}ladders/{ladder}/")
        questions = wide.locator("[data-question]")
        expect(questions.first.locator("input").first).to_be_attached()
        for question in questions.all():
            question.locator("label").nth(1).click()
        said = wide.locator("ob-self-check .ob-verdict")
        expect(said).to_contain_text("多半在")
        expect(said).to_contain_text("下一步")
        expect(said).to_contain_text("主梯")
        wide.reload()
        expect(said).to_contain_text("多半在")


def test_every_review_sheet_fills_in_and_says_what_it_is_not(
    wide: Page, site_address: str, tmp_path: Path
) -> None:
    """All five come with ratings, leave results to people, paste as tables and open in a spreadsheet."""
    wide.context.grant_permissions(["clipboard-read", "clipboard-write"])
    said = told(wide)
    open_rating(wide, site_address)
    wide.locator("#evidence summary").click()
    wide.locator("#evidence-text").fill("=1+1<img src=x onerror=alert(1)>")
    wide.locator("#evidence-link").fill("https://example.invalid/review")
    wide.locator(".ob-evidence__form button").click()
    rate_all(wide, 2)
    wide.evaluate(
        """() => { const key = Object.keys(localStorage).find((name) => name.includes('|rating/'));
        const at = (name) => key.replace(/rating.*/, name);
        const put = (name, d) => { localStorage[at(name)] = JSON.stringify({ t: 5, d }); };
        put('plan/user-ops', { id: 'p', onboarding: 'user-ops', start: '2026-02-02', end: '2026-05-01' });
        put('tick/onboarding/user-ops/x', { hash: 'h', text: '勾过的任务', at: '2026-02-03' });
        put('achievement/a', { date: '2026-02-04', did: '做成的事' }); }"""
    )
    wide.reload()
    wide.locator(".ob-sheets > summary").click()
    expect(wide.locator(".ob-sheet")).to_contain_text("2026-02-02")
    expect(wide.locator(".ob-sheet")).to_contain_text("勾过的任务")
    expect(wide.locator(".ob-sheet")).to_contain_text("做成的事")
    for sheet in ("probation", "half_year", "talk", "calibration", "promotion"):
        wide.locator("#sheet").select_option(sheet)
        expect(wide.locator(".ob-sheet")).to_contain_text("不是绩效等级")
        expect(wide.locator(".ob-sheet")).to_contain_text("由人填写")
        expect(wide.locator(".ob-sheet")).to_contain_text("数据分析")
    expect(wide.locator(".ob-sheet")).to_contain_text("example.invalid")
    wide.locator("#sheet-links").uncheck()
    expect(wide.locator(".ob-sheet")).not_to_contain_text("example.invalid")
    wide.locator('[data-key="sheets.copy"]').click()
    expect(wide.locator(".ob-sheet__out [role=status]")).not_to_be_empty()
    pasted = wide.evaluate(
        "async () => { const [item] = await navigator.clipboard.read();"
        " return (await item.getType('text/html')).text(); }"
    )
    assert pasted.count("<table") > 1
    assert "<img" not in pasted
    press = wide.locator('[data-key="sheets.workbook"]').click
    book = load_workbook(BytesIO(downloaded(wide, press, tmp_path / "sheet.xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert len(book.sheetnames) > 1
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    table = downloaded(wide, wide.locator('[data-key="out.csv"]').click, tmp_path / "result.csv").decode(
        "utf-8"
    )
    assert table.startswith("\ufeff")
    assert "数据分析" in table
    assert not re.search(r'(^|,)"?[=+@]', table, re.MULTILINE)
    assert said == []
