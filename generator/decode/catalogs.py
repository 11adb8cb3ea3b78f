"""Merged layers → one catalog per language."""

from dataclasses import replace
from functools import partial

from generator.decode.decode import decoded
from generator.decode.elsewhere import misplaced
from generator.decode.values import language_of
from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Span
from generator.layer.document import Layered
from generator.layer.layers import Layers
from generator.model.base import Entity
from generator.model.catalog import Catalog, CatalogEntry, Key
from generator.model.site import CalendarYear, Site
from generator.model.text import Text
from generator.source.kept import Kept

SHARED = frozenset(["also_called", "former_ids"])
"""Fields that serve all languages at once and need no translation."""


Unit = CatalogEntry | Site | CalendarYear
"""What one merged body comes to."""


def catalogs(
    layers: Layers, languages: tuple[str, ...], kept: Kept | None = None
) -> tuple[dict[str, Catalog], tuple[Finding, ...]]:
    """A catalog per language, the source language first; no catalogs where the site's settings are unusable.

    A fault of the source text is reported once, not again for each language. `kept`: what earlier rounds
    decoded; bodies that are the same are not decoded again.
    """
    kept = kept or Kept()
    findings: list[Finding] = []
    made: dict[str, Catalog] = {}
    for language in languages:
        catalog, faults = _catalog(layers, language, languages[0], kept)
        findings += (f for f in faults if language == language_of(f.span.file, languages[0]))
        if catalog is None:
            return {}, tuple(findings)
        made[language] = catalog
    return made, tuple(findings)


def _catalog(layers: Layers, language: str, source: str, kept: Kept) -> tuple[Catalog | None, list[Finding]]:
    findings: list[Finding] = []
    entries: dict[Key, CatalogEntry] = {}
    broken = set(layers.broken)
    site: Site | None = None
    calendars: list[CalendarYear] = []
    for key, layered in layers.by_language[language].items():
        name = ("decoded", language, key)
        unit, faults = kept.get(name, (layered,), partial(_unit, layered, language, source))
        findings += faults
        if isinstance(unit, CatalogEntry):
            entries[key] = unit
        elif isinstance(unit, Site):
            site = unit
        elif isinstance(unit, CalendarYear):
            calendars.append(unit)
        else:
            broken.add(key)
    if site is None:
        return None, findings
    return Catalog(language, site, entries, tuple(calendars), layers.removed, frozenset(broken)), findings


def _unit(layered: Layered, language: str, source: str) -> tuple[Unit | None, tuple[Finding, ...]]:
    """What one merged body comes to, and its faults."""
    record, faults = decoded(layered.body, layered.kind.record, source)
    if isinstance(record, Site | CalendarYear):
        return record, faults
    if not isinstance(record, Entity):
        elsewhere = misplaced(layered.body, layered.kind)
        return None, (elsewhere,) if elsewhere else faults
    entry = CatalogEntry(*layered.key, record, layered.files, layered.stale, layered.unstamped)
    if language != source and (missing := untranslated(entry, source)):
        entry = replace(entry, untranslated=True, missing=missing)
    return entry, faults


def untranslated(entry: CatalogEntry, source: str) -> tuple[Span, ...]:
    """Where the words of an entity stand that are still in the source language, in the order written."""
    leaves = (found.leaf for found in entry.leaves if found.path[0] not in SHARED)
    words = (leaf for leaf in leaves if leaf.lang == source and isinstance(leaf, Text))
    return tuple(sorted(word.span for word in words if needs_translation(word)))


def needs_translation(text: str) -> bool:
    """Whether a text holds Chinese at all: names, formulas and numbers read the same in every language."""
    return any("\u4e00" <= character <= "\u9fff" for character in text)
