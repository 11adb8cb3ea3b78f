"""The frame's words: the same in both languages, all there, none left over."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.unit.theme.sample import OVERRIDES, words

SCRIPTS = sorted((OVERRIDES / "assets/javascripts").rglob("*.mjs"))


def leaves(tree: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Dotted key → text of every message."""
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{above}{key}.")
        elif isinstance(value, list):
            for place, entry in enumerate(value):
                yield from leaves(entry, f"{above}{key}.{place}.")
        else:
            yield f"{above}{key}", str(value)


def test_both_languages_say_the_same_things() -> None:
    """Same keys, and in each message the same placeholders."""
    chinese, english = dict(leaves(words("zh"))), dict(leaves(words("en")))
    assert chinese.keys() == english.keys()
    for key, text in chinese.items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", english[key])), key


def test_addresses_and_sections_are_the_same_in_both_languages() -> None:
    """A path of the frame means the same page everywhere."""
    chinese, english = dict(leaves(words("zh"))), dict(leaves(words("en")))
    fixed = [key for key in chinese if key.endswith((".path", ".section"))]
    assert [chinese[key] for key in fixed] == [english[key] for key in fixed]


def used_by_modules() -> set[str]:
    """Keys that the modules ask for; `${…}` in one stands for anything."""
    text = "\n".join(path.read_text("utf-8") for path in SCRIPTS)
    found = re.findall(r"\bwords\(\s*(?:[^()]*\?\s*)?([\"'`])(.+?)\1(?:\s*:\s*([\"'`])(.+?)\3)?", text)
    return {key for _, one, _, other in found for key in (one, other) if key}


def test_the_modules_find_every_word_they_ask_for() -> None:
    """A missing word would show its key to the reader."""
    known = set(dict(leaves(words("zh")["script"])))
    for asked in used_by_modules():
        pattern = re.compile(re.sub(r"\\\$\\{.*?\\}", r"\\w+", re.escape(asked)))
        assert any(pattern.fullmatch(key) for key in known), asked


def test_no_word_of_the_modules_is_left_over() -> None:
    """A word that no module asks for is work for a translator for nothing."""
    patterns = [
        re.compile(re.sub(r"\\\$\\{.*?\\}", r"\\w+", re.escape(asked))) for asked in used_by_modules()
    ]
    known = dict(leaves(words("zh")["script"]))
    assert [key for key in known if not any(pattern.fullmatch(key) for pattern in patterns)] == []


def test_the_templates_find_every_word_they_ask_for() -> None:
    """A missing word would leave a hole in the page."""
    known = words("zh")
    for template in sorted(OVERRIDES.rglob("*.html")):
        text = template.read_text("utf-8").replace("partials/words.html", "")
        for path in re.findall(r"\bwords((?:\.[a-z_]+)+)", text):
            value: Any = known
            for part in path.strip(".").split("."):
                assert isinstance(value, Mapping), f"{template.name}: {path}"
                assert part in value, f"{template.name}: {path}"
                value = value[part]
