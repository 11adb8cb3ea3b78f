"""The two ways to use a page: with a pointer, and with nothing but the keyboard."""

from typing import Protocol

from playwright.sync_api import Locator, Page

TABS = 250
"""More steps than there are things to focus on any page of the way."""


class Hand(Protocol):
    """What a reader does to a page."""

    def reach(self, target: Locator) -> None:
        """Point at `target`, or give it the focus."""

    def press(self, target: Locator, key: str = "Enter") -> None:
        """Use a link, button or box; `key` is the one that does it without a pointer."""

    def set_day(self, target: Locator, day: str) -> None:
        """Enter a date, given as 2026-03-02."""

    def search(self, phrase: str) -> None:
        """Open the search, type, and take the first result."""


class Pointer:
    """A mouse, with the keyboard only for words."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def reach(self, target: Locator) -> None:
        target.hover()

    def press(self, target: Locator, key: str = "Enter") -> None:  # noqa: ARG002 - a pointer needs none
        target.click()

    def set_day(self, target: Locator, day: str) -> None:
        target.fill(day)

    def search(self, phrase: str) -> None:
        self._page.locator(".ob-search-open").click()
        self._page.locator(".ob-search input").fill(phrase)
        self._page.locator(".ob-search__hit").first.click()


class Keys:
    """The keyboard alone: Tab to get there, Enter and Space to use it."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def reach(self, target: Locator) -> None:
        for _ in range(TABS):
            self._page.keyboard.press("Tab")
            if target.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError(f"{TABS} steps do not reach {target}")

    def press(self, target: Locator, key: str = "Enter") -> None:
        self.reach(target)
        self._page.keyboard.press(key)

    def set_day(self, target: Locator, day: str) -> None:
        self.reach(target)
        year, month, date = day.split("-")
        self._page.keyboard.type(f"{month}{date}{year}")  # as an American browser asks for it

    def search(self, phrase: str) -> None:
        self._page.keyboard.press("Control+k")
        self._page.locator(".ob-search input:focus").wait_for()
        self._page.keyboard.type(phrase)
        self._page.locator(".ob-search__hit").first.wait_for()
        self._page.keyboard.press("ArrowDown")
        self._page.keyboard.press("Enter")
