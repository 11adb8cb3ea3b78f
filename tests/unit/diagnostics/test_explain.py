"""What `opsbook explain` knows, and that its examples show what they claim."""

import pytest

from generator.diagnostics.catalogue import catalogue
from generator.diagnostics.codes import SEVERITIES
from generator.diagnostics.explain import example, explain, unknown_code
from generator.source.load import load_reading
from generator.source.read import reading_of

EXAMPLES = {code: shown for code in sorted(SEVERITIES) if (shown := example(code))}
LOADER_FILE = {
    code: "content/articles/x.md"
    if text.bad.startswith("---") or code == "no-front-matter"
    else "content/roles/x.yaml"
    for code, text in EXAMPLES.items()
}


def codes(file: str, text: str) -> set[str]:
    """The codes of what reading `text` finds."""
    return {finding.code for finding in load_reading(reading_of(file, text))[1]}


READING = [code for code in EXAMPLES if code in codes(LOADER_FILE[code], EXAMPLES[code].bad)]


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_has_its_own_fault_only_and_its_cure_none(code: str) -> None:
    """Examples of reading show exactly their code; all others are sound as far as reading goes."""
    text = EXAMPLES[code]
    assert codes(LOADER_FILE[code], text.bad) <= {code}
    assert codes(LOADER_FILE[code], text.good) == set()
    assert text.bad != text.good


def test_the_codes_of_reading_have_examples() -> None:
    """Whoever meets one of these sees it and its cure."""
    assert len(READING) >= 25
    assert {"full-width-punctuation", "tab-indentation", "text-lost", "duplicate-key", "checkbox"} <= set(
        READING
    )


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("code", sorted(SEVERITIES))
def test_every_code_is_explained(code: str, language: str) -> None:
    """Meaning, reason and remedy, and the example where there is one."""
    words = catalogue(language)
    text = explain(code, words)
    assert text is not None
    entry = words.codes[code]
    for part in (code, entry.title, entry.means, entry.why, entry.fix):
        assert part in text
    if code in EXAMPLES:
        assert EXAMPLES[code].good.splitlines()[0] in text


def test_an_unknown_code_brings_the_nearest() -> None:
    """A slip in the command line is no dead end."""
    assert explain("text-lots", catalogue("en")) is None
    assert (
        unknown_code("text-lots", catalogue("en"))
        == 'There is no code "text-lots". Did you mean "text-lost"?'
    )
    assert unknown_code("qqqq", catalogue("zh")) == "没有“qqqq”这个代码。"
