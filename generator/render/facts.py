"""What the theme must know of a page: the front matter's title, description and `ob` mapping."""

from datetime import timedelta
from functools import lru_cache
from typing import Any

from pypinyin import Style, lazy_pinyin

from generator.render.address import Address
from generator.render.page import Page, SearchData
from generator.render.text.renderer import TextRenderer
from generator.render.view import View


def facts(view: View, page: Page, text: TextRenderer) -> dict[str, Any]:
    """The front matter of `page`, unescaped: title, description, and for the theme's partials `ob`."""
    return {
        "title": text.plain(page.title),
        "description": text.plain(page.summary) if page.summary else view.catalog.site.tagline,
        "ob": {
            "kind": page.entity[0] if page.entity else "site",
            "id": page.entity[1] if page.entity else "",
            "part": page.part or "",
            "source": page.files[0] if page.files else "",
            "section": page.section,
            "layout": page.layout,
            "breadcrumbs": [_crumb(crumb.title, crumb.path) for crumb in page.crumbs],
            "translations": sorted(view.catalogs),
            "untranslated": page.untranslated,
            "review_due": _review_due(view, page),
            "search": _search(view, page) if page.search else None,
        },
    }


def _crumb(title: str, path: str | None) -> dict[str, str | None]:
    """One step of the breadcrumb; `url` from the home page of the language, None for the page itself."""
    return {"title": str(title), "url": Address(path).url if path else None}


def _review_due(view: View, page: Page) -> str:
    """The day on which the page's entity is due for review; empty where it has no review date."""
    if page.entity is None:
        return ""
    record = view.catalog.entries[page.entity].record
    if record.reviewed is None:
        return ""
    return (record.reviewed + timedelta(days=record.review_every or view.catalog.site.review_every)).isoformat()


def _search(view: View, page: Page) -> dict[str, Any]:
    data = page.search or SearchData("site")
    names = [str(name) for name in data.names]
    spoken = [reading for words in (page.title, *names) for reading in readings(str(words))]
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


@lru_cache(maxsize=1 << 14)
def readings(words: str) -> tuple[str, ...]:
    """The pinyin of `words` run together and its initials, by which people type Chinese names in Latin letters."""
    if not any("\u4e00" <= c <= "\u9fff" for c in words):
        return ()
    syllables = lazy_pinyin(words, style=Style.NORMAL, errors="ignore")
    return "".join(syllables), "".join(syllable[:1] for syllable in syllables)
