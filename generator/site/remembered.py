"""Pages whose Markdown was rendered before are not rendered again: that is four fifths of a build's time."""

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from generator.write.atomic import replace_file

_FORMAT = 1
_RENDERERS = ("markdown", "pymdown-extensions", "mkdocs", "pygments")
_Record = dict[str, Any]


@dataclass
class Memory:
    """Rendered pages by a hash of path and Markdown; `stamp` stands for all else that decides on the HTML."""

    stamp: str = ""
    known: dict[str, _Record] = field(default_factory=dict)
    used: dict[str, _Record] = field(default_factory=dict)

    def start(self, stamp: str) -> None:
        """Begin a build; what was rendered under another stamp is forgotten."""
        self.known = {**self.known, **self.used} if stamp == self.stamp else {}
        self.stamp, self.used = stamp, {}


def stamp_of(config: MkDocsConfig) -> str:
    """A hash of the extensions, their settings and the versions of everything that renders."""
    settings = json.dumps([config.markdown_extensions, config.mdx_configs], sort_keys=True, default=str)
    return _hash(str(_FORMAT), settings, *(version(name) for name in _RENDERERS))


def load(path: Path) -> Memory:
    """The memory kept at `path`; an empty one if there is none or it cannot be read."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        known = {str(key): _checked(value) for key, value in record["known"].items()}
        return Memory(str(record["stamp"]), known)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Memory()


def save(memory: Memory, path: Path) -> None:
    """Keep what the last build used; a disk that refuses costs the next build time, nothing else."""
    try:
        text = json.dumps({"stamp": memory.stamp, "known": memory.used}, ensure_ascii=False)
        replace_file(path, text.encode())
    except OSError as error:
        logging.getLogger(__name__).info("nothing remembered: %s", error)


class RememberedPage(Page):
    """A page that asks the memory before it renders."""

    memory: Memory

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Fill content, contents list and anchors, from memory where the Markdown is the same."""
        key = _hash(self.file.src_uri, self.markdown or "")
        record = self.memory.known.get(key)
        if record is None or not _recall(self, record, files):
            record = _render(self, config, files)
        if record is not None:
            self.memory.used[key] = record

    def resume(self, before: Page) -> None:
        """Be what `before` was: the page of the last build, whose source has not changed since."""
        self.markdown, self.meta, self.content, self.toc = (
            before.markdown,
            before.meta,
            before.content,
            before.toc,
        )
        self._title_from_render = before._title_from_render  # noqa: SLF001 - see _record
        self.present_anchor_ids, self.links_to_anchors = before.present_anchor_ids, None


def _render(page: Page, config: MkDocsConfig, files: Files) -> _Record | None:
    """Render `page` the plain way; None when MkDocs warned, which it must do again next time."""
    listener = _Listener(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        Page.render(page, config, files)
    finally:
        logger.removeHandler(listener)
    return None if listener.heard else _record(page)


class _Listener(logging.Handler):
    heard = False

    def emit(self, _: logging.LogRecord) -> None:
        self.heard = True


def _record(page: Page) -> _Record:
    links = page.links_to_anchors or {}
    return {
        "content": page.content,
        "toc": [_token(item) for item in page.toc],
        "title": page._title_from_render,  # noqa: SLF001 - rendering sets it, no public name
        "ids": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: dict(anchors) for file, anchors in links.items()},
    }


def _recall(page: Page, record: _Record, files: Files) -> bool:
    """Fill `page` from `record`; False when it links to a page that is no longer there."""
    targets = {files.get_file_from_path(path): anchors for path, anchors in record["links"].items()}
    if None in targets:
        return False
    page.content = record["content"]
    page.toc = get_toc(record["toc"])
    page._title_from_render = record["title"]  # noqa: SLF001 - see _record
    page.present_anchor_ids = set(record["ids"])
    page.links_to_anchors = {file: anchors for file, anchors in targets.items() if file is not None}
    return True


def _token(item: AnchorLink) -> _Record:
    children = [_token(child) for child in item.children]
    return {"name": item.title, "id": item.id, "level": item.level, "children": children}


def _checked(record: Mapping[str, Any]) -> _Record:
    """`record` if it has the shape of one; raises KeyError, TypeError or AttributeError."""
    shape = {"content": str, "toc": list, "ids": list, "links": dict}
    if not all(isinstance(record[name], kind) for name, kind in shape.items()):
        raise TypeError
    return {**record, "title": record["title"]}


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
