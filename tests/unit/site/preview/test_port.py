"""The preview's port: the next free one is taken; where none is, a finding says which were tried."""

import socket
from pathlib import Path

import pytest

from generator.diagnostics.finding import Finding
from generator.site import serve
from generator.site.preview.news import News
from generator.site.preview.server import PreviewServer


def test_a_taken_port_leads_to_the_next(tmp_path: Path) -> None:
    """Two previews run side by side."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        server = serve._open(tmp_path, News(), port)
        assert isinstance(server, PreviewServer)
        with server:
            assert server.server_address[1] > port


def test_no_free_port_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody sees a traceback because other programs are running."""

    def refuse(*_: object) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(serve, "PreviewServer", refuse)
    finding = serve._open(tmp_path, News(), 8000)
    assert isinstance(finding, Finding)
    assert finding.code == "no-free-port"
    assert finding.params["first"] == "8000"
    assert finding.params["reason"] == "Address already in use"
