"""What the overrides may be written in, so that a successor of the engine can read them too."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.theme.sample import OVERRIDES

TEMPLATES = [*sorted(OVERRIDES.rglob("*.html")), OVERRIDES / "assets/sitemap.xml"]
# Python that Jinja lets through and MiniJinja does not know, and variables that only one engine has.
NOT_PORTABLE = {
    "a Python method": r"\.(?:split|startswith|endswith|items|keys|values|get|strip|lower|upper|join)\(",
    "percent formatting": r"[\"']\s*%\s*[\w(]",
    "a filter": r"\|\s*(?:truncate|wordwrap|filesizeformat|xmlattr|safe|random|pprint)\b",
    "a variable": r"\b(?:build_date_utc|page\.abs_url|page\.is_homepage|mkdocs_version|page\.file)\b",
    "an extension": r"{%-?\s*(?:do|trans|debug|continue|break)\b",
}
EVENT = re.compile(r"<[^>{]*\son[a-z]+\s*=", re.IGNORECASE)


def code(template: Path) -> str:
    """The template without its comments."""
    return re.sub(r"{#.*?#}", "", template.read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_keeps_to_what_both_engines_know(template: Path) -> None:
    """No Python methods, filters or variables that MiniJinja lacks."""
    text = "\n".join(re.findall(r"{[%{].*?[%}]}", code(template), flags=re.DOTALL))
    assert [what for what, pattern in NOT_PORTABLE.items() if re.search(pattern, text)] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_what_it_is_for(template: Path) -> None:
    """It opens with a comment: what it replaces, or that it is ours, and why."""
    assert re.match(r"{#- (?:Ours|Replaces)\b", template.read_text("utf-8"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_nothing_inline(template: Path) -> None:
    """No inline script, style or handler, and no words of its own."""
    text = code(template)
    assert "<style" not in text
    assert " style=" not in text
    assert not EVENT.search(text)
    assert all("src=" in tag or "application/" in tag for tag in re.findall(r"<script[^>]*>", text))
    assert not re.search(r"[\u4e00-\u9fff]", re.sub(r'"[^"]*"', "", text)), "words belong in the messages"


def outputs() -> Iterator[tuple[str, str]]:
    """Every `{{ … }}` of every template."""
    for template in TEMPLATES:
        for found in re.finditer(r"{{-?\s*(.*?)\s*-?}}", code(template), flags=re.DOTALL):
            yield template.name, found[1]


def test_what_comes_from_content_is_escaped() -> None:
    """MkDocs escapes nothing by itself: each text of a page or a setting passes a filter that does."""
    text = re.compile(
        r"\b(?:ob\.\w|crumb\.title|\w+\.title|page\.meta\.\w|config\.site_name|words\.|said\.|link\.words)"
    )
    safe = re.compile(r"\|\s*(?:e|tojson|url|urlencode)\b|address\.|item\.|short\(")
    bare = [(name, output) for name, output in outputs() if text.search(output) and not safe.search(output)]
    assert [found for found in bare if found[1] != "page.content"] == []  # that is HTML made by the engine
