"""The preview's web server: files of one folder, to this machine only, and news for the pages."""

import json
import mimetypes
from dataclasses import asdict
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import yaml

from generator.site.preview.news import News

HOST = "127.0.0.1"
_OWN = "/__preview/"
_HERE = Path(__file__).parent
_ASSETS = {"preview.mjs": "text/javascript", "preview.css": "text/css"}
_TAGS = (
    f'<link rel="stylesheet" href="{_OWN}preview.css"><script type="module" src="{_OWN}preview.mjs"></script>'
)
_LONGEST_WAIT = 25.0  # seconds that a page waits for news before it asks again
_NAMES = frozenset({HOST, "localhost"})


class PreviewServer(ThreadingHTTPServer):
    """Serves `site` at http://127.0.0.1:`port`/; raises OSError when the port is taken."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, site: Path, news: News, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.site, self.news = site, news

    @property
    def address(self) -> str:
        """Where the preview is served, with a slash at its end."""
        return f"http://{HOST}:{self.server_address[1]}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A page that went away in the middle of an answer is nobody's fault."""


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if (self.headers.get("Host") or "").rpartition(":")[0] not in _NAMES:
            self._answer(HTTPStatus.FORBIDDEN, "text/plain", b"")  # another name leads here: not for it
        elif path.startswith(_OWN):
            self._answer_own(path.removeprefix(_OWN))
        else:
            self._answer_page(unquote(path))

    def do_HEAD(self) -> None:
        self.do_GET()

    def _answer_own(self, name: str) -> None:
        if name == "news":
            number = parse_qs(urlsplit(self.path).query).get("after", ["-1"])[0]
            bulletin = self.server.news.after(int(number) if number.isdigit() else -1, _LONGEST_WAIT)
            self._answer_json(asdict(bulletin) | {"words": _words()})
        elif name in _ASSETS:
            self._answer(HTTPStatus.OK, _ASSETS[name], (_HERE / name).read_bytes())
        else:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"")

    def _answer_page(self, path: str) -> None:
        file = _file(self.server.site, path)
        if file is None and _file(self.server.site, path + "/") is not None:
            self._redirect(path + "/")
        elif file is not None:
            self._answer_file(HTTPStatus.OK, file)
        elif missing := _file(self.server.site, "/404.html"):
            self._answer_file(HTTPStatus.NOT_FOUND, missing)
        else:
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, "text/html", _waiting_page())

    def _answer_file(self, status: HTTPStatus, file: Path) -> None:
        kind = _ASSETS["preview.mjs"] if file.suffix == ".mjs" else mimetypes.guess_type(file.name)[0]
        data = file.read_bytes()
        if file.suffix == ".html":
            data = data.replace(b"</head>", _TAGS.encode() + b"</head>", 1)
        self._answer(status, kind or "application/octet-stream", data)

    def _answer_json(self, value: object) -> None:
        self._answer(HTTPStatus.OK, "application/json", json.dumps(value, ensure_ascii=False).encode())

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        text = kind.startswith("text/") or kind == "application/json"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Requests are not worth a line."""


def _file(site: Path, path: str) -> Path | None:
    """The file that an address means, or None; never one outside the site."""
    parts = PurePosixPath(path).parts
    if not path.startswith("/") or "\0" in path or any(part.startswith(".") for part in parts):
        return None
    file = site.joinpath(*parts[1:])
    file = file / "index.html" if path.endswith("/") else file
    return file if file.is_file() and file.resolve().is_relative_to(site.resolve()) else None


@cache
def _words() -> dict[str, dict[str, str]]:
    """The preview's own words, per language."""
    words: dict[str, dict[str, str]] = yaml.safe_load((_HERE / "words.yaml").read_text(encoding="utf-8"))
    return words


def _waiting_page() -> bytes:
    """What is shown before there is a site: that it is being built."""
    lines = "".join(f'<p lang="{code}">{words["building"]}</p>' for code, words in _words().items())
    return (
        f"<!doctype html><html><head><meta charset=utf-8>{_TAGS}</head><body>{lines}</body></html>".encode()
    )
