"""The sitemap: every page that should be found, with its other languages; the pages of one language."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from generator.export.site_address import LanguageAddress
from generator.render.page import Page

PAGE_LIST = "assets/sitemap.xml"
"""Where the theme looks for the list, below the home of a language (partials/config.html)."""

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
    return _whole(entries)


def page_list(pages: Iterable[Page], where: LanguageAddress) -> bytes:
    """The pages of one language, which the theme's instant navigation reads: others it loads whole.

    Every reader gets it with the first page, so it holds addresses and nothing else; none where the site's
    own is not known, so that no page asks in vain.
    """
    listed = sorted(page.path for page in pages if not page.untranslated) if where.site_url else ()
    return _whole(f"<url><loc>{escape(where.page(path))}</loc></url>" for path in listed)


def _whole(entries: Iterable[str]) -> bytes:
    return "\n".join([_HEAD, *entries, "</urlset>", ""]).encode()


def _entry(path: str, language: str, languages: list[str], where: Mapping[str, LanguageAddress]) -> str:
    address = where[language].page(path)
    links = [_alternate(code, where[code].page(path)) for code in languages] if len(languages) > 1 else []
    return f"<url><loc>{escape(address)}</loc>{''.join(links)}</url>"


def _alternate(code: str, address: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang={quoteattr(code)} href={quoteattr(address)}/>'
