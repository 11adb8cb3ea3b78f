"""Lead and members in a real browser: files in, rate, talk, and the agreed file back."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.assessment.steps import kept, open_rating, rate_all, save_member_file, sentence


def member_files(page: Page, home: str, folder: Path) -> list[Path]:
    """Three members' files, as the assessment page saves them, with levels 1, 2 and 3."""
    files = []
    open_rating(page, home)
    for level, name in ((1, "甲"), (2, "乙"), (3, "丙")):
        if level > 1:
            page.locator('[data-key="bar.back"]').click()
            page.locator(".ob-skills__button").first.click()
        rate_all(page, level)
        files.append(save_member_file(page, name, folder / f"{level}.json"))
    return files


def rate_first_skill(page: Page, level: int) -> None:
    """Give every member this level in the first skill of the list."""
    page.locator(".ob-fold summary").first.click()
    rows = page.locator(".ob-fold").first.locator("tbody tr")
    expect(rows).to_have_count(3)
    for number in range(3):
        page.locator(".ob-fold").first.locator("tbody tr").nth(number).locator("label").nth(level + 1).click()


def test_files_become_differences_and_an_agreed_file(page: Page, site_address: str, tmp_path: Path) -> None:
    """Own ratings stay hidden until all are rated; what is agreed goes back and becomes a snapshot."""
    files = member_files(page, site_address, tmp_path)
    page.goto(f"{site_address}team/")
    page.locator("#team-files").set_input_files(files)
    expect(page.locator(".ob-fold").first).to_be_attached()
    expect(page.locator(".ob-fold").first.locator("tbody td:last-child").first).to_have_text("评完再看")
    rate_first_skill(page, 3)
    differing = page.locator('select[id^="agreed-"]')
    expect(differing).to_have_count(2)
    differing.first.select_option("2")
    with page.expect_download() as download:
        page.get_by_role("button", name="存给甲的文件").click()
    back = tmp_path / "agreed.json"
    download.value.save_as(back)
    page.goto(f"{site_address}assess/")
    page.locator(".ob-agreed summary").click()
    page.locator("#agreed-file").set_input_files(back)
    expect(page.locator("#received")).to_contain_text("甲")
    assert sentence(page)
    assert not [key for key in kept(page) if "snapshot/" in key]
    page.locator('[data-key="received.keep"]').click()
    held = [json.loads(value)["d"] for key, value in kept(page).items() if "snapshot/" in key]
    assert [snapshot["source"] for snapshot in held] == ["agreed"]


def test_a_file_that_does_not_read_is_named_and_the_others_count(
    page: Page, site_address: str, tmp_path: Path
) -> None:
    """One bad file among several stops nobody, and one press deletes everything the lead opened."""
    files = member_files(page, site_address, tmp_path)
    bad = tmp_path / "坏文件.json"
    bad.write_text("{", encoding="utf-8")
    page.goto(f"{site_address}team/")
    page.locator("#team-files").set_input_files([*files, bad])
    expect(page.locator(".ob-team__entry")).to_contain_text("坏文件.json")
    expect(page.locator("#team-delete")).to_be_visible()
    expect(page.locator("#coverage")).to_be_visible()
    page.locator("#team-delete").click()
    expect(page.locator("#team-delete")).to_have_count(0)
    assert not [key for key in kept(page) if "lead/" in key]
