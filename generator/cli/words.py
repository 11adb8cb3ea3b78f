"""The command line's own words, in the language of the terminal."""

import os
import tomllib
from functools import cache
from pathlib import Path

LANGUAGES = ("zh", "en")
VARIABLE = "OPSBOOK_LANG"


def language() -> str:
    """`OPSBOOK_LANG`, else the terminal's language; Chinese where that is neither Chinese nor English."""
    chosen = os.environ.get(VARIABLE) or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "en" if chosen.lower().startswith("en") else "zh"


@cache
def _messages(name: str) -> dict[str, str]:
    # TOML, because reading YAML would take longer than showing the help does
    path = Path(__file__).parent / "messages" / f"{name}.toml"
    return tomllib.loads(path.read_text("utf-8"))


def word(key: str, **params: object) -> str:
    """The words at `key`, placeholders filled."""
    text = _messages(language())[key]
    return text.format(**params) if params else text
