"""A page → the bytes of its Markdown file: the template, the words bound to this page, the front matter."""

import re
from collections.abc import Callable
from typing import Any

from generator.model.base import Ref
from generator.model.catalog import CatalogEntry
from generator.model.knowledge import Term
from generator.model.markup.nodes import Reference
from generator.model.text import Plain
from generator.render.address import Address, entity_address, stage_address
from generator.render.environment import environment
from generator.render.facts import facts
from generator.render.page import Page
from generator.render.relations import used_by_words
from generator.render.text.escape import escape, escape_url
from generator.render.text.front_matter import front_matter
from generator.render.text.renderer import TextRenderer
from generator.render.text.safe import Safe
from generator.render.text.target import Marks, Target
from generator.render.text.words import plain_words
from generator.render.used_terms import UsedTerms
from generator.render.view import View


def lay_out(view: View, page: Page, marks: Marks) -> bytes:
    """The Markdown file of `page`; `marks` is the state of term marking for it."""
    terms = UsedTerms(view.catalog, marks)
    text = TextRenderer(terms.noting(_resolver(view, page.path)), view.language, marks)
    words = _words(view, page, text) | _page_words(view, page) | {"used_terms": terms.entries}
    body = environment().get_template(page.template).render(words | dict(page.given()))
    return (front_matter(facts(view, page, text)) + "\n" + _tidy(body) + "\n").encode()


def _tidy(body: str) -> str:
    """`body` without runs of blank lines, which templates leave where a part is absent."""
    return re.sub(r"\n\s*\n(?:\s*\n)+", "\n\n", body).strip()


def _resolver(view: View, path: str) -> Callable[[Reference], Target | None]:
    def resolve(reference: Reference) -> Target | None:
        entry = view.catalog.get(reference.kind, reference.id)
        return target(view, entry, reference.item, path) if entry else None

    return resolve


def target(view: View, entry: CatalogEntry, item: str | None, path: str) -> Target:
    """Where a reference to `entry` leads from the page at `path`."""
    address = _address(entry, item)
    if entry.kind == "slot":
        value = getattr(entry.record, "value", None)
        if value:
            return Target(value, role="slot")
        return Target(
            _unfilled(view, entry), address.from_file(path), address.from_page(path), role="empty-slot"
        )
    explanation = _explanation(view, entry.record) if isinstance(entry.record, Term) else ""
    return Target(
        entry.record.title, address.from_file(path), address.from_page(path), explanation=explanation
    )


def _explanation(view: View, term: Term) -> str:
    """What a term means and what it is not, for its tooltip."""
    colon = view.messages("punctuation.colon")
    others = [
        f"{view.messages('glossary.not')}{item.with_}{colon}{plain_words(item.why)}"
        for item in term.not_to_confuse
    ]
    return " ".join([plain_words(term.definition), *others[:1]])


def _unfilled(view: View, entry: CatalogEntry) -> Plain:
    who = view.messages("common.ask_mentor", who=getattr(entry.record, "ask", ""))
    words = f"{entry.record.title}{view.messages('punctuation.colon')}{view.messages('common.not_filled')}"
    return Plain(f"{words}{view.messages('punctuation.comma')}{who}", lang=view.language)


def _address(entry: CatalogEntry, item: str | None) -> Address:
    """A stage of a role has a page of its own; every other item is an anchor."""
    stages = getattr(entry.record, "stages", {})
    if entry.kind == "role" and item and item in stages:
        return stage_address(entry.id, item)
    return entity_address(entry.key, item)


def _words(view: View, page: Page, text: TextRenderer) -> dict[str, Any]:
    """What every template can call: words and links."""

    def link(entry: CatalogEntry) -> Safe:
        href = _address(entry, None).from_page(page.path)
        return Safe(f'<a href="{escape_url(href)}">{text.html(entry.record.title)}</a>')

    def link_to(kind: str) -> Callable[[str], Safe]:
        def linked(name: str) -> Safe:
            entry = view.catalog.get(kind, str(name))
            return link(entry) if entry else Safe(escape(str(name)))

        return linked

    def ref_link(reference: Ref) -> Safe:
        entry = view.catalog.get(*reference.target)
        if entry is None:
            return Safe("")
        href = _address(entry, reference.item).from_page(page.path)
        return Safe(f'<a href="{escape_url(href)}">{text.label(entry.record.title)}</a>')

    def words(key: str, **params: object) -> Safe:
        return Safe(escape(view.messages(key, **params)))

    def href(kind: str, name: str, item: str | None = None) -> str:
        entry = view.catalog.get(kind, str(name))
        return _address(entry, item).from_page(page.path) if entry else ""

    def to(path: str, anchor: str = "") -> str:
        return Address(path, anchor).from_page(page.path)

    return {
        "t": words,
        "text": text,
        "page": page,
        "view": view,
        "entry_link": link,
        "ref_link": ref_link,
        "href": href,
        "to": to,
        "used_by_words": lambda kind: Safe(escape(used_by_words(view, kind))),
        "title_parts": _title_parts,
        "glyphs": {name: words(f"common.glyphs.{name}") for name in ("up", "plus", "stop")},
        **{
            f"{kind}_link": link_to(kind)
            for kind in ("role", "skill", "metric", "playbook", "checklist", "template")
        },
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
