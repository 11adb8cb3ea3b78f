"""The same numbers in both languages: an English reader is told the same amounts, days and thresholds."""

from collections.abc import Iterator

import pytest

from generator.model.text import Text
from generator.project import Project
from generator.reading import read
from generator.rules.content import Content
from tests.numerals import chinese_words, english_words, figures
from tests.paths import ROOT

NAMES_ONLY = frozenset(["also_called", "avoided_terms", "english", "reference"])
"""Fields that hold names in more than one language."""

EXPLAINED = {
    ("checklist", "price-coupon-double-check", "80"): "what 8 折 means is spelled out",
    ("metric", "data-result-share", "100"): "ten tenths (十成) are 100%",
    ("metric", "orders", "13"): "half past one is 13:30 in English",
    ("playbook", "win-back", "0.05"): "amounts of less than a yuan",
    ("template", "activity-plan", "20"): "twenty characters are about twelve English words",
    ("template", "handover-sheet", "12.12"): "双十二 is the twelfth of December",
}
"""What differs with good reason: kind, id and the number."""


@pytest.fixture(scope="module")
def content() -> Content:
    """The shipped content."""
    found = read(Project(ROOT)).content
    assert found is not None
    return found


def test_english_has_the_numbers_of_the_chinese(content: Content) -> None:
    """A number written in figures on one side is there on the other, in figures or in words."""
    unexplained = [gap for gap in _gaps(content) if (gap[0], gap[1], gap[2]) not in EXPLAINED]
    assert not unexplained, "\n".join(" ".join(gap) for gap in unexplained)


def test_every_explanation_is_still_needed(content: Content) -> None:
    """What is explained away still differs; otherwise the list hides the next fault."""
    found = {gap[:3] for gap in _gaps(content)}
    assert found >= EXPLAINED.keys(), EXPLAINED.keys() - found


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("三成五的人，84 万次", "35% of people, 840,000 times"),
        ("两小时内", "within 2 hours"),
        ("一年一百二十次", "120 a year"),
        ("2026 年 1 月 7 日", "7 January 2026"),
        ("21 点发", "sent at 21:00"),
        ("多 30 分钟", "half an hour more"),
        ("一成", "10%"),
    ],
)
def test_numbers_are_recognised_across_languages(chinese: str, english: str) -> None:
    """Figures and words of either language are seen to mean the same."""
    assert not _missing(chinese, english)


def test_a_wrong_number_is_found() -> None:
    """A figure that differs, or is left out, is reported."""
    assert _missing("5 天内", "within 6 days") == {5.0, 6.0}
    assert _missing("15 帖里", "of the posts") == {15.0}


def _gaps(content: Content) -> Iterator[tuple[str, str, str, str, str]]:
    chinese, english = content.catalogs["zh"], content.catalogs["en"]
    for (kind, ident), entry in english.entries.items():
        originals = chinese.entries[kind, ident].leaves
        for original, found in zip(originals, entry.leaves, strict=True):
            if not isinstance(found.leaf, Text) or NAMES_ONLY & set(found.path):
                continue
            for number in sorted(_missing(str(original.leaf), str(found.leaf))):
                yield kind, ident, f"{number:g}", "/".join(found.path), str(found.leaf)[:80]


def _missing(chinese: str, english: str) -> set[float]:
    there, here = figures(chinese), figures(english)
    return (there - here - english_words(english)) | (here - there - chinese_words(chinese))
