"""The sample site of the theme's tests in a real browser, with an eye on what it asks for and says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page

from generator.site.build import make_site
from tests.browser.serving import ADDRESS, SiteServer
from tests.unit.theme.sample import project


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the sample is served, with a slash at its end."""
    job = project(tmp_path_factory.mktemp("frame"), ADDRESS)
    result = make_site(job)
    assert result.findings == ()
    with SiteServer(Path(job.out)) as server:
        yield server.address


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A reader with a Chinese browser on a wide screen."""
    return browser_context_args | {"locale": "zh-CN", "viewport": {"width": 1280, "height": 800}}


@pytest.fixture
def quiet(page: Page, address: str) -> Iterator[Page]:
    """A page that must neither complain nor ask any other host for anything."""
    said: list[str] = []
    asked: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            said.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert said == []
    assert [url for url in asked if not url.startswith(address)] == []
