"""The language of the terminal. Imported before anything else, so it imports nothing that takes time."""

import os

LANGUAGES = ("zh", "en")
VARIABLE = "OPSBOOK_LANG"


def language() -> str:
    """`OPSBOOK_LANG`, else the terminal's language; Chinese where that is neither Chinese nor English."""
    chosen = os.environ.get(VARIABLE) or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "en" if chosen.lower().startswith("en") else "zh"
