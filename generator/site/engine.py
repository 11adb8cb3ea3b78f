"""MkDocs in a process of its own: two languages build at once, and no fault takes the caller down.

Orders come on standard input, one JSON object a line: {"config": path, "into": folder, "changed_only": bool},
or {"stop": true} to end the order under way between two of its pages.
Answers go out the same way: {"page": done, "of": all}, {"warning": text}, and at the end of each order
{"done": pages, "shape": hash of the navigation}, {"stopped": true} or {"failed": text}.
Ends when its input does, also in the middle of a build: a builder that dies leaves no child behind.
"""

import json
import logging
import os
import queue
import signal
import sys
import threading
import traceback
from pathlib import Path
from typing import Any, TextIO

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from generator.site import remembered
from generator.site.listener import Listener, Say, Stopped, Warnings


class Engine:
    """Carries out orders; keeps what one build knew for the next."""

    def __init__(self, memory_file: Path, say: Say) -> None:
        self._memory_file, self._say = memory_file, say
        self.stop = threading.Event()
        self._memory = remembered.load(memory_file)
        self._pages: dict[str, Page] = {}

    def carry_out(self, order: dict[str, Any]) -> None:
        """Build what `order` says; whatever goes wrong is an answer too."""
        self.stop.clear()  # one that came too late was for the order before
        try:
            self._build(**order)
        except Stopped:
            self._say(stopped=True)
        except SystemExit as error:  # MkDocs aborts this way
            self._say(failed=str(error))
        except Exception as error:  # noqa: BLE001 - the process must answer, and go on with the next order
            traceback.print_exc()
            self._say(failed=_describe(error))

    def _build(self, config: str, into: str, *, changed_only: bool) -> None:
        settings = load_config(config, site_dir=into, strict=False)
        self._memory.start(remembered.stamp_of(settings))
        listener = Listener(self._memory, self._pages if changed_only else {}, self._say, self.stop)
        settings.plugins["opsbook"] = listener
        try:
            build(settings, dirty=changed_only)
        except Stopped:  # what was made is on the disk and must not be taken for what was there before
            self._pages |= listener.made()
            raise
        self._pages = listener.pages
        if not changed_only:
            remembered.save(self._memory, self._memory_file)
        self._say(done=len(listener.pages), shape=listener.shape)


def _describe(error: Exception) -> str:
    """One line about `error`, with the template and line where it knows them."""
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    place = f" ({name}:{line})" if name and line else ""
    return f"{type(error).__name__}: {error}{place}"


def _speaker(stream: TextIO) -> Say:
    def say(**answer: Any) -> None:
        stream.write(json.dumps(answer) + "\n")
        stream.flush()

    return say


def _read_orders(orders: "queue.Queue[dict[str, Any]]", stop: threading.Event) -> None:
    """Queue what comes in; when the other side is gone, so is this process."""
    for line in sys.stdin:
        order = json.loads(line)
        if "stop" in order:
            stop.set()
        else:
            orders.put(order)
    os._exit(1)


def main(memory_file: str) -> None:
    """Serve orders until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    say = _speaker(os.fdopen(os.dup(1), "w", encoding="utf-8"))
    os.dup2(2, 1)  # whatever prints must not speak in between
    logging.getLogger("mkdocs").addHandler(Warnings(say))
    engine = Engine(Path(memory_file), say)
    orders: queue.Queue[dict[str, Any]] = queue.Queue()
    threading.Thread(target=_read_orders, args=(orders, engine.stop), daemon=True).start()
    while True:
        engine.carry_out(orders.get())


if __name__ == "__main__":
    main(sys.argv[1])
