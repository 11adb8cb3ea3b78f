"""The search dialog as readers meet it."""

import re

import pytest
from playwright.sync_api import Page, expect

HITS = ".ob-search__hit"
INPUT = ".ob-search input"


def search(page: Page, query: str) -> None:
    """Open the search by keyboard and type."""
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Control+k")
    page.locator(INPUT).fill(query)


def test_a_chinese_phrase_leads_to_its_section_by_keyboard_alone(quiet: Page, address: str) -> None:
    """Ctrl+K, a phrase, arrow, Enter: the section opens without a page load, the header knows the place."""
    quiet.goto(f"{address}roles/user-ops/")
    quiet.wait_for_load_state("networkidle")
    quiet.evaluate("window.loaded = 'once'")
    search(quiet, "薅羊毛")
    expect(quiet.locator(HITS)).to_have_count(1)
    expect(quiet.locator(".ob-search mark")).to_have_text(["薅羊毛"])
    quiet.keyboard.press("ArrowDown")
    expect(quiet.locator(HITS)).to_have_attribute("aria-selected", "true")
    quiet.keyboard.press("Enter")
    expect(quiet).to_have_url(f"{address}playbooks/six-steps/#behind")
    expect(quiet.locator("h1")).to_have_text("推广六步")
    expect(quiet.locator(".ob-search")).to_be_hidden()
    expect(quiet.locator(".md-header [aria-current]")).to_have_text("打法")
    assert (
        quiet.locator(".md-header .ob-alternate").evaluate("a => a.href")
        == f"{address}en/playbooks/six-steps/"
    )
    assert quiet.evaluate("window.loaded") == "once"


@pytest.mark.parametrize("typed", ["会员运营", "huiyuanyunying", "yhyy", "User operations", "用户运营"])
def test_a_role_is_found_however_people_call_it(quiet: Page, address: str, typed: str) -> None:
    """Synonym, pinyin, initials and English find the role first, and none of them leaks into the excerpt."""
    quiet.goto(address)
    search(quiet, typed)
    first = quiet.locator(HITS).first
    expect(first.locator(".ob-search__title")).to_have_text("用户运营")
    expect(first).to_have_attribute("href", re.compile(r"/roles/user-ops/(#\w+)?$"))
    expect(first).not_to_contain_text("yonghuyunying")


def test_results_are_grouped_and_filtered_by_kind(quiet: Page, address: str) -> None:
    """Each kind is a group; its button leaves that group alone, and a second press brings all back."""
    quiet.goto(address)
    search(quiet, "指标")
    search(quiet, "用户运营")
    groups = quiet.locator(".ob-search__kind")
    expect(groups).to_have_text(["岗位", "阶段"])
    quiet.locator(".ob-search__filters").get_by_role("button", name="阶段").click()
    expect(groups).to_have_text(["阶段"])
    quiet.locator(".ob-search__filters").get_by_role("button", name="阶段").click()
    expect(groups).to_have_text(["岗位", "阶段"])


def test_nothing_found_helps_on(quiet: Page, address: str) -> None:
    """A slip of the keyboard gets the nearest page and the way to all entries."""
    quiet.goto(address)
    search(quiet, "huiyuanx")
    body = quiet.locator(".ob-search__body")
    expect(body).to_contain_text("没有找到“huiyuanx”")
    expect(body.get_by_role("link", name="用户运营")).to_be_visible()
    expect(body.get_by_role("link", name="翻全部条目")).to_have_attribute("href", f"{address}index/")


def test_filters_that_hide_everything_say_so(quiet: Page, address: str) -> None:
    """Results behind a filter are counted, and one press shows them."""
    quiet.goto(address)
    search(quiet, "薅羊毛")
    expect(quiet.locator(HITS)).to_have_count(1)
    quiet.locator(".ob-search__filters").get_by_role("button", name="打法").click()
    quiet.locator(INPUT).fill("准备升级")
    quiet.get_by_role("button", name="去掉筛选再找").click()
    expect(quiet.locator(HITS)).to_have_count(1)


def test_a_link_can_open_the_search(quiet: Page, address: str) -> None:
    """`?q=` searches at once and is gone from the address when the dialog closes."""
    quiet.goto(f"{address}?q=渠道配比")
    expect(quiet.locator(HITS).first).to_contain_text("推广六步")
    quiet.keyboard.press("Escape")
    expect(quiet.locator(".ob-search")).to_be_hidden()
    expect(quiet).to_have_url(address)


def test_nothing_of_the_index_comes_with_the_page(quiet: Page, address: str) -> None:
    """The index is asked for on the first use only."""
    asked: list[str] = []
    quiet.on("request", lambda request: asked.append(request.url))
    quiet.goto(f"{address}roles/user-ops/")
    quiet.wait_for_load_state("networkidle")
    assert [url for url in asked if "/pagefind/" in url] == []
    quiet.locator(".ob-search-open").click()
    quiet.locator(".ob-search__filters").get_by_role("button", name="打法").wait_for()
    assert [url for url in asked if "/pagefind/" in url] != []


def test_english_searches_english(quiet: Page, address: str) -> None:
    """The English pages ask the English index, and an untranslated page is not in it."""
    quiet.goto(f"{address}en/")
    search(quiet, "用户运营")
    expect(quiet.locator(HITS)).to_have_count(1)
    expect(quiet.locator(HITS)).to_have_attribute("href", re.compile(r"/handbook/en/roles/user-ops/"))


def test_a_site_without_an_index_says_so(page: Page, address: str) -> None:
    """After a bare MkDocs build the dialog tells what is missing and what helps."""
    page.route("**/pagefind/**", lambda route: route.fulfill(status=404, body=""))
    page.goto(address)
    search(page, "留存")
    expect(page.locator(".ob-search__body")).to_contain_text("还没有搜索索引")
    expect(page.locator(".ob-search__body").get_by_role("link", name="翻全部条目")).to_be_visible()
