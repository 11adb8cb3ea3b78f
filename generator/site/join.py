"""One site from its languages: folders joined, further files laid over, packed, every page sealed."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.site.csp import policy, with_policy
from generator.site.packed_pages import packed_page
from generator.site.packed_scripts import pack_scripts
from generator.site.packed_styles import pack_styles
from generator.write.place import unsafe_paths

_ONLY_AT_ROOT = ("404.html",)
_SUPERFLUOUS = (
    "sitemap.xml",  # MkDocs' own: without other languages, with pages that nobody should find; ours is laid over
    "sitemap.xml.gz",
    "partials",  # notes of our overrides, which MkDocs copies because they are no templates
    "assets/javascripts/lunr",  # the theme's own search, which is off
    "assets/javascripts/workers",
    "assets/stylesheets/main.*.css",  # the theme's look: ours replaces it (docs/decisions)
    "assets/stylesheets/palette.*.css",
    "assets/images/favicon.png",
    "assets/javascripts/*.map",  # for those who work on the theme itself
    "assets/stylesheets/*.map",
)


def join(built: Mapping[str, Path]) -> Path:
    """Move the languages (folder prefix → where it was built) into the one at the root; gives its folder."""
    site = built[""]
    for prefix, folder in built.items():
        _thin_out(folder, _SUPERFLUOUS + (_ONLY_AT_ROOT if prefix else ()))
        if prefix:
            shutil.rmtree(site / prefix, ignore_errors=True)
            folder.rename(site / prefix)
    return site


def _thin_out(folder: Path, patterns: Iterable[str]) -> None:
    for path in [path for pattern in patterns for path in folder.glob(pattern)]:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def lay_over(site: Path, files: Mapping[str, bytes]) -> list[Finding]:
    """Write further files (path → bytes) into `site`; findings for paths that lead out of it."""
    unsafe = unsafe_paths(site, sorted(files))
    for path, data in files.items() if not unsafe else ():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
    return unsafe


def pack(site: Path, homes: Iterable[str]) -> None:
    """Make what every page loads small and few: scripts without comments, one stylesheet a language.

    `homes` are the folders of the languages. The pages themselves follow when they are sealed.
    """
    pack_scripts(site)
    pack_styles(site, homes)


def seal(site: Path) -> str:
    """Pack every page of `site` and put one policy on all; gives the policy."""
    pages = {file: packed_page(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html"))}
    rules = policy(pages.values())
    for file, page in pages.items():
        file.write_text(with_policy(page, rules), encoding="utf-8", newline="")
    return rules
