"""The sitemap: every page that should be found, with its other languages."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from generator.export.site_address import LanguageAddress
from generator.render.page import Page

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
)


def sitemap(pages: Mapping[str, Iterable[Page]], where: Mapping[str, LanguageAddress]) -> bytes:
    """The sitemap of all languages, by language code, without pages that are not to be found.

    Those are what is not translated yet, and what says again what other pages say.
    """
    listed = {
        language: {page.path for page in found if not (page.untranslated or page.noindex)}
        for language, found in pages.items()
    }
    entries = (
        _entry(path, language, [other for other, paths in listed.items() if path in paths], where)
        for language, paths in listed.items()
        for path in sorted(paths)
    )
    return "\n".join([_HEAD, *entries, "</urlset>", ""]).encode()


def _entry(path: str, language: str, languages: list[str], where: Mapping[str, LanguageAddress]) -> str:
    address = where[language].page(path)
    links = [_alternate(code, where[code].page(path)) for code in languages] if len(languages) > 1 else []
    return f"<url><loc>{escape(address)}</loc>{''.join(links)}</url>"


def _alternate(code: str, address: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang={quoteattr(code)} href={quoteattr(address)}/>'
