"""The rail's list, rendered alone from made-up navigation."""

import re
from dataclasses import dataclass, field

import jinja2
import pytest

from tests.unit.theme.sample import OVERRIDES


@dataclass(eq=False, slots=True)
class Item:
    """What the theme sees of an entry of the navigation."""

    title: str
    url: str = ""
    active: bool = False
    children: list["Item"] = field(default_factory=list)
    toc: list["Item"] = field(default_factory=list)


def rail(items: list[Item], page: Item) -> list[str]:
    """The addresses in the list, in order."""
    return re.findall(r'href="([^"]*)"', markup(items, page))


def markup(items: list[Item], page: Item) -> str:
    """The list as HTML."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES), autoescape=False)  # noqa: S701 - as MkDocs does
    environment.filters["url"] = lambda url: f"/{url}"
    source = '{% import "partials/nav-item.html" as item with context %}{{ item.list(items, "") }}'
    return environment.from_string(source).render(items=items, page=page, words={"rail": {"toc": ""}})


@pytest.mark.parametrize(("number", "place"), [(300, 150), (5000, 0), (300, 299)])
def test_a_long_part_does_not_make_every_page_longer(number: int, place: int) -> None:
    """A part with hundreds of pages shows the first one and the neighbours of this page."""
    items = [Item(str(index), f"p{index}/", active=index == place) for index in range(number)]
    shown = rail(items, items[place])
    assert len(shown) <= 20
    assert f"/p{place}/" in shown
    assert "/p0/" in shown


def test_a_short_part_is_whole() -> None:
    """Twenty pages are all there."""
    items = [Item(str(index), f"p{index}/", active=index == 3) for index in range(20)]
    assert rail(items, items[3]) == [f"/p{index}/" for index in range(20)]


def test_a_section_that_is_not_ours_is_one_link() -> None:
    """Other sections lead to their first page and keep the rest to themselves."""
    other = Item("b", children=[Item("b1", "b1/"), Item("b2", "b2/")])
    here = Item("a1", "a1/", active=True)
    own = Item("a", active=True, children=[here, Item("a2", "a2/")])
    assert rail([own, other], here) == ["/a1/", "/a2/", "/b1/"]


def test_a_title_keeps_its_colon_unless_its_parent_says_the_first_half() -> None:
    """A playbook is shown whole; a stage under its role without the role's name."""
    playbook = Item("一场直播：从定一个数开始", "live/")
    stage = Item("用户运营：高级", "senior/", active=True)
    role = Item("用户运营", active=True, children=[Item("用户运营", "role/"), stage])
    shown = markup([playbook, role], stage)
    assert ">一场直播：从定一个数开始<" in shown
    assert ">高级<" in shown
