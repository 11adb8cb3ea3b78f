"""A page → the bytes of its Markdown file: the template, the words bound to this page, the front matter."""

import re
from typing import Any

from generator.render.environment import environment
from generator.render.facts import facts
from generator.render.links import Links
from generator.render.page import Page
from generator.render.references import resolver
from generator.render.relations import used_by_words
from generator.render.text.escape import escape
from generator.render.text.front_matter import front_matter
from generator.render.text.renderer import TextRenderer
from generator.render.text.safe import Safe
from generator.render.text.target import Marks
from generator.render.used_terms import UsedTerms
from generator.render.view import View


def lay_out(view: View, page: Page, marks: Marks) -> bytes:
    """The Markdown file of `page`; `marks` is the state of term marking for it."""
    terms = UsedTerms(view.catalog, marks)
    text = TextRenderer(terms.noting(resolver(view, page.path)), view.language, marks)
    words = _words(view, page, text) | _page_words(view, page) | {"used_terms": terms.entries}
    body = environment().get_template(page.template).render(words | dict(page.given()))
    return (front_matter(facts(view, page, text)) + "\n" + _tidy(body) + "\n").encode()


def _tidy(body: str) -> str:
    """`body` without runs of blank lines, which templates leave where a part is absent."""
    return re.sub(r"\n\s*\n(?:\s*\n)+", "\n\n", body).strip()


def _words(view: View, page: Page, text: TextRenderer) -> dict[str, Any]:
    """What every template can call: words and links."""

    def words(key: str, **params: object) -> Safe:
        return Safe(escape(view.messages(key, **params)))

    return Links(view, page.path, text).for_templates() | {
        "t": words,
        "text": text,
        "page": page,
        "view": view,
        "used_by_words": lambda kind: Safe(escape(used_by_words(view, kind))),
        "title_parts": _title_parts,
        "glyphs": {name: words(f"common.glyphs.{name}") for name in ("up", "plus", "stop")},
    }


def _page_words(view: View, page: Page) -> dict[str, Any]:
    """What every template knows of its page: the other language's title, and where its entity comes from."""
    return {
        "other_title": _other_title(view, page),
        "other_lang": next((lang for lang in view.catalogs if lang != view.language), None),
        "added": _is_added(view, page),
        "historic": _is_historic(view, page),
    }


def _title_parts(title: str) -> Safe:
    """A title "甲：乙" in two parts, so that it breaks at the colon."""
    head, colon, tail = title.partition("：")
    if not colon:
        return Safe(escape(title))
    first = f'<span class="ob-title__head">{escape(head)}：</span>'
    return Safe(f'{first}<span class="ob-title__tail">{escape(tail)}</span>')


def _other_title(view: View, page: Page) -> str | None:
    if page.entity is None:
        return None
    other = view.other(page.entity)
    here = view.catalog.entries[page.entity]
    title = str(other.record.title) if other else None
    if page.part and title:
        stage = next((c for c in view.catalogs.values() if c.language != view.language), None)
        return _stage_title(view, page.part) if stage else None
    return title if title != here.record.title else None


def _stage_title(view: View, stage: str) -> str | None:
    for language in view.catalogs:
        if language != view.language:
            other = View(language, view.catalogs, view.graphs)
            return str(other.stages[stage].title) if stage in other.stages else None
    return None


def _is_added(view: View, page: Page) -> bool:
    """Whether the page's entity carries nothing of the sources: an addition of this knowledge base."""
    if page.entity is None or page.entity[0] in ("source", "slot", "onboarding"):
        return False
    return not any(edge.relation.endswith("from") for edge in view.graph.outgoing.get(page.entity, ()))


def _is_historic(view: View, page: Page) -> bool:
    return page.entity is not None and view.catalog.entries[page.entity].record.status == "historic"
