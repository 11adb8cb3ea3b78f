"""What building a site needs and gives back, as values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.diagnostics.finding import Finding

# One entry of a navigation: the path of a page below the language's folder ("roles/user-ops.md"), or a
# section as {title: [entries]}. Pages take their titles from their front matter; section titles come escaped.
NavEntry = str | Mapping[str, Sequence["NavEntry"]]


class Step(StrEnum):
    """The steps of a build that take time, for showing progress."""

    CONTENT = "content"
    PAGES = "pages"
    SEARCH = "search"
    CHECK = "check"
    PUBLISH = "publish"


# Called with the step, how many of its pages are done and how many there are (0, 0 where they don't count).
Progress = Callable[[Step, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSite:
    """One language of the site: its generated pages and how they hang together.

    `prefix` is "" for the language at the root, else its folder with a slash ("en/"). Pages that are not in
    `nav` are built all the same. `extra` reaches the theme as `config.extra`.
    """

    code: str
    prefix: str
    docs: Path
    name: str
    nav: Sequence[NavEntry]
    description: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteJob:
    """A site to build.

    `root` is the project: it holds mkdocs.yml, theme_overrides/ and .opsbook/. `site_url` is where the site
    will be served, with a slash at its end, or "" when that is not known. `extra_files` (path below the site
    → bytes) are laid over what MkDocs made: sitemap, redirects, twins, llms.txt. `timestamp` (seconds since
    1970) stands for "now" in everything that is written.
    """

    root: Path
    out: Path
    languages: tuple[LanguageSite, ...]
    timestamp: int
    site_url: str = ""
    repo_url: str = ""
    extra_files: Mapping[str, bytes] = field(default_factory=dict)
    with_search: bool = True

    @property
    def base_path(self) -> str:
        """The path under which the site is served: "/" or "/repository/"."""
        return urlsplit(self.site_url).path or "/"

    def address(self, language: LanguageSite) -> str:
        """Where one language is served, or ""."""
        return f"{self.site_url}{language.prefix}" if self.site_url else ""


@dataclass(frozen=True, slots=True)
class SiteResult:
    """What came of a build. `is_published` tells whether the new site took the place of the old one."""

    findings: tuple[Finding, ...]
    is_published: bool
    pages: int
    seconds: float
