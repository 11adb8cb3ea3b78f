"""Rebuilding for the preview: the MkDocs processes stay, and only what a change touches is made anew."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.diagnostics.finding import Finding
from generator.site.build import expected_of, mkdocs_findings
from generator.site.config import RECORDS, config_path, write_configs
from generator.site.gate import inspect
from generator.site.job import LanguageSite, SiteJob
from generator.site.mkdocs_process import MkDocsAnswer, MkDocsProcess
from generator.site.preview.folder import ServedFolder
from generator.site.preview.haste import Heed, Interrupted, no_haste
from generator.write.faults import cannot_write

_Snapshot = Mapping[str, int]


class Scope(IntEnum):
    """How much a change may touch: pages whose source changed, files of the theme too, or every page."""

    CONTENT = 0
    ASSETS = 1
    EVERYTHING = 2


@dataclass(frozen=True, slots=True)
class Update:
    """What a rebuild did: findings, and the changed files of the site."""

    findings: tuple[Finding, ...] = ()
    changed: frozenset[str] = frozenset()


_Whole = tuple[bytes, str, frozenset[str]]
_HALF: _Whole = (b"", "", frozenset())


@dataclass
class _Room:
    """One language: its process, what its pages are built from, and what they were when all were built."""

    process: MkDocsProcess
    folder: Path
    config: bytes = b""
    pages: _Snapshot = field(default_factory=dict)
    answer: MkDocsAnswer = field(default_factory=MkDocsAnswer)
    whole: _Whole | None = None

    @property
    def now(self) -> _Whole:
        """What every page shows or may link to: settings, navigation, which pages there are."""
        return self.config, self.answer.shape, frozenset(self.pages)


class Workshop:
    """Keeps the preview's site up to date; a context manager that ends its processes."""

    def __init__(self, root: Path) -> None:
        self._place = root / RECORDS / "preview"
        self._rooms: dict[str, _Room] = {}
        self._served = ServedFolder(self.site)

    @property
    def site(self) -> Path:
        """The folder to serve; it may hold the site of an earlier preview."""
        return self._place / "site"

    def update(self, job: SiteJob, scope: Scope, heed: Heed = no_haste, *, hurry: bool = False) -> Update:
        """Build what changed since the last time, at least `scope`, and bring it in.

        A language that fails leaves its pages as they were. With `hurry` pages whose source is the same wait
        for the next time, though their navigation may be old. What `heed` raises ends it between two pages.
        """
        try:
            return self._update(job, _Order(scope, heed, hurry=hurry))
        except OSError as error:
            return Update((cannot_write(f"{RECORDS}/preview", error),))

    def _update(self, job: SiteJob, order: "_Order") -> Update:
        write_configs(job)
        rooms = [self._room(job, language) for language in job.languages]
        with ThreadPoolExecutor() as pool:
            list(pool.map(lambda room, language: _refresh(room, language, order), rooms, job.languages))
        order.heed()
        findings = mkdocs_findings(job, {code: room.answer for code, room in self._rooms.items()})
        if any(room.answer.failure for room in rooms):
            return Update(tuple(findings))
        built = {language.prefix: self._rooms[language.code].folder for language in job.languages}
        changed = self._served.publish(built, job.extra_files)
        findings += inspect(self.site, expected_of(job, self._served.rules), only=changed)
        return Update(tuple(findings), frozenset(changed))

    def _room(self, job: SiteJob, language: LanguageSite) -> _Room:
        """The room of a language, with a living process and its configuration of now."""
        room = self._rooms.get(language.code)
        if room is None or not room.process.is_alive():
            folder = self._place / language.code
            folder.mkdir(parents=True, exist_ok=True)
            room = _Room(MkDocsProcess(job.root, language.code, job.timestamp), folder)
            self._rooms[language.code] = room
        room.config = config_path(job.root, language.code).read_bytes()
        return room

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for room in self._rooms.values():
            room.process.__exit__(kind, error, trace)


@dataclass(frozen=True, slots=True)
class _Order:
    """How much to build, and whether somebody waits for it or for something else."""

    scope: Scope
    heed: Heed
    hurry: bool

    def is_unwanted(self) -> bool:
        """Whether it is to end where it is."""
        try:
            self.heed()
        except Interrupted:
            return True
        return False


def _refresh(room: _Room, language: LanguageSite, order: _Order) -> None:
    """Build what is new; all pages when something that every page shows is another than before."""
    pages = _snapshot(language.docs)
    if room.whole and order.scope < Scope.EVERYTHING:
        if pages != room.pages or order.scope == Scope.ASSETS:
            _build(room, pages, order, changed_only=True)
        if room.answer.failure or order.is_unwanted() or order.hurry or room.now == room.whole:
            return
    room.whole = _HALF if room.whole else None  # until all are built, some may be of then and some of now
    _build(room, pages, order, changed_only=False)
    if room.pages:
        room.whole = room.now


def _build(room: _Room, pages: _Snapshot, order: _Order, *, changed_only: bool) -> None:
    """Build, and note what came of it; after a failure or a stop nothing is known to be up to date."""
    answer = room.process.build(room.folder, changed_only=changed_only, unwanted=order.is_unwanted)
    room.pages = {} if answer.failure or answer.stopped else pages
    if not answer.stopped:
        room.answer = answer


def _snapshot(docs: Path) -> _Snapshot:
    return {file.relative_to(docs).as_posix(): file.stat().st_mtime_ns for file in docs.rglob("*.md")}
