"""A small project to build: a few pages in two languages, under the real mkdocs.yml and a bare theme."""

import hashlib
import json
import shutil
import signal
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.site.build import make_site
from generator.site.job import LanguageSite, NavEntry, SiteJob, Step

REPOSITORY = Path(__file__).parents[3]
ADDRESS = "https://example.org/handbook/"
BARE = (
    '{% extends "base.html" %}{% block styles %}{% endblock %}{% block site_meta %}<meta charset="utf-8">'
    '{% if page.canonical_url %}<link rel="canonical" href="{{ page.canonical_url }}">{% endif %}{% endblock %}'
)
"""A theme without the stock stylesheets and picture, which are left off a site."""
HOLD = "hold"
WORDS = {"zh": "用户运营", "en": "User operations"}


def page(title: str, body: str = "") -> str:
    """A generated page: front matter and Markdown with explicit ids."""
    return f"---\ntitle: {json.dumps(title)}\n---\n# {title} {{#top}}\n\n{body}\n"


def pages(language: str, words: str = "") -> dict[str, str]:
    """The sample's pages of one language; `words` stand on each of them."""
    title = WORDS[language]
    return {
        "index.md": page(title, f"{words}\n\n- [{title}](roles/user-ops.md#day)"),
        "roles/index.md": page(f"{title} 2", f"{words}\n\n- [{title}](user-ops.md)"),
        "roles/user-ops.md": page(f"{title} 3", f"{words}\n\n## {title} {{#day}}\n\n[up](index.md)"),
        "templates/weekly.md": page(f"{title} 4", f"{words}\n\n<dl><dt>1</dt><dd>2</dd></dl>"),
    }


def write_pages(root: Path, language: str, files: Mapping[str, str]) -> None:
    """Put pages where the generator puts them."""
    for path, text in files.items():
        file = root / "playbooks" / language / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def project(root: Path, words: str = "") -> SiteJob:
    """A project at `root`, ready to build."""
    root.mkdir(parents=True, exist_ok=True)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    (root / "theme_overrides/assets").mkdir(parents=True, exist_ok=True)
    (root / "theme_overrides/assets/words.json").write_text("{}")  # mkdocs.yml names both
    shutil.copy(REPOSITORY / "theme_overrides/assets/sitemap.xml", root / "theme_overrides/assets")
    (root / "theme_overrides/main.html").write_text(BARE)
    for language in WORDS:
        write_pages(root, language, pages(language, words))
    languages = (language_site(root, "zh", ""), language_site(root, "en", "en/"))
    return SiteJob(
        root=root, out=root / "site", languages=languages, timestamp=1_700_000_000, site_url=ADDRESS
    )


def language_site(root: Path, code: str, prefix: str) -> LanguageSite:
    """One language of the sample."""
    nav: list[NavEntry] = ["index.md", {WORDS[code]: ["roles/index.md", "roles/user-ops.md"]}]
    docs = root / "playbooks" / code
    return LanguageSite(code=code, prefix=prefix, docs=docs, name=WORDS[code], nav=nav)


def without_search(job: SiteJob) -> SiteJob:
    """The same job, but not indexed: for what has nothing to do with search."""
    return replace(job, with_search=False)


def tree(site: Path) -> dict[str, str]:
    """Path → hash of every file of a site, but for the indexer's own, which differ from run to run."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    named = {file.relative_to(site).as_posix(): file for file in files}
    return {
        name: hashlib.sha256(file.read_bytes()).hexdigest()
        for name, file in named.items()
        if not name.startswith("pagefind/")
    }


def hold(_step: Step, _done: int, _all: int) -> None:
    """Say that it has come this far, and wait for leave to go on."""
    print(HOLD, flush=True)  # the test reads it
    sys.stdin.readline()


def main() -> None:
    """Build the sample, for tests that start it as a process: folder, then words that stand on each page.

    With `HOLD` behind them it waits in the middle of the pages.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where the tests run in the background
    folder, words, *more = sys.argv[1:]
    job = without_search(project(Path(folder), words))
    result = make_site(job, hold) if HOLD in more else make_site(job)
    sys.exit(0 if result.is_published else str(result.findings))


if __name__ == "__main__":
    main()
