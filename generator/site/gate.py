"""The gate: an independent look at every page of the built site before anybody can read it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Position, Span
from generator.site import allowed
from generator.site.addresses import Inside, Outside, Served
from generator.site.page_facts import Fault, Link, PageFacts, Place, read_page

_FEW = 80  # pages; below this a second process takes longer to start than it saves
_AT_ONCE = 25
_STYLE_LOAD = re.compile(r"(?:url\(\s*[\"']?|@import\s*[\"'])\s*(?P<url>(?:https?:)?//[^\"')\s]+)")
_TOP = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Expected:
    """What every page must agree with.

    `languages`: folder prefix → language, "" being the root. `name` is what findings call the site's folder,
    which has another name while it is built.
    """

    served: Served
    languages: Mapping[str, str]
    policy: str
    name: str

    def language_of(self, path: str) -> str:
        """The language of a page by the longest prefix that fits."""
        fitting = (prefix for prefix in self.languages if path.startswith(prefix))
        return self.languages[max(fitting, key=len)]


def inspect(site: Path, expected: Expected, only: Iterable[str] | None = None) -> list[Finding]:
    """Findings about the pages of `site` (all, or `only` some), each kind of fault once, with its count."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = sorted(path for path in files if path.endswith(".html"))
    chosen = pages if only is None else sorted(set(only).intersection(pages))
    facts = dict(zip(chosen, _read_all([site / path for path in chosen]), strict=True))
    tree = _Tree(site, files, facts)
    faults = [(path, fault) for path in chosen for fault in _faults(path, tree, expected)]
    styles = sorted(path for path in files if path.endswith(".css")) if only is None else []
    faults += [(path, fault) for path in styles for fault in _style_faults(site / path)]
    return _findings(expected.name, faults)


class _Tree:
    """The files of the site and the facts about its pages, read as they are asked for."""

    def __init__(self, site: Path, files: set[str], facts: dict[str, PageFacts]) -> None:
        self._site, self.files, self._facts = site, files, facts

    def facts(self, path: str) -> PageFacts:
        """The facts about the page at `path`, read when they are first asked for."""
        if path not in self._facts:
            self._facts[path] = _read(self._site / path)
        return self._facts[path]


def _read(file: Path) -> PageFacts:
    return read_page(file.read_text(encoding="utf-8", errors="replace"))


def _read_all(files: list[Path]) -> list[PageFacts]:
    if len(files) < _FEW:
        return [_read(file) for file in files]
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        return list(pool.map(_read, files, chunksize=_AT_ONCE))


def _faults(path: str, tree: _Tree, expected: Expected) -> Iterator[Fault]:
    facts = tree.facts(path)
    yield from facts.faults
    yield from _structure_faults(path, facts, expected)
    for link in facts.links:
        yield from _link_faults(path, link, tree, expected.served)
    if facts.refresh:
        yield from _link_faults(path, Link("load", facts.refresh, _TOP), tree, expected.served)


def _structure_faults(path: str, facts: PageFacts, expected: Expected) -> Iterator[Fault]:
    if facts.language != expected.language_of(path):
        yield Fault("page-structure", "language", facts.language, _TOP)
    if facts.headings != 1 and not facts.refresh:
        yield Fault("page-structure", "headings", str(facts.headings), _TOP)
    if facts.policy != expected.policy:
        yield Fault("page-structure", "policy", "", _TOP)


def _link_faults(page: str, link: Link, tree: _Tree, served: Served) -> Iterator[Fault]:
    target = served.resolve(page, link.url)
    if isinstance(target, Outside):
        yield from _outside_faults(link, target)
    elif target.path not in tree.files:
        yield Fault("dead-link", "", link.url, link.place)
    elif not _has_anchor(target, tree):
        yield Fault("dead-link", "anchor", link.url, link.place)


def _outside_faults(link: Link, target: Outside) -> Iterator[Fault]:
    if target.scheme == "":
        yield Fault("dead-link", "outside", link.url, link.place)
    elif link.use == "load":
        yield Fault("external-load", "", link.url, link.place)
    elif target.scheme not in allowed.GO_SCHEMES:
        yield Fault("unsafe-html", "address", link.url, link.place)


def _has_anchor(target: Inside, tree: _Tree) -> bool:
    """Whether the id is there; a fragment with "=" is a state that a script reads, not an id."""
    if not target.fragment or "=" in target.fragment or not target.path.endswith(".html"):
        return True
    return target.fragment in tree.facts(target.path).ids


def _style_faults(file: Path) -> Iterator[Fault]:
    for found in _STYLE_LOAD.finditer(file.read_text(encoding="utf-8", errors="replace")):
        yield Fault("external-load", "", found["url"], _TOP)


def _findings(site: str, faults: list[tuple[str, Fault]]) -> list[Finding]:
    """One finding for each different fault, at its first place, with the number of pages that have it."""
    places: dict[tuple[str, str, str], list[tuple[str, Place]]] = {}
    for path, fault in faults:
        places.setdefault((fault.code, fault.variant, fault.detail), []).append((path, fault.place))
    return [
        Finding(code, _span(site, *where[0]), _params(detail, where), variant)
        for (code, variant, detail), where in places.items()
    ]


def _params(detail: str, where: list[tuple[str, Place]]) -> dict[str, str]:
    return {"detail": detail, "page": where[0][0], "pages": str(len({path for path, _ in where}))}


def _span(site: str, path: str, place: Place) -> Span:
    start = Position(place.line, place.column)
    return Span(f"{site}/{path}", start, start)
