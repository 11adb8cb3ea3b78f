"""A page on a set day: what it complains of, what axe finds, what it hands out."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

from tests.browser import watched

AXE = Axe()
DAY = "2026-03-05T10:00:00"


def watch(page: Page) -> list[str]:
    """A list that fills with everything the page complains of, on the fifth of March 2026."""
    said = watched.watch(page, "").said
    page.set_default_timeout(15_000)
    page.clock.set_fixed_time(DAY)
    return said


def faults(page: Page, within: str | None = None) -> list[str]:
    """What axe finds on the page as it stands, or in a part of it, and whether it scrolls sideways."""
    found = AXE.run(page, within).response["violations"]
    named = [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0
    return [*named, "scrolls sideways"] if wide else named


def download(page: Page, button: Locator) -> str:
    """The text of the file that pressing `button` hands out."""
    with page.expect_download() as handed:
        button.click()
    return Path(handed.value.path()).read_text("utf-8")
