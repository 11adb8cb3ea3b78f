"""What a person does on the assessment page, by keyboard and by touch, and what they see."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

SENIOR = "#role=user-ops&stage=senior"
AXE = Axe()
MANY = 60
ONLY = {"resultTypes": ["violations"]}
OWN = "ob-assessment, ob-team, ob-reference-case, ob-self-check"


def open_rating(page: Page, home: str, question: str = SENIOR) -> None:
    """The first skill of user operations against senior."""
    page.goto(f"{home}assess/{question}")
    expect(page.locator(".ob-rate")).to_be_visible()


def rate_all(page: Page, level: int) -> int:
    """Choose one level in every skill, and look at the result; gives how many presses it took."""
    presses = 1
    for _ in range(MANY):
        page.locator(f'label[for="level-{level}"]').click()
        following = page.locator('[data-key="bar.next"]')
        presses += 2
        if not following.count():
            break
        following.click()
    page.locator('[data-key="bar.result"]').click()
    expect(page.locator("#result")).to_be_focused()
    return presses


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
    """What axe finds in our element as it stands, and whether the page scrolls sideways."""
    found: list[dict[str, Any]] = AXE.run(page, context=OWN, options=ONLY).response["violations"]
    named = [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*named, "scrolls sideways"] if wide else named


def kept(page: Page) -> dict[str, Any]:
    """What this browser holds of the reader's work: record by key."""
    held: dict[str, str] = page.evaluate("() => ({...localStorage})")
    work = {key.rpartition("|")[2]: value for key, value in held.items() if "|setting|" not in key}
    return {key: json.loads(value)["d"] for key, value in work.items() if "/" in key}


def save_member_file(page: Page, name: str, path: Path) -> Path:
    """Name oneself on the result and save the file for the lead."""
    page.locator("#out-name").fill(name)
    with page.expect_download() as download:
        page.locator('[data-key="out.file"]').click()
    download.value.save_as(path)
    return path


def serve(page: Page, content: dict[str, Any]) -> None:
    """From now on the site has this content, as after an edit."""

    def answer(route: Route) -> None:
        route.fulfill(body=json.dumps(content), content_type="application/json")

    page.unroute("**/data/assessment.json")
    page.route("**/data/assessment.json", answer)


def told(page: Page) -> list[str]:
    """A list that fills with everything that went wrong, or ran, in the page."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    return said


def downloaded(page: Page, press: Callable[[], None], path: Path) -> bytes:
    """What pressing hands out as a file."""
    with page.expect_download() as download:
        press()
    download.value.save_as(path)
    return path.read_bytes()


def unfold(fold: Locator) -> None:
    """Open what is folded, as a reader would, unless it is open."""
    if not fold.evaluate("fold => fold.open"):
        fold.locator("summary").first.click()
