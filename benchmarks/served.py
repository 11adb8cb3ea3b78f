"""A finished site, served to this machine only, under the path that it was built for."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.workplace import SITE_URL

HOST = "127.0.0.1"
PATH = urlsplit(SITE_URL).path
_NAMED = (".html", ".xml", ".json", ".txt")


@dataclass(frozen=True, slots=True)
class Served:
    """Where the site is served, and the files that were asked for so far, in order, each once."""

    address: str
    asked: list[Path] = field(default_factory=list)


@contextmanager
def serve(site: Path) -> Iterator[Served]:
    """Serve `site` at a free port; files name that address where they named the one they were built for."""
    server = _Server((HOST, 0), partial(_Handler, directory=str(site)))
    served = Served(f"http://{HOST}:{server.server_address[1]}{PATH}")
    server.served = served  # type: ignore[attr-defined]  # for the handler
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves in the middle of an answer is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def do_GET(self) -> None:
        path = Path(self.translate_path("/" + self.path.removeprefix(PATH)))
        file = path / "index.html" if path.is_dir() else path
        served: Served = self.server.served  # type: ignore[attr-defined]  # see above
        if file not in served.asked:
            served.asked.append(file)
        data = file.read_bytes() if file.is_file() else b""
        if file.suffix in _NAMED:
            data = data.replace(SITE_URL.encode(), served.address.encode())
        self.send_response(200 if file.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Requests are not worth a line."""
