"""A browser, and the built site served under a sub-path on this machine only."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.browser import find_browser
from tests.browser.serving import SiteServer


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Starts the browser of this machine, or Playwright's own where there is none (`make test` sees to one).

    Without its sandbox, which needs rights that root and containers do not have; it only sees our own pages.
    """
    path = find_browser()
    chosen = {"executable_path": path} if path else {}
    return browser_type_launch_args | chosen | {"args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """Where the built site is served, with a slash at its end; the pages name this address as theirs."""
    with SiteServer(built_site) as server:
        yield server.address
