"""Our scripts as readers load them: without what is there for people who work on them."""

import re
from pathlib import Path

_SCRIPTS = ("*.mjs", "early.js")  # the theme's own comes small already
_WHOLE_LINES = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_TYPES = re.compile(r"/\*\*(?:(?!\*/).)*\*/ ?", re.DOTALL)
_INDENTATION = re.compile(r"^[ \t]+|[ \t]+$|\n(?=\n)", re.MULTILINE)


def pack_scripts(site: Path) -> None:
    """Take comments and indentation out of every script of ours in `site`."""
    for pattern in _SCRIPTS:
        for file in site.rglob(f"assets/javascripts/**/{pattern}"):
            file.write_text(packed(file.read_text("utf-8")), "utf-8", newline="")


def packed(script: str) -> str:
    """`script` without comments on lines of their own, without type comments, without indentation.

    A comment behind code stays, and so does the indentation where a text runs over several lines. A test holds
    that every script of ours means the same afterwards.
    """
    code = _TYPES.sub("", _WHOLE_LINES.sub("", script))
    has_long_text = any(line.count("`") % 2 for line in code.splitlines())
    return code if has_long_text else _INDENTATION.sub("", code)
