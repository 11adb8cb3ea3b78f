"""What a first visit costs: everything that the browser asks for, packed as a host would send it."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.page_kinds import PREFIXES, path_of

LIMIT = 150_000
"""Bytes, compressed."""

KINDS = ("", "roles", "glossary/")


@pytest.mark.parametrize("language", PREFIXES)
def test_a_first_visit_is_light(browser: Browser, built_site: Path, site_address: str, language: str) -> None:
    """A first page view, from whichever page, stays under the limit and takes no search index."""
    weights = {kind: _weights(browser, site_address + path_of(built_site, language, kind)) for kind in KINDS}
    heavy = {kind: found for kind, found in weights.items() if sum(found.values()) > LIMIT}
    assert heavy == {}
    asked = [url for found in weights.values() for url in found]
    assert [url for url in asked if "/pagefind/" in url] == []


def _weights(browser: Browser, address: str) -> dict[str, int]:
    """Everything that a browser without a memory asks for on the page at `address` → its packed size."""
    context = browser.new_context()
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # Playwright marks it
    page.goto(address)
    page.wait_for_load_state("networkidle")
    weights = {answer.url: len(gzip.compress(answer.body())) for answer in answers if answer.ok}
    context.close()
    return weights
