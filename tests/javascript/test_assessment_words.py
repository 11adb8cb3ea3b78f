"""Whatever the assessment can find out, it can say in both languages."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "theme_overrides/assets/javascripts"
FOLDERS = ("assessment-page", "review-sheets", "reference-case", "team-page", "self-check")
SAID = re.compile(r"""say\(\s*['"]([a-z_]+(?:\.[a-zA-Z0-9_]+)*)['"]""")
FOUND = (
    *(f"reason.{gate}" for gate in ("G1", "G2", "G3", "G4")),
    *(f"how.gate.{gate}" for gate in ("G1", "G2", "G3", "G4")),
    *(f"state.{state}" for state in ("met", "unmet", "undetermined", "no-requirements")),
    *(f"verdict.{name}" for name in ("top", "near", "reached", "starting", "undetermined", "none")),
    *(f"changes.{name}" for name in ("renamed", "archived", "restored")),
)


def _text(language: str, key: str) -> Any:
    path = ROOT / f"generator/render/messages/assess.{language}.yaml"
    found: Any = yaml.safe_load(path.read_text("utf-8"))["ui"]
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _wordless(language: str, keys: Iterable[str]) -> list[str]:
    return sorted(key for key in keys if not isinstance(_text(language, key), str))


def _sheet_keys() -> set[str]:
    text = (MODULES / "review-sheets/sheets.mjs").read_text("utf-8")
    ids = re.findall(r"id: '(\w+)'", text)
    free = [key for group in re.findall(r"free: \[([^\]]*)\]", text) for key in re.findall(r"'(\w+)'", group)]
    assert len(ids) == 5
    return {f"sheets.{name}" for name in ids} | {f"sheets.free.{key}" for key in free}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_reason_standing_and_sheet_has_words(language: str) -> None:
    """No reader meets a key where a sentence should stand."""
    assert [
        key for key in (*FOUND, *sorted(_sheet_keys())) if not isinstance(_text(language, key), str)
    ] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_that_the_modules_ask_for_is_there(language: str) -> None:
    """The keys written in the modules all lead to words."""
    sources = [path.read_text("utf-8") for folder in FOLDERS for path in (MODULES / folder).glob("*.mjs")]
    asked = {key for source in sources for key in SAID.findall(source)}
    assert len(asked) > 50
    assert _wordless(language, asked) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_reason_to_refuse_a_file_has_words(language: str) -> None:
    """A lead reads why a file was not opened, whichever code the decoder gives."""
    decoder = (MODULES / "storage/decode.mjs").read_text("utf-8")
    faults = "".join(re.findall(r"@typedef \{(.*?)\} (?:TextFault|Fault) \*/", decoder))
    codes = re.findall(r"'([a-z-]+)'", faults)
    assert len(codes) > 10
    assert _wordless(language, [f"team.reason.{code}" for code in codes]) == []
