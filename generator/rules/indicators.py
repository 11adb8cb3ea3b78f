"""Indicators: enough of them a level, at most one `must`, each an act that an observer can count."""

import re
from collections.abc import Iterator

from generator.diagnostics.finding import Finding
from generator.model.markup.places import placed
from generator.model.skill import Indicator, Skill, SkillLevel
from generator.rules.content import Content

FEWEST = 3
MOST_MUST = 1
VAGUE = {
    "zh": re.compile("了解|熟悉|掌握|理解|具备|懂得|知晓|有意识"),
    "en": re.compile(
        r"\b(?:understands?|familiar with|knows? (?:about|how)|aware(?:ness)? of|has knowledge)\b",
        re.IGNORECASE,
    ),
}
"""Words for states of mind, which nobody can see."""


def check(content: Content) -> Iterator[Finding]:
    """Levels with too few indicators or too many musts, and vague words in indicators of either language."""
    for _, skill in content.source.records(Skill):
        for level in skill.levels.values():
            yield from _counts(level)
    for language, catalog in content.catalogs.items():
        for _, skill in catalog.records(Skill):
            for level in skill.levels.values():
                for indicator in level.indicators:
                    yield from _vague(indicator, language)


def _counts(level: SkillLevel) -> Iterator[Finding]:
    count = len(level.indicators)
    if count < FEWEST:
        yield Finding("too-few-indicators", level.statement.span, {"count": str(count), "limit": str(FEWEST)})
    must = [indicator for indicator in level.indicators if indicator.must]
    if len(must) > MOST_MUST:
        params = {"count": str(len(must)), "limit": str(MOST_MUST)}
        yield Finding("too-many-must", must[MOST_MUST].id.span, params)


def _vague(indicator: Indicator, language: str) -> Iterator[Finding]:
    if indicator.text.lang == language and (found := VAGUE[language].search(indicator.text)):
        yield Finding("vague-indicator", placed(indicator.text, found.span()), {"word": found[0]})
