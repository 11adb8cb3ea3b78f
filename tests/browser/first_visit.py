"""What a browser without a memory asks for on a page, worked out from the files of the site."""

import os
import re
from functools import cache
from pathlib import Path

ALWAYS = ("opsbook.mjs", "search/define.mjs")
"""Scripts of every page: what starts it, and what it loads when it has nothing else to do."""

DATA = {
    "ob-assessment": "data/assessment-outline.json",
    "ob-compare": "data/roles-outline.json",
    "ob-my": "data/assessment-outline.json",
    "ob-plan": "data/calendar.json",
    "ob-reference-case": "data/assessment-outline.json",
    "ob-self-check": "data/assessment-outline.json",
    "ob-team": "data/assessment-outline.json",
}
"""What the elements of a page fetch before anybody does anything."""

_NOT_SHOWN = re.compile(r"<template\b.*?</template>", re.DOTALL)
_LOADED = re.compile(
    r'<script [^>]*?src="([^"]+)"|<link rel="(?:stylesheet|icon|preload)"[^>]*? href="([^"]+)"'
)
_ELEMENT = re.compile(r"<(ob-[a-z-]+)")
_WIDGET = re.compile(r'"(ob-[a-z-]+)": ?\(\) ?=> ?import\("\./([^"]+)"\)')
_IMPORT = re.compile(r"^(?:import|export)\b[^;]*?[\"'](\.[^\"']+\.mjs)[\"']", re.MULTILINE)


def first_visit(site: Path, home: str, path: str) -> set[Path]:
    """The files of the page at `path`; `home` is the folder of its language."""
    page = site / path / "index.html"
    text = page.read_text("utf-8")
    named = {page.parent / (one or other) for one, other in _LOADED.findall(text)}
    scripts = site / home / "assets/javascripts"
    widgets = dict(_WIDGET.findall((scripts / "opsbook.mjs").read_text("utf-8")))
    elements = set(_ELEMENT.findall(_NOT_SHOWN.sub("", text)))
    starts = [*ALWAYS, *(widgets[element] for element in elements)]
    data = {site / home / name for name in ("assets/sitemap.xml", *(DATA[e] for e in elements & set(DATA)))}
    modules = {module for start in starts for module in _with_imports(scripts / start)}
    return {Path(os.path.normpath(file)) for file in {page} | named | data | modules}


@cache
def _with_imports(start: Path) -> frozenset[Path]:
    """A module and all that it imports before it runs."""
    found: set[Path] = set()
    waiting = [start]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            names = _IMPORT.findall(module.read_text("utf-8"))
            waiting += [Path(os.path.normpath(module.parent / name)) for name in names]
    return frozenset(found)
