"""The twins of a page: the same knowledge as plain Markdown, to be copied, and as JSON, for programs."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.export.commonmark import CommonMark, Linked, indented
from generator.export.escaping import escape
from generator.export.labels import Labels
from generator.export.record import RecordWriter
from generator.export.site_address import LanguageAddress
from generator.link.graph import TEXT, Edge
from generator.model.base import Entity, Record, Ref
from generator.model.catalog import CatalogEntry, Key
from generator.model.kinds import KIND_OF_NAME
from generator.model.role import Role
from generator.render.address import Address, entity_address, stage_address
from generator.render.other_names import other_names
from generator.render.page import Page
from generator.render.relations import backlinks, used_by_words
from generator.render.text.words import words_of
from generator.render.twins import INDEX_KINDS
from generator.render.view import View

ToUrl = Callable[[Address], str]


def page_markdown(view: View, page: Page) -> str:
    """The Markdown twin of `page`; its links are relative to the page."""
    return markdown(view, page, lambda address: address.from_page(page.path))


def markdown(view: View, page: Page, to_url: ToUrl) -> str:
    """The twin with links that `to_url` makes, for files that lie elsewhere."""
    return _Twin(view, page, to_url).written()


class _Twin:
    def __init__(self, view: View, page: Page, to_url: ToUrl) -> None:
        self._view, self._page, self._to_url = view, page, to_url
        self._labels = Labels(view.language)
        text = CommonMark(lambda found: self._linked((found.kind, found.id), found.item))
        self._text = text
        self._writer = RecordWriter(text, self._labels, self._found, self._name)

    def written(self) -> str:
        blocks = [f"# {escape(self._page.title)}"]
        if self._page.summary:
            blocks.append(indented(self._text.line(self._page.summary), "> "))
        blocks += self._entity(self._page.entity) if self._page.entity else self._index()
        return "\n\n".join(blocks) + "\n"

    def _entity(self, key: Key) -> Iterator[str]:
        entry = self._view.catalog.entries[key]
        yield "\n".join(f"- {line}" for line in self._facts(entry))
        yield from self._writer.sections(self._told(entry), _FACTS | {"see"})
        yield from self._writer.sections(self._told(entry), only="see")
        for group in backlinks(self._view, key) if not self._page.part else ():
            yield f"## {escape(used_by_words(self._view, group.kind))}"
            yield "\n".join(f"- {self._link(one.key)}" for one in group.entries)

    def _told(self, entry: CatalogEntry) -> Record:
        if self._page.part and isinstance(entry.record, Role):
            return entry.record.stages[self._page.part]
        return entry.record

    def _facts(self, entry: CatalogEntry) -> Iterator[str]:
        record, colon = entry.record, self._labels.colon
        yield self._words(f"kinds.{'stage' if self._page.part else entry.kind}.name")
        names = other_names(self._view.language, record.title, record.also_called).all
        if names and not self._page.part:
            joined = self._labels.comma.join(map(escape, names))
            yield f"{self._words('common.meta.also_called')}{colon}{joined}"
        if record.owner:
            yield f"{self._words('common.meta.owner')}{colon}{escape(record.owner)}"
        if record.reviewed:
            yield f"{self._words('common.meta.reviewed')}{colon}{record.reviewed.isoformat()}"
        if record.status == "historic":
            yield self._words("common.historic")

    def _index(self) -> Iterator[str]:
        kind = INDEX_KINDS[self._page.path]
        entries = self._view.catalog.of_kind(kind)
        if KIND_OF_NAME[kind].page:
            for entry in entries:
                yield f"## {escape(entry.record.title)}"
                yield from _demoted(self._writer.sections(entry.record, _FACTS))
        else:
            yield "\n".join(f"- {self._line(entry)}" for entry in entries)

    def _line(self, entry: CatalogEntry) -> str:
        return f"{self._link(entry.key)}{self._labels.colon}{self._text.line(entry.record.summary)}"

    def _link(self, key: Key) -> str:
        found = self._linked(key, None)
        return self._text.link(found.words, found.url) if found and found.url else ""

    def _found(self, reference: Ref) -> Linked | None:
        return self._linked(reference.target, reference.item)

    def _linked(self, key: Key, item: str | None) -> Linked | None:
        entry = self._view.catalog.entries.get(key)
        if entry is None:
            return None
        if value := getattr(entry.record, "value", None):
            return Linked(words_of(value, lambda inner: inner.words or inner.id))
        return Linked(str(entry.record.title), self._to_url(address_of(entry, item)))

    def _name(self, name: str) -> str:
        stage = self._view.stages.get(name)
        return str(stage.title) if stage else name

    def _words(self, key: str) -> str:
        return escape(self._view.messages(key))


_FACTS = frozenset(["owner", "reviewed", "review_every", "tier"])


def _demoted(blocks: list[str]) -> Iterator[str]:
    return (f"#{block}" if block.startswith("## ") else block for block in blocks)


def address_of(entry: CatalogEntry, item: str | None = None) -> Address:
    """Where `entry`, or the item in it, is shown; a stage of a role has a page of its own."""
    if isinstance(entry.record, Role) and item in entry.record.stages:
        return stage_address(entry.id, str(item))
    return entity_address(entry.key, item)


def page_json(view: View, page: Page, where: LanguageAddress) -> bytes:
    """The JSON twin of `page`: the record as it is in the data, what it refers to, and what refers to it."""
    data: dict[str, Any] = {"url": where.page(page.path), "language": view.language, "title": str(page.title)}
    if page.entity:
        data |= _entity_data(view, page, page.entity, where)
    else:
        kind = INDEX_KINDS[page.path]
        entries = view.catalog.of_kind(kind)
        data |= {"kind": kind, "entities": [_named(entry, where) for entry in entries]}
    return to_json(data)


def _entity_data(view: View, page: Page, key: Key, where: LanguageAddress) -> dict[str, Any]:
    entry = view.catalog.entries[key]
    whole = record_data(entry.record)
    outgoing = (edge for edge in view.graph.outgoing.get(key, ()) if page.part in (None, edge.part))
    return {
        "kind": "stage" if page.part else entry.kind,
        "id": entry.id,
        **({"stage": page.part} if page.part else {}),
        "source": entry.files[0] if entry.files else "",
        "untranslated": entry.untranslated,
        "record": whole["stages"][page.part] if page.part else whole,
        "refers_to": [_edge(view, edge, where) for edge in outgoing],
        "used_by": [_named(one, where) for group in backlinks(view, key) for one in group.entries],
    }


def record_data(record: Entity) -> Mapping[str, Any]:
    """`record` under the names of the YAML, without what is not set."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)


def _edge(view: View, edge: Edge, where: LanguageAddress) -> dict[str, str]:
    entry = view.catalog.entries[edge.target]
    place = {"item": edge.item} if edge.item else {}
    relation = "text" if edge.relation == TEXT else edge.relation
    return {"relation": relation, **_named(entry, where), **place}


def _named(entry: CatalogEntry, where: LanguageAddress) -> dict[str, str]:
    anchor = address_of(entry).anchor
    url = where.page(address_of(entry).path) + (f"#{anchor}" if anchor else "")
    return {"kind": entry.kind, "id": entry.id, "title": str(entry.record.title), "url": url}


def to_json(data: object) -> bytes:
    """`data` as UTF-8 with a final line break; the same data, the same bytes."""
    return (json.dumps(data, ensure_ascii=False, allow_nan=False) + "\n").encode()
