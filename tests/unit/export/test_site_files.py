"""The files beside the pages: addresses, redirects, lists for programs."""

import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

from generator.export.former_ids import former_ids
from generator.export.site_files import site_files
from tests.unit.export.sample import rendered

SITE = rendered()
PREFIXES = {"zh": "", "en": "en/"}
URL = "https://example.org/ops/"
FILES = site_files(SITE, PREFIXES, URL)
NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_same_input_same_bytes() -> None:
    """Two runs give the same files."""
    assert site_files(rendered(), PREFIXES, URL) == FILES


def test_every_promised_twin_is_there() -> None:
    """The addresses that pages name for their twins exist, in each language's folder."""
    for language, one in SITE.items():
        for written in one.files.values():
            for path in re.findall(r'"(?:md|json)": "([^"]+index\.(?:md|json))"', written.decode()):
                assert PREFIXES[language] + path in FILES


def test_sitemap() -> None:
    """Each page stands in it with both languages; what is not translated only in the source language."""
    urls = {
        url.findtext("s:loc", "", NAMESPACES): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMESPACES)
        }
        for url in ET.fromstring(FILES["sitemap.xml"])  # noqa: S314 - our own
    }
    role = {"zh": f"{URL}roles/user-ops/", "en": f"{URL}en/roles/user-ops/"}
    assert urls[role["zh"]] == urls[role["en"]] == role
    assert urls[f"{URL}metrics/retention/"] == {}
    assert f"{URL}en/metrics/retention/" not in urls
    assert {URL, f"{URL}en/"} <= urls.keys()
    assert not [url for url in urls if url.endswith("/handbook/")]
    listed = {page["url"]: page for page in json.loads(FILES["data/pages.json"])}
    assert listed[f"{URL}roles/user-ops/handbook/"]["noindex"]


def test_without_the_sites_address() -> None:
    """Where the address is unknown there is no sitemap, and nothing pretends to know it."""
    files = site_files(SITE, PREFIXES, "")
    assert "sitemap.xml" not in files
    assert "[用户运营](roles/user-ops/index.md): 让人留下" in files["llms.txt"].decode()
    assert json.loads(files["en/roles/user-ops/index.json"])["url"] == "roles/user-ops/"


class Stub(HTMLParser):
    """The elements of a redirect page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_redirects() -> None:
    """A former id leads to the new page, its stages to theirs, without script; no stub is indexed."""
    stub = Stub(FILES["en/roles/user-operations/index.html"].decode())
    assert ("html", {"lang": "en"}) in stub.found
    assert ("meta", {"name": "robots", "content": "noindex"}) in stub.found
    assert ("meta", {"http-equiv": "refresh", "content": "0; url=../user-ops/"}) in stub.found
    assert ("link", {"rel": "canonical", "href": f"{URL}en/roles/user-ops/"}) in stub.found
    assert ("a", {"href": "../user-ops/"}) in stub.found
    assert "script" not in {tag for tag, _ in stub.found}
    assert b"url=../../user-ops/junior/" in FILES["roles/user-operations/junior/index.html"]


def test_former_ids() -> None:
    """What readers keep is told which id of before is which of today."""
    assert former_ids(SITE["zh"].view.catalog) == {"role": {"user-operations": "user-ops"}}


def test_llms_txt() -> None:
    """The list leads to the Markdown twins, by kind; the full file holds them, with links that work there."""
    listed = FILES["llms.txt"].decode()
    assert listed.startswith("# 运营手册\n\n> 把活做*好*\n\n## 岗位\n\n")
    assert f"- [用户运营：初级]({URL}roles/user-ops/junior/index.md): 一群人" in listed
    full = FILES["en/llms-full.txt"].decode()
    assert f"[取数]({URL}en/skills/data-analysis/#sql)" in full
    assert "\n\n---\n\n# 留存率\n\n" in full


def test_graph() -> None:
    """Every entity is a node with its addresses; every edge joins two nodes."""
    graph = json.loads(FILES["data/graph.json"])
    nodes = {node["id"]: node for node in graph["nodes"]}
    assert nodes["term/retain"]["url"] == {"zh": f"{URL}glossary/#retain", "en": f"{URL}en/glossary/#retain"}
    assert {
        "from": "role/user-ops",
        "part": "junior",
        "relation": "stages.requires.skill",
        "to": "skill/data-analysis",
        "item": "",
    } in graph["edges"]
    assert {end for edge in graph["edges"] for end in (edge["from"], edge["to"])} <= nodes.keys()


def test_pages() -> None:
    """Every page of both languages is listed, entities with owner and next review."""
    pages = {page["url"]: page for page in json.loads(FILES["data/pages.json"])}
    assert len(pages) == sum(len(one.pages) for one in SITE.values())
    role = pages[f"{URL}roles/user-ops/"]
    assert (role["owner"], role["reviewed"], role["review_by"]) == ("甲", "2026-01-31", "2027-01-31")
    assert role["sources"] == ["content/roles/user-ops.yaml"]
    assert pages[f"{URL}en/metrics/retention/"]["untranslated"]
    assert len({page["hash"] for page in pages.values()}) > 1


def test_linked_data_on_pages() -> None:
    """Pages say what they are about in the words of schema.org, with addresses relative to themselves."""
    written = SITE["zh"].files["roles/user-ops/junior.md"].decode()
    data = json.loads(next(line for line in written.splitlines() if line.startswith("ob: "))[4:])["jsonld"]
    assert data["@type"] == "Occupation"
    assert data["skills"] == [
        {"@type": "DefinedTerm", "name": "数据分析", "url": "../../../skills/data-analysis/"}
    ]
    assert SITE["zh"].files["index.md"].decode().count('"jsonld": null') == 1
