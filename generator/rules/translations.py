"""Translations: complete, and made from the source text as it stands now."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.model.catalog import CatalogEntry
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Entities without a whole translation, and parts whose source text has changed since."""
    for language, catalog in content.catalogs.items():
        if language == content.source_language:
            continue
        for entry in catalog.entries.values():
            if entry.missing:
                yield _missing(content, entry, language)
            yield from _stale(entry)


def _missing(content: Content, entry: CatalogEntry, language: str) -> Finding:
    """One finding for all that is missing: at the first place, or at the title where there is nothing."""
    params = {"count": str(len(entry.missing)), "name": f"{entry.kind}/{entry.id}"}
    if any(f".{language}." in file for file in entry.files):
        return Finding("untranslated", entry.missing[0], params, "part")
    return Finding("untranslated", content.source.entries[entry.key].span, params)


def _stale(entry: CatalogEntry) -> Iterator[Finding]:
    name = {"name": f"{entry.kind}/{entry.id}"}
    for part in entry.stale:
        yield Finding("stale-translation", part.span, name | {"field": part.name})
    if entry.unstamped:
        parts = ", ".join(part.name for part in entry.unstamped)
        yield Finding("stale-translation", entry.unstamped[0].span, name | {"field": parts}, "unstamped")
