"""A site built without SITE_URL, as `make site` does: it works wherever it is put, and says nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.site.build import make_site
from tests.browser.serving import SiteServer
from tests.browser.watched import watch
from tests.unit.theme.sample import project


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the sample is served without having been told."""
    job = replace(project(tmp_path_factory.mktemp("unaddressed")), site_url="")
    result = make_site(job)
    assert result.findings == ()
    with SiteServer(Path(job.out)) as server:
        yield server.address


def test_nothing_is_asked_for_in_vain(page: Page, address: str) -> None:
    """Ticks stay, links, language switch and search lead on, and no request fails on the way."""
    watched = watch(page, address)
    failed: list[str] = []
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.goto(address)
    page.locator(".md-header").get_by_role("link", name="打法").click()
    expect(page).to_have_url(f"{address}playbooks/")
    page.goto(f"{address}checklists/launch/")
    page.locator(".ob-progress").wait_for()
    page.get_by_role("checkbox", name="goal").check()
    page.locator(".md-header .ob-alternate").click()
    expect(page).to_have_url(f"{address}en/checklists/launch/")
    expect(page.get_by_role("checkbox", name="goal")).to_be_checked()
    expect(page.get_by_role("checkbox", name="budget")).not_to_be_checked()
    page.locator(".md-header .ob-alternate").click()
    expect(page).to_have_url(f"{address}checklists/launch/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Control+k")
    page.locator(".ob-search input").fill("渠道配比")
    page.locator(".ob-search__hit").first.click()
    expect(page).to_have_url(f"{address}playbooks/six-steps/#behind")
    expect(page.locator("h1")).to_have_text("推广六步")
    page.wait_for_load_state("networkidle")
    assert (failed, watched.outside, watched.said) == ([], [], [])
