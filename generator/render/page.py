"""A page before it is laid out: where it lies, what template words it, and what the theme must know of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.catalog import Key


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the breadcrumb: words and the docs path of the page, None for the page itself."""

    title: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class SearchData:
    """What the search knows of a page beside its text."""

    kind: str
    roles: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """Synonyms and names in the other language."""
    spoken: tuple[str, ...] = ()
    """Names that stand on the page already, to be found by their pinyin too."""
    historic: bool = False


Context = Mapping[str, Any] | Callable[[], Mapping[str, Any]]
"""What a template is given; where working it out takes long, how to work it out once the page is laid out."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to lay out.

    `path` is relative to the language's docs folder. `context` goes to the template `template`.
    `entity` is the entity whose page this is; `files` are the content files it is made from.
    """

    path: str
    title: str
    template: str
    context: Context = field(default_factory=dict)
    summary: str = ""
    entity: Key | None = None
    part: str | None = None
    files: tuple[str, ...] = ()
    crumbs: tuple[Crumb, ...] = ()
    search: SearchData | None = None
    section: str = ""
    """The word of the header that is current on this page."""
    layout: str = "reading"
    """`reading`, `full` or `tool`: which grid the theme lays it on."""
    untranslated: bool = False
    noindex: bool = False
    """Says again what other pages say (a document for print): out of search machines and the sitemap."""
    former_paths: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """Those that have this page too, its own among them; empty where all have."""

    def given(self) -> Mapping[str, Any]:
        """The context, worked out."""
        return self.context() if callable(self.context) else self.context
