"""Lists, as Markdown, which generated pages differ between two folders: what a change does for readers."""

import sys
import tomllib
from pathlib import Path

_WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
_MOST = 200


def changed_pages(before: Path, after: Path) -> dict[str, list[str]]:
    """Pages by what became of them: added, changed, removed."""
    old, new = _pages(before), _pages(after)
    return {
        "added": sorted(new.keys() - old.keys()),
        "changed": sorted(path for path in new.keys() & old.keys() if new[path] != old[path]),
        "removed": sorted(old.keys() - new.keys()),
    }


def report(pages: dict[str, list[str]]) -> str:
    """The list in both languages."""
    lines = [f"## {_both('pages_title')}", ""]
    for what, paths in pages.items():
        if paths:
            lines += [f"### {_both(what)} ({len(paths)})", "", *(f"- `{path}`" for path in paths[:_MOST]), ""]
    return "\n".join(lines if len(lines) > 2 else [*lines, _both("no_pages"), ""])  # noqa: PLR2004 - the title


def _pages(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("*/**/*.md")}


def _both(name: str) -> str:
    return f"{_WORDS['zh'][name]} / {_WORDS['en'][name]}"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream
    print(report(changed_pages(Path(sys.argv[1]), Path(sys.argv[2]))))
