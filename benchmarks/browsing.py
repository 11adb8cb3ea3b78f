"""A page of a fresh browser, as somebody has it who comes for the first time."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from scripts.browser import find_browser


@contextmanager
def browser_page() -> Iterator[Page]:
    """An empty page at a desk; nothing is kept afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        try:
            yield page
        finally:
            browser.close()
