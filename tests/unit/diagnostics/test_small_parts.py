"""Nearest words, visible text, quoted lines."""

import pytest

from generator.diagnostics.source_text import SourceText
from generator.diagnostics.suggest import nearest
from generator.diagnostics.visible import shown, visible


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("data-anlysis", "data-analysis"),
        ("mentorng", "mentoring"),
        ("zzz", None),
        ("x" * 10_000, None),
        ("", None),
    ],
)
def test_the_nearest_known_word_is_found(word: str, meant: str | None) -> None:
    """Slips find their word, anything else finds nothing, and nothing takes long."""
    assert nearest(word, ["mentoring", "data-analysis"]) == meant


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("用户　运营", "用户　运营"),
        ("a\nb\tc", r"a\nb\tc"),
        ("\x1b[31m", r"\x1b[31m"),
        ("a\u202eb", r"a\u202eb"),
        ("\U000e0041", r"\U000e0041"),
        ("\ud800", r"\ud800"),
    ],
)
def test_what_a_terminal_would_obey_is_shown(text: str, printed: str) -> None:
    """Escapes instead of control characters; Chinese stays readable."""
    assert visible(text) == printed


def test_long_values_are_cut() -> None:
    """A message stays a sentence."""
    assert len(shown("很长" * 500)) == 161


def test_lines_are_those_of_an_editor() -> None:
    """LF and CRLF end lines; the separators that only Unicode knows do not."""
    source = SourceText("x.yaml", "a\r\nb\u2028c\nd\x85e\x0bf")
    assert source.lines == ("a", "b\u2028c", "d\x85e\x0bf")
    assert (source.line(1), source.line(3), source.line(4), source.line(0)) == (
        "a",
        "d\x85e\x0bf",
        None,
        None,
    )
