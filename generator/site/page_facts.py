"""What one built page holds, read with an HTML parser: links, ids, and all that should not be there."""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.site import allowed
from generator.site.theme_scripts import is_from_theme

Attributes = list[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a page, from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that should not be in a page: a finding's code, variant and detail."""

    code: str
    variant: str
    detail: str
    place: Place


@dataclass(frozen=True, slots=True)
class Link:
    """An address in a page. `use`: "go" (the reader may follow it), "load" (fetched at once), "name"."""

    use: str
    url: str
    place: Place


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page holds. `refresh` is where a redirect page leads, or ""."""

    ids: frozenset[str]
    links: tuple[Link, ...]
    faults: tuple[Fault, ...]
    language: str
    headings: int
    refresh: str
    policy: str


def read_page(text: str) -> PageFacts:
    """The facts about the page `text`."""
    walker = _Walker()
    walker.feed(text)
    walker.close()
    return walker.facts()


@dataclass
class _Found:
    ids: set[str] = field(default_factory=set)
    links: list[Link] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    language: str = ""
    headings: int = 0
    refresh: str = ""
    policy: str = ""


class _Walker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._found = _Found()
        self._script: str | None = None
        self._script_text = ""

    def facts(self) -> PageFacts:
        found = self._found
        links, faults = tuple(found.links), tuple(found.faults)
        return PageFacts(
            frozenset(found.ids), links, faults, found.language, found.headings, found.refresh, found.policy
        )

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        values = {name: value or "" for name, value in attrs}
        if not allowed.is_element(tag):
            self._fault("unsafe-html", "element", tag)
        if "</" in (self.get_starttag_text() or ""):
            self._fault("unsafe-html", "attribute", tag)
        for name, value in values.items():
            if not allowed.is_attribute(name, value):
                self._fault("unsafe-html", "attribute", f"{tag} {name}")
        self._note_id(values)
        self._note_element(tag, values)
        self._note_links(tag, values)

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script_text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._check_script()

    def close(self) -> None:
        super().close()
        self._check_script()

    def _check_script(self) -> None:
        kind, text = self._script, self._script_text
        self._script, self._script_text = None, ""
        if kind in allowed.DATA_SCRIPTS:
            self._check_json(text)
        elif kind is not None and not is_from_theme(text):
            self._fault("unsafe-html", "script", text.strip()[:60])

    def handle_comment(self, data: str) -> None:
        if "<" in data or ">" in data or data.startswith("["):
            self._fault("unsafe-html", "comment", data.strip()[:60])

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            self._fault("unsafe-html", "comment", decl[:60])

    def handle_pi(self, data: str) -> None:
        self._fault("unsafe-html", "comment", data[:60])

    def unknown_decl(self, data: str) -> None:
        self._fault("unsafe-html", "comment", data[:60])

    def _note_id(self, values: dict[str, str]) -> None:
        name = values.get("id")
        if name is None:
            return
        if name in self._found.ids:
            self._fault("page-structure", "duplicate-id", name)
        self._found.ids.add(name)

    def _note_element(self, tag: str, values: dict[str, str]) -> None:
        if tag == "html":
            self._found.language = values.get("lang", "")
        elif tag == "h1":
            self._found.headings += 1
        elif tag == "script":
            self._note_script(values)
        elif tag == "meta" and "http-equiv" in values:
            self._note_meta(values["http-equiv"].lower(), values.get("content", ""))

    def _note_script(self, values: dict[str, str]) -> None:
        kind = values.get("type", "").lower()
        if kind not in allowed.DATA_SCRIPTS | allowed.MODULE_SCRIPTS:
            self._fault("unsafe-html", "script", kind)
        self._script = None if "src" in values else kind

    def _note_meta(self, name: str, content: str) -> None:
        if name not in allowed.HTTP_EQUIV:
            self._fault("unsafe-html", "attribute", f"meta {name}")
        if name == "refresh":
            self._found.refresh = content.partition("url=")[2].strip()
        if name == "content-security-policy":
            self._found.policy = content

    def _note_links(self, tag: str, values: dict[str, str]) -> None:
        for name in ("href", "src", "xlink:href", "cite"):
            if name in values:
                self._link(_use(tag, name, values), values[name])
        for candidate in values.get("srcset", "").split(","):
            if candidate.strip():
                self._link("load", candidate.split()[0])

    def _link(self, use: str, url: str) -> None:
        self._found.links.append(Link(use, url, self._place()))

    def _check_json(self, data: str) -> None:
        try:
            json.loads(data)
        except ValueError as error:
            self._fault("page-structure", "data", str(error))

    def _fault(self, code: str, variant: str, detail: str) -> None:
        self._found.faults.append(Fault(code, variant, detail, self._place()))

    def _place(self) -> Place:
        line, column = self.getpos()
        return Place(line, column + 1)


def _use(tag: str, name: str, values: dict[str, str]) -> str:
    if tag == "link":
        kinds = set(values.get("rel", "").lower().split())
        return "name" if kinds and kinds <= allowed.NAMING_LINKS else "load"
    return "go" if tag == "a" or name == "cite" else "load"
