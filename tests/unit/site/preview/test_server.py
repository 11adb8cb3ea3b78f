"""The preview's server: files of the site and nothing else, to this machine and nobody else."""

import http.client
import json
import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from generator.site.preview.news import News
from generator.site.preview.server import PreviewServer


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site, with something beside it that nobody may read."""
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "site"
    for name in ("index.html", "roles/index.html", "404.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"<html><head></head><body>{name}</body></html>")
    (folder / "a.mjs").write_text("export {};")
    (folder / ".hidden").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[PreviewServer]:
    """A running server."""
    with PreviewServer(site, News(), 0) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def get(server: PreviewServer, path: str, **headers: str) -> tuple[int, str, str]:
    """Status, kind and text of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=30)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, answer.headers["Content-Type"] or "", text


def test_pages_come_with_the_preview_module(server: PreviewServer) -> None:
    """A page is served with the tag that makes it load again; scripts keep their kind."""
    status, kind, text = get(server, "/roles/")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert text.startswith('<html><head><link rel="stylesheet" href="/__preview/preview.css">')
    assert get(server, "/a.mjs")[1:] == ("text/javascript; charset=utf-8", "export {};")
    assert "customElements" in get(server, "/__preview/preview.mjs")[2]


def test_missing_pages_show_the_sites_own(server: PreviewServer) -> None:
    """A wrong address gives the 404 page; a folder without its slash is corrected."""
    status, _, text = get(server, "/nothing/")
    assert status == 404
    assert "404.html" in text
    assert get(server, "/roles")[0] == 301


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt", "/.hidden", "/%00", "secret"],
)
def test_nothing_outside_the_site_is_served(server: PreviewServer, path: str) -> None:
    """No address leads out of the folder, through a link or to a hidden file."""
    status, _, text = get(server, path)
    assert status in {400, 404}
    assert "secret" not in text.replace("secret.txt", "")


def test_other_names_are_refused(server: PreviewServer) -> None:
    """A foreign page whose name leads to this machine reads nothing."""
    assert get(server, "/", Host="evil.example:8000") == (403, "text/plain; charset=utf-8", "")
    assert get(server, "/", Host="localhost:8000")[0] == 200


def test_before_there_is_a_site(tmp_path: Path) -> None:
    """While nothing is built yet, the answer says so, in both languages, and listens for news."""
    with PreviewServer(tmp_path / "none", News(), 0) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        status, _, text = get(running, "/roles/")
        running.shutdown()
    assert status == 503
    assert "正在生成网站" in text
    assert "Building the site" in text
    assert "/__preview/preview.mjs" in text


def test_a_browser_that_leaves_is_no_news(
    server: PreviewServer, site: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Somebody who closes the page in the middle of an answer leaves nothing in the terminal."""
    server.daemon_threads = False  # so that closing waits for the answers under way
    (site / "big.css").write_bytes(b" " * 30_000_000)
    for request in (b"GET /big.css HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n", b"GET /"):
        with socket.create_connection(("127.0.0.1", server.server_address[1])) as leaving:
            leaving.sendall(request)
            reset = struct.pack("ii", 1, 0)
            leaving.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
    assert get(server, "/")[0] == 200
    server.shutdown()
    server.server_close()
    assert capfd.readouterr() == ("", "")


def test_news_carry_the_words_to_show(server: PreviewServer) -> None:
    """Findings come in words per language, together with the preview's own words."""
    server.news.announce({"zh": "第 3 行有错", "en": "line 3 is wrong"}, [])
    answer = json.loads(get(server, "/__preview/news?after=0")[2])
    assert answer["texts"] == {"zh": "第 3 行有错", "en": "line 3 is wrong"}
    assert answer["words"]["zh"]["dismiss"] == "收起"
