"""What the scripts say. It needs nothing but Python itself, because they run before anything is installed."""

import sys
import tomllib
from pathlib import Path

_WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


def say(name: str, **values: str) -> None:
    """Print a line in both languages, to standard error."""
    sys.stderr.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a text stream
    for language in ("zh", "en"):
        print(_WORDS[language][name].format(**values), file=sys.stderr, flush=True)
