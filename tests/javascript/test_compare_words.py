"""Whatever the page of comparison can find out, it can say in both languages."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "theme_overrides/assets/javascripts"
SAID = re.compile(r"""say\(\s*'([a-z_]+(?:\.[a-z_]+)*)'""")
GLYPH = re.compile(r"""withGlyph\(say, '([a-z]+)'""")
FOUND = (
    *(f"glyph.{name}" for name in ("same", "different", "have", "rise", "new")),
    *(f"verdict.{name}" for name in ("same", "different", "gap", "only", "some")),
    *(f"group.{name}" for name in ("role", "stage", "skills", "rhythm")),
    *(f"field.{name}" for name in ("mission", "does_not", "outputs", "owned", "influenced")),
    *(f"field.{name}" for name in ("scope", "horizon", "decides", "reviewed_by")),
    *(f"compare.{name}" for name in ("full", "short", "all", "different", "count", "equal")),
    *(f"move.{name}" for name in ("from", "to", "have", "rise", "new", "sentence", "nothing")),
    *("not_asked", "missing", "move.own", "move.own_none"),
)


def _words(language: str, key: str) -> Any:
    path = ROOT / f"generator/render/messages/compare.{language}.yaml"
    found: Any = yaml.safe_load(path.read_text("utf-8"))["ui"]
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_that_the_modules_ask_for_is_there(language: str) -> None:
    """No reader meets a key where a sentence should stand."""
    sources = [path.read_text("utf-8") for path in (MODULES / "compare-page").glob("*.mjs")]
    asked = {key for source in sources for key in SAID.findall(source)}
    asked |= {f"glyph.{name}" for source in sources for name in GLYPH.findall(source)}
    assert len(asked) > 25
    assert [key for key in sorted(asked | set(FOUND)) if not isinstance(_words(language, key), str)] == []
