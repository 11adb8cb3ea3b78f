"""Translations: complete, and made from the source text as it stands now."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.model.catalog import CatalogEntry
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Entities without a whole translation, and parts whose source text has changed since."""
    for language, catalog in content.catalogs.items():
        if language == content.source_language:
            continue
        for entry in catalog.entries.values():
            if entry.untranslated:
                yield Finding("untranslated", content.source.entries[entry.key].span, {"language": language})
            yield from _stale(entry, language)


def _stale(entry: CatalogEntry, language: str) -> Iterator[Finding]:
    file = next((f for f in reversed(entry.files) if f".{language}." in f), entry.files[-1])
    for name in sorted(entry.stale | entry.unstamped):
        variant = "unstamped" if name in entry.unstamped else ""
        yield Finding("stale-translation", whole_file(file), {"field": name}, variant)
