"""The rebuilds of one preview, one after the other; what waits until nobody saves ends when somebody does."""

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from threading import Event, Lock, Timer
from time import monotonic

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.site import pagefind
from generator.site.job import SiteJob
from generator.site.preview.haste import Heed, Interrupted, no_haste
from generator.site.preview.news import News
from generator.site.preview.settings import Preview, Rebuilt, Turn
from generator.site.preview.watch import saves, state
from generator.site.preview.workshop import Scope, Update, Workshop

_QUIET = 2.0  # seconds without a save before what can wait is done


class Turns:
    """Rebuilds on every save; whatever happens, it goes on."""

    def __init__(self, preview: Preview, workshop: Workshop, news: News, address: str) -> None:
        self._preview, self._workshop, self._news, self._address = preview, workshop, news, address
        self._one_at_a_time, self._saved = Lock(), Event()
        self._later = Timer(0, lambda: None)
        self._is_first_index = True

    def go_on(self) -> None:
        """Build, then rebuild on every save, for ever."""
        try:
            seen = state(self._preview.root, self._preview.watched)
            self._turn(frozenset())
            for saved in saves(self._preview.root, self._preview.watched, seen):
                self._turn(saved)
        finally:
            self._later.cancel()

    def _turn(self, saved: frozenset[str]) -> None:
        self._later.cancel()
        started = monotonic()
        self._saved.set()
        with self._one_at_a_time:
            self._saved.clear()
            hurry = self._preview.settle is not None
            findings = self._bring_in(self._preview.rebuild, _scope(saved), no_haste, hurry=hurry)
        self._preview.report(Turn(self._address, saved, tuple(findings), monotonic() - started))
        self._later = Timer(_QUIET, self._settle)
        self._later.daemon = True
        self._later.start()

    def _settle(self) -> None:
        """What nobody waits for: the rest of the site, then the search index; until somebody saves."""
        with self._one_at_a_time, suppress(Interrupted):
            self._heed()
            if settle := self._preview.settle:
                self._bring_in(lambda address: settle(address, self._heed), Scope.CONTENT, self._heed, hurry=False)
            self._index()

    def _heed(self) -> None:
        """End what can wait as soon as somebody saved."""
        if self._saved.is_set():
            raise Interrupted

    def _index(self) -> None:
        if self._is_first_index:  # from nothing, so that parts of old indexes don't pile up
            shutil.rmtree(self._workshop.site / pagefind.FOLDER, ignore_errors=True)
        pagefind.index(self._workshop.site, self._heed)
        self._is_first_index = False

    def _bring_in(
        self, rebuild: Callable[[str], Rebuilt], scope: Scope, heed: Heed, *, hurry: bool
    ) -> list[Finding]:
        update = partial(self._workshop.update, scope=scope, heed=heed, hurry=hurry)
        findings, changed = self._rebuild(rebuild, update)
        self._news.announce(self._preview.describe(findings), changed)
        return findings

    def _rebuild(
        self, rebuild: Callable[[str], Rebuilt], build: Callable[[SiteJob], Update]
    ) -> tuple[list[Finding], Iterable[str]]:
        """Whatever happens, the preview goes on: an error that nobody foresaw is a finding too."""
        try:
            rebuilt = rebuild(self._address)
            update = build(rebuilt.job) if rebuilt.job else Update()
        except Interrupted:
            raise
        except Exception as error:  # noqa: BLE001 - see above
            reason = f"{type(error).__name__}: {error}"
            return [Finding("internal", whole_file("mkdocs.yml"), {"reason": reason})], ()
        return [*rebuilt.findings, *update.findings], update.changed


def _scope(saved: frozenset[str]) -> Scope:
    theme = [path for path in saved if path.startswith("theme_overrides")]
    if "mkdocs.yml" in saved or any(path.endswith(".html") for path in theme):
        return Scope.EVERYTHING
    return Scope.ASSETS if theme else Scope.CONTENT
