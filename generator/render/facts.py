"""What the theme must know of a page: the front matter's title, description and `ob` mapping."""

from typing import Any

from generator.model.reviews import review_due
from generator.render.address import Address
from generator.render.alphabet import readings
from generator.render.linked_data import linked_data
from generator.render.page import Crumb, Page, SearchData
from generator.render.text.renderer import TextRenderer
from generator.render.twins import has_twins
from generator.render.view import View


def facts(view: View, page: Page, text: TextRenderer) -> dict[str, Any]:
    """The front matter of `page`, unescaped: title, description, and for the theme's partials `ob`."""
    return {
        "title": text.plain(page.title),
        "description": text.plain(page.summary) if page.summary else view.catalog.site.tagline,
        "ob": {
            "kind": _kind(page),
            "id": page.entity[1] if page.entity else "",
            "part": page.part or "",
            "source": page.files[0] if page.files else "",
            "section": page.section,
            "layout": page.layout,
            "breadcrumbs": [_crumb(text, crumb) for crumb in page.crumbs],
            "translations": sorted(page.languages or view.catalogs),
            "untranslated": page.untranslated,
            **({"noindex": True} if page.noindex else {}),
            "review_due": _review_due(view, page),
            "twins": _twins(page),
            "jsonld": linked_data(view, page, text.plain),
            "search": _search(view, page) if page.search else None,
        },
    }


def _twins(page: Page) -> dict[str, str]:
    """The addresses of the page's twins, from the home of its language; none where it has no twins."""
    if not has_twins(page):
        return {}
    return {suffix: f"{Address(page.path).url}index.{suffix}" for suffix in ("md", "json")}


def _kind(page: Page) -> str:
    if page.entity:
        return "stage" if page.part else page.entity[0]
    if page.path == "index.md":
        return "home"
    return "index" if page.path.endswith("/index.md") else "site"


def _crumb(text: TextRenderer, crumb: Crumb) -> dict[str, str]:
    title = {"title": text.plain(crumb.title)}
    return title | {"url": Address(crumb.path).url} if crumb.path else title


def _review_due(view: View, page: Page) -> str:
    """The day on which the page's entity is due for review; empty where it has no review date."""
    if page.entity is None:
        return ""
    record = view.catalog.entries[page.entity].record
    due = review_due(record, view.catalog.site.review_every)
    return due.isoformat() if due else ""


def _search(view: View, page: Page) -> dict[str, Any]:
    data = page.search or SearchData("site")
    names = [str(name) for name in data.names]
    spoken = [reading for words in (page.title, *names, *data.spoken) for reading in readings(str(words))]
    return {
        "kind": view.messages(f"kinds.{data.kind}.name"),
        "roles": [_role(view, role) for role in data.roles],
        "stages": [str(view.stages[stage].title) for stage in data.stages if stage in view.stages],
        "names": names,
        "pinyin": sorted(set(spoken)),
        "historic": data.historic,
    }


def _role(view: View, name: str) -> str:
    entry = view.catalog.get("role", name)
    return str(entry.record.title) if entry else name
