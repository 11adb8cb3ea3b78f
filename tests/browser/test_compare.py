"""Roles side by side and the ways between them, in a real browser: by keyboard, by touch, without script."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.assessment.steps import open_rating, tab_to
from tests.browser.watched import Watched, watch

PAIR = "#with=user-ops.senior,community-ops.senior"
TABLE = ".ob-compare__table"
AXE = Axe()


@pytest.fixture
def watched(page: Page, site_address: str) -> Iterator[Watched]:
    """A reader at a desk, whose page must neither complain nor ask any other host for anything."""
    page.set_viewport_size({"width": 1280, "height": 900})
    seen = watch(page, site_address)
    yield seen
    assert seen.outside == []
    assert seen.said == []


def findings(page: Page) -> list[str]:
    """What axe finds on the page as it stands: rule and place."""
    found = AXE.run(page).response["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


def row(page: Page, name: str) -> list[str]:
    """The cells of the row of one aspect or skill."""
    head = page.locator(f"{TABLE} tbody th").filter(has_text=name).first
    return [text.strip() for text in head.locator("xpath=..").locator("td").all_inner_texts()]


def group(page: Page, name: str) -> list[str]:
    """The skills in one group of a move."""
    return page.locator(f".ob-compare .ob-move__group--{name} .ob-diff__name a").all_inner_texts()


@pytest.mark.usefixtures("watched")
def test_two_roles_are_compared_by_keyboard_alone(page: Page, site_address: str) -> None:
    """Choose both, read what differs, see everything, go on to the way between them; the address keeps it."""
    page.goto(f"{site_address}roles/compare/")
    for place, role in ((1, "user-ops"), (2, "community-ops")):
        tab_to(page, page.locator(f"#side-{place}-role"))
        page.locator(f"#side-{place}-role").select_option(role)
        if place == 1:
            tab_to(page, page.locator("#side-1-stage"))
            page.locator("#side-1-stage").select_option("senior")
    expect(page.locator("#side-2-stage")).to_have_value("senior")
    assert page.url.endswith(PAIR)
    expect(page.locator(".ob-compare__said")).to_contain_text("用户运营和社区运营差在哪")
    assert row(page, "数据分析") == ["3 级 核心", "2 级"]
    expect(page.locator(f"{TABLE} th").filter(has_text="数据分析")).to_contain_text("≠ 差 1 级")
    assert row(page, "用户分群")[1] == "不要求"
    assert row(page, "活动策划") == []
    tab_to(page, page.locator("#show-different"))
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"{TABLE} th").filter(has_text="活动策划")).to_contain_text("＝ 相同")
    page.reload()
    expect(page.locator("#show-all")).to_be_checked()
    expect(page.locator("#side-2-role")).to_have_value("community-ops")
    tab_to(page, page.locator(".ob-compare .ob-links a"))
    page.keyboard.press("Enter")
    expect(page.locator("#from-to")).to_be_focused()
    expect(page.locator("#move-to-role")).to_have_value("community-ops")
    expect(page.locator(TABLE)).to_be_visible()


@pytest.mark.usefixtures("watched")
def test_two_stages_of_a_role_differ_in_the_stage_alone(page: Page, site_address: str) -> None:
    """A stage's page leads to it beside the stage below, a role's page to whom it is taken for."""
    page.goto(f"{site_address}roles/user-ops/senior/")
    page.get_by_role("link", name="和中级放在一起比").click()
    expect(page.locator(f"{TABLE} thead")).to_contain_text("用户运营（中级）")
    expect(page.locator(f"{TABLE} thead")).to_contain_text("用户运营（高级）")
    assert row(page, "数据分析") == ["2 级 核心", "3 级 核心"]
    assert row(page, "为了什么") == []
    assert row(page, "负责的范围")[0].startswith("一段完整的路")
    page.goto(f"{site_address}roles/user-ops/")
    page.get_by_role("link", name="和别的岗位放在一起比").click()
    page.locator(".ob-compare .ob-empty a").filter(has_text="社区运营").first.click()
    expect(page.locator(f"{TABLE} thead")).to_contain_text("社区运营")


@pytest.mark.usefixtures("watched")
def test_own_ratings_count_where_there_are_any(page: Page, site_address: str) -> None:
    """What was rated in the assessment moves a skill to where it belongs, says so, and can be left out."""
    move = f"{site_address}en/roles/compare/#from=user-ops.mid&to=growth-ops.senior"
    page.goto(move)
    expect(page.locator(".ob-compare .ob-move")).to_be_visible()
    assert "Data analysis" in group(page, "rise")
    expect(page.locator("#move-own")).to_be_hidden()
    open_rating(page, f"{site_address}en/")
    page.locator('label[for="level-3"]').click()
    rated = page.locator("h2.ob-rate__title").evaluate("title => title.firstChild.data")
    page.goto(move)
    expect(page.locator("#move-own")).to_be_visible()
    expect(page.locator("#move-own")).to_be_checked()
    assert rated in group(page, "have")
    expect(page.locator(".ob-move__group--have li").filter(has_text=rated)).to_contain_text(
        "you already show level 3"
    )
    page.locator("#move-own").uncheck()
    assert rated in group(page, "rise")


def test_the_way_between_roles_goes_by_touch_on_a_phone(browser: Browser, site_address: str) -> None:
    """In English, records instead of columns, nothing scrolls sideways, every way to practise opens."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{site_address}en/roles/compare/{PAIR}")
    cell = page.locator(f"{TABLE} tbody td").first
    expect(cell).to_be_visible()
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"User operations, Senior"'
    page.locator("#move-from-role").select_option("user-ops")
    page.locator("#move-to-role").select_option("growth-ops")
    said = page.locator("#from-to ~ [role=status]")
    expect(said).to_contain_text("Growth operations, Mid-level asks for 9 skills: 4 already there")
    assert len(group(page, "new")) == 5
    page.get_by_role("button", name="Swap").tap()
    expect(said).to_contain_text("User operations, Mid-level asks for")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    places = page.locator(".ob-compare .ob-move__group--new li").all()
    assert places
    for place in places:
        link = place.locator(".ob-diff__because a").first
        assert page.request.get(link.evaluate("link => link.href")).ok
    context.close()


@pytest.mark.usefixtures("watched")
def test_the_page_of_moves_says_what_the_comparison_says(page: Page, site_address: str) -> None:
    """For every declared move of a role, generator and browser put the same skills into the same groups."""
    page.goto(f"{site_address}roles/compare/user-ops/")
    expect(page.locator("h2").first).to_have_text("转去增长运营")
    written = page.evaluate(
        """() => [...document.querySelectorAll('.ob-move')].map((move) => ({
            id: move.previousElementSibling.id,
            groups: ['have', 'rise', 'new'].map((name) => [...move.querySelectorAll(
                `.ob-move__group--${name} .ob-diff__name`)].map((item) => item.innerText.trim())),
        }))"""
    )
    assert len(written) == 8
    for move in written:
        goal, _, stage = move["id"].rpartition("-")
        page.goto(f"{site_address}roles/compare/#from=user-ops.{stage}&to={goal}.{stage}")
        expect(page.locator("#move-to-role")).to_have_value(goal)
        found = [
            page.locator(f".ob-move__group--{name} .ob-diff__name").all_inner_texts()
            for name in ("have", "rise", "new")
        ]
        assert [[text.strip() for text in names] for names in found] == move["groups"], move["id"]


def test_without_script_all_roles_and_ways_can_be_read(browser: Browser, site_address: str) -> None:
    """The overview holds every full role, each pair leads to its difference, each way to its page."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_address}roles/compare/")
    assert page.locator(".ob-table--roles tbody tr").count() == 15
    page.get_by_role("link", name="用户运营和社区运营").click()
    expect(page.locator("#contrasts")).to_be_visible()
    page.goto(f"{site_address}roles/compare/#ways")
    page.locator("#ways ~ dl a").first.click()
    expect(page.locator(".ob-move").first).to_be_visible()
    context.close()


@pytest.mark.usefixtures("watched")
@pytest.mark.parametrize(
    "fragment", ["with=__proto__,<img src=x onerror=alert(1)>", "with=" + "user-ops," * 500]
)
def test_a_strange_address_leaves_an_empty_choice(page: Page, site_address: str, fragment: str) -> None:
    """Whatever somebody sends as a link, nothing is run, chosen or broken."""
    page.goto(f"{site_address}roles/compare/#{fragment}")
    expect(page.locator("#side-1-role")).to_have_value("")
    expect(page.locator(TABLE)).to_have_count(0)
    page.locator("#pairs ~ ul a").first.click()
    expect(page.locator("#side-by-side")).to_be_focused()
    expect(page.locator(TABLE)).to_be_visible()


@pytest.mark.usefixtures("watched")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, site_address: str, scheme: str) -> None:
    """Nothing chosen, two stages with a move, three whole roles in English, and a page of moves."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    found = {}
    for path in (
        "roles/compare/",
        f"roles/compare/{PAIR}&show=all&from=user-ops.mid&to=growth-ops.senior",
        "en/roles/compare/#with=user-ops,community-ops,customer-service",
        "en/roles/compare/user-ops/",
    ):
        page.goto("about:blank")
        page.goto(site_address + path)
        expect(page.locator("#from-to, .ob-move").first).to_be_visible()
        found[path] = findings(page)
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.usefixtures("watched")
def test_on_paper_the_comparison_stands_alone(page: Page, site_address: str) -> None:
    """Printing shows what was chosen, without controls and without the overview below."""
    page.goto(f"{site_address}roles/compare/{PAIR}")
    expect(page.locator(TABLE)).to_be_visible()
    page.emulate_media(media="print")
    for part in (".ob-compare__sides >> nth=0", ".ob-switch", "#all", "#from-to"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator(TABLE)).to_be_visible()
