"""Wording: words that the site has agreed not to use, in texts of their language."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.diagnostics.finding import Finding
from generator.model.markup.places import placed
from generator.model.site import AvoidedTerm
from generator.model.text import Text
from generator.rules.content import Content

NAMING = frozenset(["also_called", "avoided_terms"])
"""Fields that have to name such words."""


def check(content: Content) -> Iterator[Finding]:
    """Avoided words."""
    for language, catalog in content.catalogs.items():
        avoided = {
            str(term.term).casefold(): term
            for term in content.source.site.avoided_terms
            if term.language == language
        }
        if not avoided:
            continue
        pattern = _pattern(tuple(avoided), language)
        for found in catalog.all_leaves():
            if isinstance(found.leaf, Text) and found.leaf.lang == language and found.path[0] not in NAMING:
                yield from _in_text(found.leaf, pattern, avoided)


def _pattern(words: tuple[str, ...], language: str) -> re.Pattern[str]:
    joined = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{joined})\b" if language == "en" else joined, re.IGNORECASE)


def _in_text(text: Text, pattern: re.Pattern[str], avoided: dict[str, AvoidedTerm]) -> Iterator[Finding]:
    for word, place in _met(pattern, text):
        term = avoided[word.casefold()]
        params = {"word": word, "better": str(term.instead)}
        yield Finding("avoided-term", placed(text, place), params)


@lru_cache(maxsize=1 << 16)
def _met(pattern: re.Pattern[str], text: str) -> tuple[tuple[str, tuple[int, int]], ...]:
    """The words that `pattern` finds and where; a preview asks the same of the same texts at every save."""
    return tuple((found[0], found.span()) for found in pattern.finditer(text))
