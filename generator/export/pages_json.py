"""data/pages.json: every page with its address, owner and next review, for lists and audits."""

import hashlib
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from generator.export.site_address import LanguageAddress
from generator.export.twins import to_json
from generator.render.page import Page
from generator.render.rendered import Rendered
from generator.render.view import View


def pages_json(rendered: Mapping[str, Rendered], where: Mapping[str, LanguageAddress]) -> bytes:
    """All pages of all languages, in the order of the navigation's registry.

    `hash` changes when anything on the page does, so that a list of changed pages needs no diff of the site.
    """
    return to_json(
        [
            _page(one.view, page, one.files[page.path], where[language])
            for language, one in rendered.items()
            for page in one.pages
        ]
    )


def _page(view: View, page: Page, written: bytes, where: LanguageAddress) -> dict[str, Any]:
    facts = {
        "title": str(page.title),
        "url": where.page(page.path),
        "language": view.language,
        "sources": list(page.files),
        "untranslated": page.untranslated,
        **({"noindex": True} if page.noindex else {}),
        "hash": hashlib.sha256(written).hexdigest()[:16],
    }
    return facts | (_entity(view, page) if page.entity else {})


def _entity(view: View, page: Page) -> dict[str, Any]:
    kind, name = page.entity or ("", "")
    record = view.catalog.entries[kind, name].record
    days = record.review_every or view.catalog.site.review_every
    return {
        "kind": "stage" if page.part else kind,
        "id": name,
        **({"stage": page.part} if page.part else {}),
        "owner": str(record.owner or ""),
        "reviewed": record.reviewed.isoformat() if record.reviewed else "",
        "review_by": (record.reviewed + timedelta(days=days)).isoformat() if record.reviewed else "",
    }
