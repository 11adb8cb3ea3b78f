"""Building the real site once and serving it under a sub-path, as a host would."""

import os
import sys
import threading
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

from generator.diagnostics.finding import Finding
from generator.pipeline import generate, job_of
from generator.project import Project
from generator.site.build import make_site
from generator.site.builddate import build_date
from generator.write.lock import acquire

REPOSITORY = Path(__file__).parents[2]
BASE = "/handbook/"
ADDRESS = f"https://site.invalid{BASE}"
PATIENCE = 600.0
NAMED = (".html", ".xml", ".txt", ".json")


def build_site(folder: Path, address: str) -> Path:
    """Build the site of this project into `folder`/site, unless another process did; gives its folder."""
    site = folder / "site"
    lock = acquire(folder / "lock", "test", patience=PATIENCE)
    assert not isinstance(lock, Finding), lock
    with lock:
        if not site.exists():
            _build(site, address)
    return site


def _build(site: Path, address: str) -> None:
    project = Project(REPOSITORY)
    outcome, rendered = generate(project)
    stamp = build_date(REPOSITORY, os.environ)
    assert rendered, outcome.findings
    assert isinstance(stamp, int), stamp
    result = make_site(replace(job_of(project, rendered, stamp, address), out=site))
    assert result.is_published, result.findings


class SiteServer:
    """Serves a built site at a free port of this machine; a context manager that stops it.

    Where files name `ADDRESS` they name the real address instead: instant navigation is off without that.
    """

    def __init__(self, site: Path) -> None:
        self._server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}{BASE}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves in the middle of an answer is no fault, and no noise in the report."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def do_GET(self) -> None:
        file = self._file()
        if self._is_folder_without_slash():
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{self.path}/")
            self.end_headers()
        elif file is None:
            self._send(HTTPStatus.NOT_FOUND, Path(self.directory, "404.html"))
        else:
            self._send(HTTPStatus.OK, file)

    def _file(self) -> Path | None:
        path = self.path.partition("?")[0]
        if not path.startswith(BASE):
            return None
        file = Path(self.translate_path("/" + path.removeprefix(BASE)))
        file = file / "index.html" if path.endswith("/") else file
        return file if file.is_file() else None

    def _is_folder_without_slash(self) -> bool:
        path = self.path.partition("?")[0]
        return path.startswith(BASE) and not path.endswith("/") and self._folder(path).is_dir()

    def _folder(self, path: str) -> Path:
        return Path(self.translate_path("/" + path.removeprefix(BASE)))

    def _send(self, status: HTTPStatus, file: Path) -> None:
        data = file.read_bytes()
        if file.suffix in NAMED:
            host = self.headers.get("Host", "127.0.0.1")
            data = data.replace(ADDRESS.encode(), f"http://{host}{BASE}".encode())
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Requests are not worth a line."""
