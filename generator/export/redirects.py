"""Pages that were renamed: a stub at each former address that leads to the new one, without any script."""

import html
from collections.abc import Iterable

from generator.export.site_address import LanguageAddress
from generator.render.address import Address
from generator.render.page import Page
from generator.render.view import View


def redirects(view: View, pages: Iterable[Page], where: LanguageAddress) -> dict[str, bytes]:
    """The stubs for all former addresses, by file; an address that is in use again keeps its page."""
    pages = tuple(pages)
    taken = {page.path for page in pages}
    return {
        where.file(f"{Address(former).url}index.html"): _stub(view, page, former, where)
        for page in pages
        for former in page.former_paths
        if former not in taken
    }


def _stub(view: View, page: Page, former: str, where: LanguageAddress) -> bytes:
    way = html.escape(Address(page.path).from_page(former))
    canonical = html.escape(where.page(page.path)) if where.site_url else way
    title = html.escape(page.title)
    moved = html.escape(view.messages("moved.words"))
    lines = (
        "<!doctype html>",
        f'<html lang="{view.language}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        f'<meta http-equiv="refresh" content="0; url={way}">',
        f'<link rel="canonical" href="{canonical}">',
        f"<title>{title}</title>",
        "</head>",
        "<body>",
        f'<p>{moved} <a href="{way}">{title}</a></p>',
        "</body>",
        "</html>",
    )
    return ("\n".join(lines) + "\n").encode()
