"""`opsbook serve`: a preview that rebuilds on every save and always answers with the last good site."""

from pathlib import Path
from threading import Thread

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.site.config import RECORDS
from generator.site.preview.news import News
from generator.site.preview.server import PreviewServer
from generator.site.preview.settings import Preview, Rebuilt, Turn
from generator.site.preview.turns import Turns
from generator.site.preview.workshop import Workshop
from generator.write.lock import acquire

__all__ = ["Preview", "Rebuilt", "Turn", "serve"]

_PORTS = 20


def serve(preview: Preview) -> Finding | None:
    """Serve until interrupted; a finding when that cannot begin: no port is free, another preview runs."""
    held = acquire(preview.root / RECORDS / "preview.lock", "serve")
    if isinstance(held, Finding):
        return held
    news = News()
    with held, Workshop(preview.root) as workshop:
        server = _open(workshop.site, news, preview.port)
        if isinstance(server, Finding):
            return server
        with server:
            Thread(target=server.serve_forever, daemon=True).start()
            try:
                Turns(preview, workshop, news, server.address).go_on()
            finally:
                server.shutdown()
    return None


def _open(site: Path, news: News, port: int) -> PreviewServer | Finding:
    """A server at `port` or the next free one."""
    for candidate in range(port, port + _PORTS):
        try:
            return PreviewServer(site, news, candidate)
        except OSError as error:
            reason = error.strerror or str(error)
    params = {"first": str(port), "last": str(port + _PORTS - 1), "reason": reason}
    return Finding("no-free-port", whole_file("mkdocs.yml"), params)
