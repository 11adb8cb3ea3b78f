"""One stylesheet instead of two dozen: asked for once, and smaller than its parts are one by one."""

import re
from collections.abc import Iterable
from pathlib import Path

_FOLDER = "assets/stylesheets/"
_WHOLE = f"{_FOLDER}site.css"
_LINK = re.compile(rf'<link rel="stylesheet" href="(?P<home>[^"]*?){_FOLDER}(?P<sheet>[^"]+)">')
_LINKS = re.compile(rf'(?:<link rel="stylesheet" href="[^"]*?{_FOLDER}[^"]+">\s*)+')
_LEFT_OUT = re.compile(r"/\*(?:(?!\*/).)*\*/|^[ \t]+|\n(?=\n)", re.MULTILINE | re.DOTALL)


def pack_styles(site: Path, homes: Iterable[str]) -> None:
    """Join, for each language (the folder of its home), the stylesheets that its pages name, in their order.

    Those for print and for forced colours are named with a condition and stay files of their own.
    """
    for home in homes:
        folder = site / home
        if files := [folder / _FOLDER / name for name in _names(folder / "index.html")]:
            text = "\n".join(file.read_text("utf-8") for file in files)
            (folder / _WHOLE).write_text(_LEFT_OUT.sub("", text), "utf-8", newline="")
        for file in files:
            file.unlink()


def with_one_sheet(page: str) -> str:
    """`page`, naming the one stylesheet where it named its parts."""
    return _LINKS.sub(_link, page, count=1)


def _link(found: re.Match[str]) -> str:
    first = _LINK.match(found[0])
    return f'<link rel="stylesheet" href="{first["home"] if first else ""}{_WHOLE}">\n'


def _names(page: Path) -> list[str]:
    links = _LINKS.search(page.read_text("utf-8"))
    return [found["sheet"] for found in _LINK.finditer(links[0])] if links else []
