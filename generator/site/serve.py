"""`opsbook serve`: a preview that rebuilds on every save and always answers with the last good site."""

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread, Timer
from time import monotonic

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.site import pagefind
from generator.site.config import RECORDS
from generator.site.job import SiteJob
from generator.site.preview.news import News
from generator.site.preview.server import PreviewServer
from generator.site.preview.watch import saves, state
from generator.site.preview.workshop import Scope, Update, Workshop
from generator.write.lock import acquire

WATCHED = ("content", "organisation", "theme_overrides", "generator/render", "mkdocs.yml")
_PORTS = 20
_QUIET = 2.0  # seconds without a save before the search index is made anew


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What generating gave: findings, and the job; None when its errors leave nothing to build."""

    job: SiteJob | None
    findings: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """One rebuild, for the terminal: what was saved, what was found, how long it took."""

    address: str
    saved: frozenset[str]
    findings: tuple[Finding, ...]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """How to preview a project.

    `rebuild` checks and generates, given the address where the site is served, which belongs in the job.
    `describe` puts findings into words, per language, for the page; `report` shows a turn in the terminal.
    """

    root: Path
    rebuild: Callable[[str], Rebuilt]
    describe: Callable[[Sequence[Finding]], Mapping[str, str]]
    report: Callable[[Turn], None]
    port: int = 8000
    watched: Sequence[str] = WATCHED


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
                _Turns(preview, workshop, news, server.address).go_on()
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


class _Turns:
    """The rebuilds of one preview, one after the other."""

    def __init__(self, preview: Preview, workshop: Workshop, news: News, address: str) -> None:
        self._preview, self._workshop, self._news, self._address = preview, workshop, news, address
        self._index_later = Timer(0, lambda: None)
        self._is_first_index = True

    def go_on(self) -> None:
        """Build, then rebuild on every save, for ever."""
        try:
            seen = state(self._preview.root, self._preview.watched)
            self._turn(frozenset())
            for saved in saves(self._preview.root, self._preview.watched, seen):
                self._turn(saved)
        finally:
            self._index_later.cancel()

    def _turn(self, saved: frozenset[str]) -> None:
        started = monotonic()
        self._index_later.cancel()
        findings, changed = self._rebuild(saved)
        self._news.announce(self._preview.describe(findings), changed)
        self._preview.report(Turn(self._address, saved, tuple(findings), monotonic() - started))
        self._index_later = Timer(_QUIET, self._index)
        self._index_later.daemon = True
        self._index_later.start()

    def _rebuild(self, saved: frozenset[str]) -> tuple[list[Finding], Iterable[str]]:
        """Whatever happens, the preview goes on: an error that nobody foresaw is a finding too."""
        try:
            rebuilt = self._preview.rebuild(self._address)
            job = rebuilt.job
            update = self._workshop.update(job, _scope(saved)) if job else Update()
        except Exception as error:  # noqa: BLE001 - see above
            reason = f"{type(error).__name__}: {error}"
            return [Finding("internal", whole_file("mkdocs.yml"), {"reason": reason})], ()
        return [*rebuilt.findings, *update.findings], update.changed

    def _index(self) -> None:
        """Make the search index anew; the first time from nothing, so that old parts don't pile up."""
        if self._is_first_index:
            shutil.rmtree(self._workshop.site / pagefind.FOLDER, ignore_errors=True)
            self._is_first_index = False
        pagefind.index(self._workshop.site)


def _scope(saved: frozenset[str]) -> Scope:
    theme = [path for path in saved if path.startswith("theme_overrides")]
    if "mkdocs.yml" in saved or any(path.endswith(".html") for path in theme):
        return Scope.EVERYTHING
    return Scope.ASSETS if theme else Scope.CONTENT
