"""What a person does on the assessment page, by keyboard and by touch, and what they see."""

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

SENIOR = "#role=user-ops&stage=senior"
AXE = Axe()
MANY = 60


def open_rating(page: Page, home: str) -> None:
    """The first skill of user operations against senior."""
    page.goto(f"{home}assess/{SENIOR}")
    expect(page.locator(".ob-rate")).to_be_visible()


def rate_all(page: Page, level: int) -> None:
    """Choose one level in every skill, and look at the result."""
    for _ in range(MANY):
        page.locator(f'label[for="level-{level}"]').click()
        following = page.locator('[data-key="bar.next"]')
        if not following.count():
            break
        following.click()
    page.locator('[data-key="bar.result"]').click()
    expect(page.locator("#result")).to_be_focused()


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the control has the focus, as someone without a mouse would."""
    for _ in range(MANY * 2):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {target}")


def sentence(page: Page) -> str:
    """The verdict of the result."""
    return page.locator(".ob-verdict__sentence").first.inner_text()


def findings(page: Page) -> list[str]:
    """What axe finds on the page as it stands: rule and place."""
    found: list[dict[str, Any]] = AXE.run(page).response["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


def kept(page: Page) -> dict[str, str]:
    """Everything that this browser holds for the site."""
    held: dict[str, str] = page.evaluate("() => ({...localStorage})")
    return held


def save_member_file(page: Page, name: str, path: Path) -> Path:
    """Name oneself on the result and save the file for the lead."""
    page.locator("#out-name").fill(name)
    with page.expect_download() as download:
        page.locator('[data-key="out.file"]').click()
    download.value.save_as(path)
    return path
