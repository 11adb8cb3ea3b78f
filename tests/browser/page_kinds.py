"""One page of every kind, the largest of each: what is true of them is true of the rest."""

from pathlib import Path

PREFIXES = {"zh": "", "en": "en/"}
"""The folder of each language on the site."""

ENTITIES = (
    "roles",
    "ladders",
    "skills",
    "playbooks",
    "checklists",
    "templates",
    "metrics",
    "onboarding",
    "cases",
    "tips",
    "questions",
    "articles",
    "regulations",
    "sources",
)
"""Folders that hold a page for each of their entities and an index of them."""

TOOLS = (
    "",
    "start/",
    "start/tour/",
    "glossary/",
    "health/",
    "contribute/",
    "contribute/checks/",
    "assess/",
    "assess/how/",
    "team/",
    "my/",
    "data/",
    "metrics/tree/",
    "roles/compare/",
    "index/",
)
"""Pages that are the only one of their kind."""

STAGE = "stage"
"""The kind of the pages below a role."""

PATH = "learning path"
"""The kind of the pages below a stage."""

HANDBOOK = "handbook"
"""The kind of the pages that hold a whole role for print."""

MOVES = "moves"
"""The kind of the pages below that of comparison."""

MATRIX = "skill matrix"
"""The kind of the pages that hold the skills of one category."""

LETTER = "letter"
"""The kind of the pages that hold all names under one letter."""

BELOW = {
    STAGE: "roles/*/*/index.html",
    PATH: "roles/*/*/path/index.html",
    HANDBOOK: "roles/*/handbook/index.html",
    MOVES: "roles/compare/*/index.html",
    MATRIX: "assess/matrix/*/index.html",
    LETTER: "index/*/index.html",
}
"""Where the pages lie that are no entity's own."""

KINDS = (*TOOLS, *(f"{folder}/" for folder in ENTITIES), *ENTITIES, *BELOW)
"""Every kind of page: the address where there is one only, the folder's name for the page of an entity."""


def path_of(site: Path, language: str, kind: str) -> str:
    """The address below the site's root of the largest page of a kind in a language."""
    if kind not in (*ENTITIES, *BELOW):
        return PREFIXES[language] + kind
    home = site / PREFIXES[language]
    pattern = BELOW.get(kind, f"{kind}/*/index.html")
    others = (
        {page for other in (HANDBOOK, MOVES) for page in home.glob(BELOW[other])} if kind == STAGE else set()
    )
    found = [page for page in home.glob(pattern) if _address(home, page) not in TOOLS and page not in others]
    largest = max(found, key=lambda page: page.stat().st_size)
    return PREFIXES[language] + _address(home, largest)


def _address(home: Path, page: Path) -> str:
    return f"{page.parent.relative_to(home).as_posix()}/"
