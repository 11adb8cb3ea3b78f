"""Listening in on a MkDocs build: which pages it makes, how far it is, what it warns of."""

import hashlib
import json
import logging
import threading
from collections.abc import Callable
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.site.remembered import Memory, RememberedPage

_EVERY = 20
# Chinese as it is, and no spaces: half the bytes.
_JSON = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
_DIRTY_NOTE = "A 'dirty' build"
Say = Callable[..., None]


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves a method untyped
    """MkDocs wants a type for a plugin's settings; this one has none."""


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """The build was ended between two pages, as somebody asked."""


class Listener(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # here too
    """Listens in on one build: hands out pages that remember, counts them, notes how they hang together."""

    def __init__(self, memory: Memory, before: dict[str, Page], say: Say, stop: threading.Event) -> None:
        super().__init__()
        self._memory, self._before, self._say, self._stop = memory, before, say, stop
        self._steps = 0
        self.pages: dict[str, Page] = {}
        self.shape = ""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in files.documentation_pages():
            page = RememberedPage(None, file, config)
            page.memory = self._memory
            before = self._before.get(file.src_uri)
            if before and not file.is_modified():
                page.resume(before)
            self.pages[file.src_uri] = page
        return files

    def on_page_content(self, html: str, **_: Any) -> str:
        self._step()
        return html

    def on_post_page(self, output: str, **_: Any) -> str:
        self._step()
        return output

    def on_env(self, env: Any, **_: Any) -> Any:
        self._say(page=self._steps // 2, of=len(self.pages))
        env.policies["json.dumps_kwargs"] = _JSON
        env.trim_blocks = env.lstrip_blocks = True  # no blank lines where templates, the theme's too, decide
        return env

    def on_page_context(self, context: Any, *, nav: Navigation, **_: Any) -> Any:
        if not self.shape:
            titles = [[page.file.src_uri, str(page.title)] for page in nav.pages]
            self.shape = hashlib.sha256(json.dumps(titles).encode()).hexdigest()
        return context

    def made(self) -> dict[str, Page]:
        """The pages whose words are known, of a build that was ended in the middle."""
        return {path: page for path, page in self.pages.items() if page.content is not None}

    def _step(self) -> None:
        """Count half a page: each is rendered and then laid out; raises Stopped where that is asked for."""
        if self._stop.is_set():
            raise Stopped
        self._steps += 1
        if self._steps % _EVERY == 0:
            self._say(page=self._steps // 2, of=len(self.pages))


class Warnings(logging.Handler):
    """Passes on what MkDocs warns of."""

    def __init__(self, say: Say) -> None:
        super().__init__(logging.WARNING)
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        """Say it, but for what a changed-only build warns of as such."""
        if not (text := record.getMessage()).startswith(_DIRTY_NOTE):
            self._say(warning=text)
