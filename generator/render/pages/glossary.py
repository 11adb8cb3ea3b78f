"""The glossary: all terms on one page, by pinyin or letter."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.model.knowledge import Term
from generator.render.alphabet import initial, sort_key
from generator.render.cells import entries_of
from generator.render.other_names import other_names
from generator.render.page import Crumb, Page, SearchData
from generator.render.relations import backlinks
from generator.render.view import View

LINKS_SHOWN = 3
"""Pages that use a term are named up to so many links in all: all terms share one page."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term with what it is tied to."""

    entry: CatalogEntry
    term: Term
    other: str
    also_called: tuple[str, ...]
    foreign: tuple[str, ...]
    """Further names, those that are written in the other language."""
    see: tuple[CatalogEntry, ...]
    used_by: tuple[CatalogEntry, ...]
    more: int
    """Further pages that use it."""
    former: tuple[str, ...]
    """Ids it had, so that old addresses still lead here; one that another term bears now is that term's."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The terms of a part of the trade, in the order of the page."""

    name: str
    entries: tuple[CatalogEntry, ...]


def pages(view: View) -> Iterator[Page]:
    """The glossary."""
    letters: dict[str, list[TermRow]] = defaultdict(list)
    found = sorted(view.catalog.records(Term), key=lambda pair: _sort_key(view, pair[1]))
    for entry, term in found:
        letters[initial(_sort_key(view, term))].append(_row(view, entry, term))
    title = view.messages("kinds.term.all")
    yield Page(
        path="glossary.md",
        title=title,
        template="glossary.md.j2",
        context={"letters": dict(letters), "topics": tuple(_topics(found)), "count": len(found)},
        summary=view.messages("glossary.lead"),
        crumbs=(Crumb(title),),
        search=SearchData(
            "term", spoken=tuple(str(n) for _, term in found for n in (term.title, *term.also_called))
        ),
    )


def _topics(found: list[tuple[CatalogEntry, Term]]) -> Iterator[Topic]:
    """By topic, the fullest first."""
    topics: dict[str, list[CatalogEntry]] = defaultdict(list)
    for entry, term in found:
        topics[term.topic].append(entry)
    for name, entries in sorted(topics.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        yield Topic(name, tuple(entries))


def _sort_key(view: View, term: Term) -> str:
    return str(term.pinyin).lower() if term.pinyin and view.language == "zh" else sort_key(term.title)


def _row(view: View, entry: CatalogEntry, term: Term) -> TermRow:
    see = entries_of(view, term.see)
    named = {other.key for other in see}
    used = tuple(e for group in backlinks(view, entry.key) for e in group.entries if e.key not in named)
    shown = used[: max(0, LINKS_SHOWN - len(see))]
    other = view.other(entry.key)
    name = str(other.record.title) if other and other.record.title != term.title else str(term.english)
    names = other_names(view.language, term.title, term.also_called)
    return TermRow(
        entry,
        term,
        name if name != term.title else "",
        names.own,
        names.foreign,
        see,
        shown,
        len(used) - len(shown),
        former=tuple(old for old in term.former_ids if view.catalog.get("term", old) is None),
    )
