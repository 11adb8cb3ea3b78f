"""llms.txt and llms-full.txt of one language: the way in for language models, as plain Markdown."""

from collections.abc import Iterable, Iterator

from generator.export.commonmark import CommonMark
from generator.export.escaping import escape
from generator.export.site_address import LanguageAddress
from generator.export.twins import markdown
from generator.model.kinds import KINDS
from generator.render.address import Address, index_address
from generator.render.page import Page
from generator.render.text.words import words_of
from generator.render.twins import has_twins
from generator.render.view import View

_OPTIONAL = ("regulation", "source")
"""Kinds that may be left out where there is little room."""


def llms_txt(view: View, pages: Iterable[Page], where: LanguageAddress) -> bytes:
    """The list of all twins: by kind, each with its one sentence."""
    entities = [page for page in pages if page.entity]
    kinds = [kind.name for kind in KINDS if kind.name not in _OPTIONAL]
    blocks = list(_head(view))
    for kind in kinds:
        blocks += _section(view.messages(f"kinds.{kind}.all"), view, _of(entities, kind), where)
    rest = [page for kind in _OPTIONAL for page in _of(entities, kind)]
    blocks += _section("Optional", view, rest, where)
    return ("\n\n".join(blocks) + "\n").encode()


def llms_full_txt(view: View, pages: Iterable[Page], where: LanguageAddress) -> bytes:
    """All twins in one file, in the order of the registry of pages; indexes, which only list, left out."""

    def to_url(address: Address) -> str:
        return where.page(address.path) + (f"#{address.anchor}" if address.anchor else "")

    told = (
        page for page in pages if has_twins(page) and (page.entity or page.path == index_address("term").path)
    )
    twins = (markdown(view, page, to_url).strip() for page in told)
    return ("\n\n---\n\n".join(["\n\n".join(_head(view)), *twins]) + "\n").encode()


def _head(view: View) -> Iterator[str]:
    site = view.catalog.site
    yield f"# {escape(site.name)}"
    yield f"> {CommonMark(lambda _reference: None).line(site.tagline)}"


def _of(pages: Iterable[Page], kind: str) -> list[Page]:
    return [page for page in pages if page.entity and page.entity[0] == kind]


def _section(title: str, view: View, pages: Iterable[Page], where: LanguageAddress) -> Iterator[str]:
    lines = [_line(view, page, where) for page in pages]
    if lines:
        yield f"## {escape(title)}"
        yield "\n".join(lines)


def _line(view: View, page: Page, where: LanguageAddress) -> str:
    text = CommonMark(lambda _reference: None)
    note = escape(
        words_of(
            page.summary, lambda reference: reference.words or _title(view, reference.kind, reference.id)
        )
    )
    link = text.link(str(page.title), f"{where.page(page.path)}index.md")
    return f"- {link}: {note}" if note else f"- {link}"


def _title(view: View, kind: str, name: str) -> str:
    entry = view.catalog.get(kind, name)
    return str(entry.record.title) if entry else name
