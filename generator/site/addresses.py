"""Where an address in a page leads within the site."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_ODD = re.compile(r"[\x00-\x20\x7f\\]")


@dataclass(frozen=True, slots=True)
class Inside:
    """A file of the site ("roles/index.html") and the id in it, or ""."""

    path: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Outside:
    """An address beyond the site; `scheme` is "" for one that leaves it by its path."""

    scheme: str


@dataclass(frozen=True, slots=True)
class Served:
    """Where the site is served: its address, or "", and its path."""

    url: str
    base_path: str

    def resolve(self, page: str, address: str) -> Inside | Outside:
        """Where `address`, as it stands in the file `page` of the site, leads."""
        if _ODD.search(address):
            return Outside("?")
        if self.url and address.startswith(self.url):
            address = self.base_path + address.removeprefix(self.url)
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or address.startswith("//"):
            return Outside(parts.scheme or "?")
        path = self._path(page, unquote(parts.path))
        return Outside("") if path is None else Inside(path, unquote(parts.fragment))

    def _path(self, page: str, path: str) -> str | None:
        if not path:
            return page
        if path.startswith("/"):
            if not path.startswith(self.base_path):
                return None
            path = path.removeprefix(self.base_path)
        else:
            path = posixpath.join(posixpath.dirname(page), path)
        whole = posixpath.normpath(path) if path else "."
        if whole == ".." or whole.startswith("../"):
            return None
        if whole == ".":
            return "index.html"
        return f"{whole}/index.html" if path.endswith(("/", "/.", "/..")) else whole
