"""The inline scripts that the theme brings: the only ones a page may carry."""

import importlib.util
import re
from functools import cache
from pathlib import Path

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_EXPRESSION = re.compile(r"\\{\\{.*?\\}\\}")
_BASE = r"(?:\.{1,2}(?:/\.\.)*/?|/[A-Za-z0-9._~/-]*)"


def is_from_theme(script: str) -> bool:
    """Whether `script` is, letter for letter, one that stands in the installed theme's own templates.

    Where the template has an expression, the page may have a relative or root path, as it does there.
    """
    return any(pattern.fullmatch(script) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    spec = importlib.util.find_spec("material")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        return ()
    templates = sorted(Path(folders[0], "templates/partials/javascripts").glob("*.html"))
    scripts = [script for file in templates for script in _SCRIPT.findall(file.read_text(encoding="utf-8"))]
    return tuple(re.compile(_EXPRESSION.sub(lambda _: _BASE, re.escape(script))) for script in scripts)
