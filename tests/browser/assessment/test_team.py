"""Lead and members in a real browser: files in, rate, talk, and the agreed file back."""

import copy
import json
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.browser.assessment.members import content_of, snapshot, write_member, write_team
from tests.browser.assessment.steps import (
    downloaded,
    findings,
    kept,
    sentence,
    serve,
    unfold,
)

AT_MOST = 150


@pytest.fixture
def content(built_site: Path) -> dict[str, Any]:
    """What the pages read."""
    return content_of(built_site)


@pytest.fixture
def lead(page: Page, site_address: str) -> Page:
    """A lead at a desk, on a set day, with the team page open."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.clock.set_fixed_time("2026-03-05T10:00:00")
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site_address}team/")
    expect(page.locator("#team-files")).to_be_visible()
    return page


class Hand:
    """A lead's hand: everything it does is counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def press(self, target: Locator) -> None:
        """One press."""
        target.click()
        self.count += 1

    def choose(self, target: Locator, value: str) -> None:
        """Opening a choice and taking one."""
        target.select_option(value)
        self.count += 2


def with_six_core_skills(content: dict[str, Any]) -> dict[str, Any]:
    """A middle stage with six core skills, more than ours have."""
    wide = copy.deepcopy(content)
    role = next(entry for entry in wide["roles"] if entry["id"] == "user-ops")
    stage = next(entry for entry in role["stages"] if entry["id"] == "mid")
    for number, entry in enumerate(stage["requires"]):
        entry["core"] = number < 6
    return wide


def test_eight_people_and_six_core_skills_take_at_most_150_interactions(
    lead: Page, content: dict[str, Any], tmp_path: Path
) -> None:
    """From the files to an agreed level for each wide difference and a file for everyone, counted."""
    served = with_six_core_skills(content)
    serve(lead, served)
    lead.reload()
    hand = Hand(lead)
    lead.locator("#team-files").set_input_files(write_team(tmp_path, served, 8))
    hand.count += 2
    blocks = lead.locator(".ob-team__rate > .ob-team__skill")
    expect(blocks).to_have_count(6)
    for number in range(6):
        block = blocks.nth(number)
        expect(block).to_have_attribute("open", "")
        expect(block.locator("tbody td:last-child").first).to_have_text("评完再看")
        for row in range(8):
            hand.press(block.locator("tbody tr").nth(row).locator("label").nth(3))
        expect(block.locator("summary")).to_contain_text("都评了")
        expect(block.locator("tbody td:last-child").first).not_to_have_text("评完再看")
    first_table = lead.locator("#differences ~ table").first
    apart = [abs(int(a) - int(b)) for a, b in _two_columns(first_table)]
    assert min(apart) >= 2
    for field in first_table.locator("select").all():
        hand.choose(lead.locator(f"#{field.get_attribute('id')}"), "1")
    back = lead.locator('[id^="back-m-"]')
    for number in range(8):
        downloaded(lead, partial(hand.press, back.nth(number)), tmp_path / f"back-{number}.json")
    assert hand.count <= AT_MOST
    assert hand.count >= 6 * 8 + 8


def _two_columns(table: Locator) -> list[list[str]]:
    rows: list[list[str]] = table.evaluate(
        "table => [...table.tBodies[0].rows].map((row) => [row.cells[2].innerText, row.cells[3].innerText])"
    )
    return rows


def test_an_agreed_file_goes_back_and_becomes_a_snapshot(
    lead: Page, site_address: str, content: dict[str, Any], tmp_path: Path
) -> None:
    """The talk sheet has both sides; what was agreed opens at the member's as a preview first."""
    taken = snapshot(content, "user-ops", "mid", lambda _: 3)
    evidence = {"data-analysis": [{"text": "复盘里的三张表", "link": "", "date": "2026-02-01"}]}
    file = write_member(tmp_path, "甲", taken, evidence=evidence)
    lead.locator("#team-paste-fold summary").press("Enter")
    lead.locator("#team-paste").fill(f"我的测评：{file.read_text('utf-8')}")
    lead.locator('[data-key="team.read"]').press("Enter")
    expect(lead.locator("#team-paste")).to_have_value("")
    block = lead.locator("#skill-data-analysis")
    unfold(block)
    expect(block).not_to_contain_text("复盘里的三张表")
    lead.locator("#mark-m-1-data-analysis-0").focus()
    lead.keyboard.press("ArrowRight")
    lead.keyboard.press("ArrowRight")
    expect(lead.locator("#mark-m-1-data-analysis-2")).to_be_checked()
    expect(block).not_to_contain_text("复盘里的三张表")
    lead.keyboard.press("Tab")
    expect(block).to_contain_text("复盘里的三张表")
    lead.locator('select[id^="agreed-"]').select_option("2")
    lead.locator("#talk > summary").click()
    row = lead.locator("#talk .ob-sheet tbody tr", has_text="数据分析")
    expect(row.locator("td")).to_have_text(
        ["数据分析", "核心", "2", "3", "1", "2", "2026-02-01 复盘里的三张表"]
    )
    lead.reload()
    expect(lead.locator('select[id^="agreed-"]')).to_have_value("2")
    back = tmp_path / "agreed.json"
    downloaded(lead, lead.locator("#back-m-1").click, back)
    lead.goto(f"{site_address}assess/")
    lead.locator(".ob-agreed summary").click()
    lead.locator("#agreed-paste").fill(back.read_text("utf-8"))
    lead.locator('[data-key="received.read"]').click()
    expect(lead.locator("#received")).to_contain_text("甲")
    assert sentence(lead)
    assert not [key for key in kept(lead) if key.startswith("snapshot/")]
    lead.locator('[data-key="received.keep"]').click()
    held = [value for key, value in kept(lead).items() if key.startswith("snapshot/")]
    assert [(taken["source"], taken["ratings"]["data-analysis"]) for taken in held] == [("agreed", 2)]


def test_thirty_files_count_a_bad_one_is_named_and_one_press_deletes_all(
    lead: Page, content: dict[str, Any], tmp_path: Path
) -> None:
    """Coverage in words beside its colours, as CSV and workbook; the copies go on their day by themselves."""
    bad = tmp_path / "坏文件.json"
    bad.write_text("{", encoding="utf-8")
    files = write_team(tmp_path, content, 30)
    lead.locator("#team-files").set_input_files([*files[:2], bad])
    expect(lead.locator(".ob-team__entry")).to_contain_text("坏文件.json")
    expect(lead.locator("#show-small")).to_be_visible()
    lead.locator("#show-small").click()
    coverage = lead.locator("section:has(> #coverage) table").first
    expect(coverage.locator("tbody tr").first).to_contain_text("/ 2")
    lead.locator("#team-files").set_input_files(files)
    expect(coverage.locator("tbody tr").first).to_contain_text("/ 30")
    expect(lead.locator("ob-team > div > div > .ob-note")).to_contain_text("2026-04-05")
    assert set(coverage.locator(".ob-heat").all_inner_texts()) <= {"都够", "大半够", "少半够", "没人够"}
    assert findings(lead) == []
    lead.emulate_media(color_scheme="dark", reduced_motion="reduce")
    lead.set_viewport_size({"width": 390, "height": 800})
    assert findings(lead) == []
    press = lead.locator('[data-key="sheets.out.workbook"]').click
    book = load_workbook(BytesIO(downloaded(lead, press, tmp_path / "team.xlsx")))
    assert len(book.sheetnames) == 2
    table = downloaded(lead, lead.locator('[data-key="out.csv"]').click, tmp_path / "team.csv").decode(
        "utf-8"
    )
    assert "数据分析" in table
    assert len([key for key in kept(lead) if key.startswith("lead-member/")]) == 30
    lead.locator("#team-delete").click()
    expect(lead.locator("#team-delete")).to_have_count(0)
    assert not [key for key in kept(lead) if key.startswith("lead")]
    lead.locator("#team-files").set_input_files(files[:1])
    expect(lead.locator("#team-delete")).to_be_visible()
    lead.clock.set_fixed_time("2026-04-05T10:00:00")
    lead.reload()
    expect(lead.locator("#team-files")).to_be_visible()
    assert json.dumps(kept(lead)) == "{}"
