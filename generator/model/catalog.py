"""All entities of one language, by kind and id."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from generator.diagnostics.span import Span, whole_file
from generator.model.base import Entity
from generator.model.site import CalendarYear, Site
from generator.model.walk import Found, leaves

Key = tuple[str, str]
"""Kind name and id: what an entity is known by everywhere."""
ALL = ""
"""In place of the id in a key: all entities of the kind."""
E = TypeVar("E", bound=Entity)


def is_among(key: Key, keys: AbstractSet[Key]) -> bool:
    """Whether `keys` hold `key` or all of its kind."""
    return key in keys or (key[0], ALL) in keys


class Part(NamedTuple):
    """A translated part of an entity: a field, or one stage (`stages.senior`), and where it stands."""

    name: str
    span: Span


@dataclass(frozen=True)
class CatalogEntry:
    """An entity with what the pages need to know about its making."""

    kind: str
    id: str
    record: Entity
    files: tuple[str, ...]
    """The files that it was made from: source text first, then layers and translations."""
    stale: tuple[Part, ...] = ()
    """What was translated from words that have changed since."""
    unstamped: tuple[Part, ...] = ()
    """What nobody has confirmed against the source text yet."""
    untranslated: bool = False
    """Whether words for readers are missing in this language."""
    missing: tuple[Span, ...] = ()
    """The words of the source language that are."""

    @property
    def key(self) -> Key:
        """Kind and id."""
        return self.kind, self.id

    @cached_property
    def leaves(self) -> tuple[Found, ...]:
        """Every leaf of the record with its path; walked once, however many rules ask."""
        return tuple(leaves(self.record))

    @property
    def span(self) -> Span:
        """The place to point at for a finding about the entity as a whole: its title."""
        return self.record.title.span if self.record.title.span.file else whole_file(self.files[0])


@dataclass(frozen=True)
class Catalog:
    """Everything there is in one language.

    `removed` holds the keys of hidden and draft entities, `broken` those of entities that are there but have
    faults of their own, so that nobody says they do not exist.
    """

    language: str
    site: Site
    entries: Mapping[Key, CatalogEntry]
    calendars: tuple[CalendarYear, ...] = ()
    removed: frozenset[Key] = field(default_factory=frozenset)
    broken: frozenset[Key] = field(default_factory=frozenset)

    def of_kind(self, kind: str) -> tuple[CatalogEntry, ...]:
        """The entries of `kind`, by id."""
        return self._by_kind.get(kind, ())

    @cached_property
    def settings(self) -> tuple[Found, ...]:
        """Every leaf of the site's settings and calendars."""
        return tuple(found for record in (self.site, *self.calendars) for found in leaves(record))

    def all_leaves(self) -> Iterator[Found]:
        """Every leaf there is: of all entities and of the settings."""
        for entry in self.entries.values():
            yield from entry.leaves
        yield from self.settings

    @cached_property
    def _by_kind(self) -> dict[str, tuple[CatalogEntry, ...]]:
        kinds: dict[str, list[CatalogEntry]] = {}
        for key in sorted(self.entries):
            kinds.setdefault(key[0], []).append(self.entries[key])
        return {kind: tuple(entries) for kind, entries in kinds.items()}

    def records(self, record: type[E]) -> Iterator[tuple[CatalogEntry, E]]:
        """Entries whose record is a `record`, with that record."""
        if record not in self._by_record:
            found = (entry for entry in self.entries.values() if isinstance(entry.record, record))
            self._by_record[record] = tuple(found)
        for entry in self._by_record[record]:
            assert isinstance(entry.record, record)  # noqa: S101 - chosen so, above
            yield entry, entry.record

    @cached_property
    def _by_record(self) -> dict[type[Entity], tuple[CatalogEntry, ...]]:
        return {}

    def has_broken(self, *kinds: str) -> bool:
        """Whether anything of `kinds` (of any kind where none is named) is there but unusable."""
        return any(not kinds or kind in kinds for kind, _ in self.broken)

    def get(self, kind: str, name: str) -> CatalogEntry | None:
        """The entry, or None."""
        return self.entries.get((kind, name))
