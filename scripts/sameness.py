"""Prints how alike entities of one kind are, in both languages; fails on a likeness nobody has explained."""

import sys
import tomllib
from pathlib import Path
from typing import Any

from generator.model.catalog import Catalog
from generator.project import Project
from generator.reading import LANGUAGES, read
from scripts.sameness_measure import Likeness, likenesses, overlaps
from scripts.words import say

HERE = Path(__file__).parent
EXPLAINED: dict[str, Any] = tomllib.loads((HERE / "sameness.toml").read_text(encoding="utf-8"))
SILENT = frozenset(EXPLAINED["fields"])


def unexplained(catalog: Catalog, language: str) -> list[Likeness]:
    """Likenesses between entities of one kind for which `sameness.toml` gives no reason, the worst first."""
    pairs = {(pair["kind"], frozenset(pair["entities"])) for pair in EXPLAINED["pairs"]}
    found = [
        each
        for each in likenesses(catalog, language, SILENT)
        if (each.kind, frozenset([each.first.owner, each.second.owner])) not in pairs
    ]
    return sorted(found, key=lambda each: -each.share)


def described(each: Likeness) -> str:
    """One line about a likeness: kind, share, and both sentences with their entities and fields."""
    one, other = (f"{s.owner} {s.field}: {s.text}" for s in (each.first, each.second))
    return f"{each.kind} {each.share:.0%} | {one} | {other}"


def main() -> int:
    """Print the figures of every language; gives the exit status."""
    content = read(Project(HERE.parent)).content
    if content is None:
        return 1
    total = 0
    for language in LANGUAGES:
        catalog = content.catalogs[language]
        found = unexplained(catalog, language)
        total += len(found)
        say("sameness", language=language, number=str(len(found)))
        for each in found:
            print(described(each))
        for kind, share, one, other in overlaps(catalog, language, SILENT):
            print(f"{kind} {share:.1%} {one} / {other}")
    return 1 if total else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream
    sys.exit(main())
