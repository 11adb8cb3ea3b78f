"""A reference in a text ([[kind/id]]) → where it leads and what it says, as seen from one page."""

from collections.abc import Callable

from generator.model.catalog import CatalogEntry
from generator.model.knowledge import Term
from generator.model.markup.nodes import Reference
from generator.model.text import Plain
from generator.render.links import entry_address
from generator.render.text.target import Target
from generator.render.text.words import plain_words
from generator.render.view import View


def resolver(view: View, path: str) -> Callable[[Reference], Target | None]:
    """How the page at `path` finds what the references in its texts name; None for what is not there."""

    def resolve(reference: Reference) -> Target | None:
        entry = view.catalog.get(reference.kind, reference.id)
        return _target(view, entry, reference.item, path) if entry else None

    return resolve


def _target(view: View, entry: CatalogEntry, item: str | None, path: str) -> Target:
    """Where a reference to `entry` leads from the page at `path`."""
    address = entry_address(entry, item)
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
