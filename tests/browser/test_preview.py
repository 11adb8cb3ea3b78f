"""The preview in a browser: a page shows what is wrong and loads again when it changed."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from generator.site.csp import policy, with_policy
from generator.site.preview.news import News
from generator.site.preview.server import PreviewServer

HEAD = '<head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"></head>'
HTML = f'<!doctype html><html lang="{{}}">{HEAD}<body><h1>{{}}</h1></body></html>'


def write(site: Path, language: str, words: str) -> None:
    """A page as the preview serves it, under the site's own policy."""
    (site / "index.html").write_text(with_policy(HTML.format(language, words), policy([])), encoding="utf-8")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    """A preview of one page."""
    write(tmp_path, "zh", "旧的")
    with PreviewServer(tmp_path, News(), 0) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def test_a_changed_page_loads_again(page: Page, server: PreviewServer) -> None:
    """A page that changed shows its new words by itself; news about others leave it alone."""
    page.goto(server.address)
    expect(page.locator("ob-preview")).to_be_attached()
    page.evaluate("document.body.dataset.mark = 'kept'")
    server.news.announce({"zh": ""}, ["roles/index.html"])
    server.news.announce({"zh": "先看这里"}, [])
    expect(page.locator("ob-preview pre")).to_have_text("先看这里")
    assert page.evaluate("document.body.dataset.mark") == "kept"
    write(server.site, "zh", "新的")
    server.news.announce({"zh": ""}, ["index.html"])
    expect(page.locator("h1")).to_have_text("新的")
    expect(page.locator("ob-preview")).to_be_hidden()


def test_findings_are_text_and_can_be_dismissed(page: Page, server: PreviewServer) -> None:
    """What is wrong shows as plain text in the page's language and goes at a press of its button."""
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    write(server.site, "en", "x")
    page.goto(server.address)
    server.news.announce({"zh": "错", "en": "<img src=x onerror=alert(1)> is wrong"}, [])
    expect(page.locator("ob-preview pre")).to_have_text("<img src=x onerror=alert(1)> is wrong")
    page.get_by_role("button", name="Dismiss").press("Enter")
    expect(page.locator("ob-preview")).to_be_hidden()
    assert problems == []
