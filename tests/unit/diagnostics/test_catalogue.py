"""Every code can be said in both languages, with the same placeholders."""

from string import Formatter

import pytest

from generator.diagnostics.catalogue import LANGUAGES, CodeText, catalogue
from generator.diagnostics.codes import SEVERITIES
from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.span import stretch

PLACE = stretch("content/roles/user-ops.yaml", 1, 1)


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def shapes(text: CodeText) -> dict[tuple[str, str], set[str]]:
    """The placeholders of every message, label and related place of a code."""
    parts = {"message": text.messages, "label": text.labels, "related": text.related}
    return {(part, key): placeholders(words) for part, texts in parts.items() for key, words in texts.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_texts_and_every_text_a_code(language: str) -> None:
    """A code that nobody can read, or a text that nobody sees, is a slip."""
    assert set(catalogue(language).codes) == set(SEVERITIES)


@pytest.mark.parametrize("code", sorted(SEVERITIES))
def test_both_languages_say_the_same_things(code: str) -> None:
    """Variants and placeholders agree, and no text is empty."""
    chinese, english = (catalogue(language).codes[code] for language in LANGUAGES)
    assert shapes(chinese) == shapes(english)
    for text in (chinese, english):
        assert all([text.title, text.means, text.why, text.fix, *text.messages.values()])


def test_the_words_of_the_reporters_exist_in_both_languages() -> None:
    """Only plural forms may differ."""
    chinese, english = (set(catalogue(language).words) for language in LANGUAGES)
    assert {name for name in chinese ^ english if not name.endswith("-one")} == set()
    assert set(catalogue("zh").kinds) == set(catalogue("en").kinds)


def test_values_fill_the_message_and_kinds_are_translated() -> None:
    """The writer reads kinds in their own language, and ids as written."""
    params = {"source_kind": "role", "source": "user-ops", "kind": "skill", "id": "data"}
    finding = Finding("unknown-reference", PLACE, params)
    assert catalogue("zh").message(finding) == "岗位“user-ops”引用了技能“data”，可是没有它"
    assert catalogue("en").message(finding) == 'role "user-ops" refers to skill "data", which does not exist'


def test_what_was_probably_meant_takes_the_place_of_the_label() -> None:
    """Unless the label says it better itself."""
    guess = Finding("unknown-reference", PLACE, {}, suggestion="data-analysis")
    assert catalogue("en").label(guess) == 'did you mean "data-analysis"?'
    colon = Finding("full-width-punctuation", PLACE, {}, "colon", suggestion=": ")
    assert catalogue("en").label(colon) == 'use a plain colon and a space, ": "'


def test_an_unknown_variant_falls_back_and_missing_values_do_not_crash() -> None:
    """A message is never lost because a stage forgot something."""
    finding = Finding("bad-file-name", PLACE, {}, "nonsense", related=(Related(PLACE, "nonsense"),))
    assert catalogue("en").message(finding) == '"{stem}" cannot be an id'
    assert catalogue("en").related(finding, finding.related[0]) == "nonsense"
    assert catalogue("en").message(Finding("nonsense", PLACE)) == "nonsense"


def test_values_with_braces_or_control_characters_are_shown_as_they_are() -> None:
    """Content cannot fill placeholders or steer a terminal."""
    finding = Finding("bad-file-name", PLACE, {"stem": "{name}\x1b[31m\n::error::"})
    assert catalogue("en").message(finding) == r'"{name}\x1b[31m\n::error::" cannot be an id'


def test_a_language_without_messages_gets_english() -> None:
    """A site in another language still gets readable findings."""
    assert catalogue("fr").language == "en"
