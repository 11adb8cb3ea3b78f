"""What a first visit costs: everything that the browser asks for, packed as a host would send it."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

from tests.browser.page_kinds import PREFIXES, path_of

LIMIT = 150_000
"""Bytes, compressed."""


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("kind", ["", "roles", "playbooks", "onboarding"])
def test_a_first_visit_is_light(
    page: Page, built_site: Path, site_address: str, kind: str, language: str
) -> None:
    """A first page view, from whichever page, stays under the limit and takes no search index."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # Playwright marks it
    page.goto(site_address + path_of(built_site, language, kind))
    page.wait_for_load_state("networkidle")
    weights = {answer.url: len(gzip.compress(answer.body())) for answer in answers if answer.ok}
    assert sum(weights.values()) <= LIMIT, weights
    assert [url for url in weights if "/pagefind/" in url] == []
