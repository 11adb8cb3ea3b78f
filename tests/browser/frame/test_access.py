"""The frame for everybody: no axe finding, no sideways scrolling, a page on paper."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserType, Page, expect

PAGES = ("", "roles/user-ops/", "playbooks/six-steps/", "en/", "en/roles/user-ops/senior/", "nowhere/")
WIDTHS = (1280, 390)
AXE = Axe()


def findings(page: Page) -> list[str]:
    """What axe finds on the page as it stands: rule and place."""
    found = AXE.run(page).response["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


def open_search(page: Page) -> None:
    """The search with results, one of them marked."""
    page.keyboard.press("Control+k")
    page.locator(".ob-search input").fill("用户运营")
    page.locator(".ob-search__hit").first.wait_for()
    page.keyboard.press("ArrowDown")


def open_empty_search(page: Page) -> None:
    """The search where nothing is found."""
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Control+k")
    page.locator(".ob-search input").fill("qqqq")
    expect(page.locator(".ob-search__body")).to_contain_text("qqqq")


def open_drawer(page: Page) -> None:
    """The drawer of a phone."""
    page.locator(".ob-drawer-open").click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_any_page(page: Page, address: str, width: int, scheme: str) -> None:
    """Every sort of page, both languages, the missing page included."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for path in PAGES:
        page.goto(f"{address}{path}")
        page.wait_for_load_state("networkidle")
        found[path] = findings(page)
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("width", "act"), [(1280, open_search), (390, open_search), (1280, open_empty_search), (390, open_drawer)]
)
def test_axe_finds_nothing_in_what_opens(
    page: Page, address: str, scheme: str, width: int, act: Callable[[Page], None]
) -> None:
    """Search with and without results, and the drawer."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}roles/user-ops/")
    page.wait_for_load_state("networkidle")
    act(page)
    assert findings(page) == []


@pytest.mark.parametrize("width", [1280, 1000, 800, 640, 390, 320])
def test_no_width_scrolls_sideways(page: Page, address: str, width: int) -> None:
    """Down to 320 px, which is 1280 px at 400 %."""
    page.set_viewport_size({"width": width, "height": 700})
    for path in ("", "en/roles/user-ops/", "en/playbooks/six-steps/"):
        page.goto(f"{address}{path}")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_the_page_follows_the_readers_own_text_size(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], address: str
) -> None:
    """Text twice the usual size gives a page twice the size that still fits the window."""
    arguments = {**browser_type_launch_args, "args": ["--no-sandbox", "--blink-settings=defaultFontSize=32"]}
    browser = browser_type.launch(**arguments)
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}roles/user-ops/")
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('#why + p')).fontSize)")
    overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    browser.close()
    assert (size, overflow) == (pytest.approx(32), 0)


def test_paper_is_light_and_has_nothing_to_press(page: Page, address: str) -> None:
    """Printing from the dark scheme gives black on white, without header, rail and buttons."""
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{address}playbooks/six-steps/")
    page.wait_for_load_state("networkidle")
    for selector in (".md-header", "#ob-rail", "ob-copy", ".ob-page-links"):
        expect(page.locator(selector)).to_be_hidden()
    style = page.evaluate(
        "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
    )
    assert style == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    expect(page.locator("footer")).to_contain_text("内容版本")
