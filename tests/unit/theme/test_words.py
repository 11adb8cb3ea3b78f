"""The frame's words: the same in both languages, all there, none left over."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.unit.theme.sample import OVERRIDES, RENAMED, words

FRAME = ("search", "finder", "copy", "review", "drawer", "scheme", "lost")
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


def test_the_modules_get_their_words_as_one_file_a_language(site: Path) -> None:
    """What the modules say comes once for all pages, in the language of the pages."""
    for folder, language in (("", "zh"), ("en", "en")):
        sent = json.loads((site / folder / "assets/words.json").read_text("utf-8"))
        assert sent == words(language)["script"]


def test_every_page_tells_the_modules_of_former_ids(site: Path) -> None:
    """What a reader keeps can follow a rename on whatever page they open next, the one for lost links too."""
    for page in ("index.html", "en/index.html", "roles/user-ops/index.html", "404.html"):
        island = re.search(r'<script id="ob-data"[^>]*>(.*?)</script>', (site / page).read_text("utf-8"))
        assert island, page
        assert json.loads(island[1])["renamed"] == RENAMED, page


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
        pattern = re.compile(re.sub(r"\\\$\\{.*?\\}", r"[\\w-]+", re.escape(asked)))
        assert any(pattern.fullmatch(key) for key in known), asked


def test_no_word_of_the_modules_is_left_over() -> None:
    """A word of the frame that no module names, whole or by the part above it, is work for nothing."""
    text = "\n".join(path.read_text("utf-8") for path in SCRIPTS)
    above = {
        key: [key[:place] for place, letter in enumerate(key) if letter == "."]
        for key in dict(script_words())
    }
    assert [
        key for key in above if key not in text and not any(f"{part}.${{" in text for part in above[key])
    ] == []


def script_words() -> Iterator[tuple[str, str]]:
    """Dotted key → text of what the modules of the frame say."""
    said = words("zh")["script"]
    return leaves({area: said[area] for area in FRAME})


def test_the_templates_find_every_word_they_ask_for() -> None:
    """A missing word would leave a hole in the page."""
    known = words("zh")
    for template in sorted(OVERRIDES.rglob("*.html")):
        text = re.sub(
            r"{#.*?#}|(?:partials|assets)/words\.\w+", "", template.read_text("utf-8"), flags=re.DOTALL
        )
        for path in re.findall(r"\bwords((?:\.[a-z_]+)+)", text):
            value: Any = known
            for part in path.strip(".").split("."):
                assert isinstance(value, Mapping), f"{template.name}: {path}"
                assert part in value, f"{template.name}: {path}"
                value = value[part]
