"""Terms, metrics and templates in a browser: explained, computed and copied where one stands."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.set_day import faults, watch

SIZES = pytest.mark.parametrize(
    ("language", "width"), [("", 390), ("en/", 1280)], ids=["zh-phone", "en-desktop"]
)


@SIZES
def test_a_term_is_explained_where_it_stands(
    page: Page, site_address: str, language: str, width: int
) -> None:
    """By focus and by pointer, for screen readers too; Escape closes it, the pointer may rest on it."""
    said = watch(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site_address}{language}roles/user-ops/")
    page.locator(".ob-rhythm__take").wait_for(state="attached")
    term = page.locator("a.ob-term").first
    tip = page.get_by_role("tooltip")
    term.focus()
    expect(tip).to_have_text(term.get_attribute("data-definition") or "no definition")
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)
    expect(term).to_be_focused()
    term.hover()
    tip.hover()
    expect(tip).to_be_visible()
    page.mouse.move(1, 1)
    expect(tip).to_have_count(0)
    term.press("Enter")
    page.wait_for_url(re.compile(r"/glossary/#"))
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()
    assert said == []


def test_a_term_is_explained_by_the_first_touch_and_opened_by_the_second(
    browser: Browser, site_address: str
) -> None:
    """Touching elsewhere closes the explanation."""
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    said = watch(page)
    page.goto(f"{site_address}roles/user-ops/")
    page.locator(".ob-rhythm__take").wait_for(state="attached")
    term = page.locator("a.ob-term").first
    term.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.locator("h1").tap()
    expect(page.get_by_role("tooltip")).to_have_count(0)
    term.tap()
    term.tap()
    page.wait_for_url(re.compile(r"/glossary/#"))
    assert said == []
    context.close()


@SIZES
def test_a_metric_is_computed_from_the_readers_numbers(
    page: Page, site_address: str, language: str, width: int
) -> None:
    """It starts from the worked example; what cannot be computed is told, and why."""
    said = watch(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site_address}{language}metrics/activation-rate/")
    output = page.locator("ob-calculator output")
    fields = page.locator("ob-calculator input")
    fields.first.wait_for()
    example = output.text_content()
    for field in fields.all():
        assert page.locator(f"label[for='{field.get_attribute('id')}']").text_content()
    fields.nth(0).fill("1,000")
    fields.nth(1).fill("３００")
    expect(output).to_have_text("30%")
    for wrong in ("many", "alert(1)", "1e5"):
        fields.nth(0).fill(wrong)
        expect(fields.nth(0)).to_have_attribute("aria-invalid", "true")
        expect(page.locator("ob-calculator .ob-error")).not_to_be_empty()
    assert faults(page) == []
    fields.nth(0).fill("0")
    expect(page.locator("ob-calculator .ob-error")).not_to_be_empty()
    fields.nth(0).fill("")
    expect(page.locator("ob-calculator .ob-error")).not_to_be_empty()
    page.locator(".ob-calculator__foot button").press("Enter")
    expect(output).to_have_text(example or "no example")
    expect(page.locator("ob-calculator .ob-error")).to_be_empty()
    assert (faults(page), said) == ([], [])


def test_the_metric_tree_is_drawn_and_listed(page: Page, site_address: str) -> None:
    """Every metric of a drawing stands in the list under it, and both lead to its page."""
    said = watch(page)
    page.goto(f"{site_address}metrics/tree/")
    whole = "(links) => links.map((l) => new URL(l.getAttribute('xlink:href') ?? l.href, location).href)"
    addresses = set(page.locator(".ob-scroll svg a").evaluate_all(whole))
    listed = set(page.locator(".ob-nested a").evaluate_all(whole))
    assert addresses
    assert addresses == listed
    assert (faults(page), said) == ([], [])


@SIZES
def test_a_template_is_copied_blank_or_filled_in(
    page: Page, site_address: str, language: str, width: int
) -> None:
    """As Markdown, or as a table for documents with Markdown for the rest."""
    said = watch(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_address}{language}templates/push-log/")
    buttons = page.locator("ob-copy-sheet button")
    status = page.locator("ob-copy-sheet [role=status]")
    columns = page.locator("#sheet tbody tr").count()

    def copied(button: int, which: str) -> str:
        page.locator("ob-copy-sheet select").select_option(which)
        status.evaluate("(status) => status.replaceChildren()")
        buttons.nth(button).click()
        expect(status).not_to_be_empty()
        return str(page.evaluate("navigator.clipboard.readText()"))

    blank, filled = copied(0, "blank"), copied(0, "filled")
    assert blank.splitlines()[-1].replace(" ", "") == "|" * (columns + 1)
    assert filled.splitlines()[-1].count("|") >= columns + 1
    assert (page.locator("#sheet .ob-filling__filled").last.text_content() or "nothing") in filled
    assert "| --- |" in copied(1, "filled")
    html = page.evaluate(
        "navigator.clipboard.read().then(async ([item]) => (await item.getType('text/html')).text())"
    )
    assert "<th>" in html
    page.goto(f"{site_address}{language}templates/probation-goals/")
    fields = page.locator("#sheet tbody tr").count()
    assert len(re.findall(r"^\| .* \|  \|$", copied(0, "blank"), re.MULTILINE)) == fields
    assert (faults(page), said) == ([], [])
