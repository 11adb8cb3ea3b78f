"""A memory between rounds: a file that has not been touched since is not read and parsed again."""

import os
from dataclasses import dataclass, field

from generator.diagnostics.finding import Finding
from generator.diagnostics.source_text import SourceText
from generator.source.kept import Kept
from generator.source.layout import ContentFile
from generator.source.load import load
from generator.source.node import Mapping

Loaded = tuple[Mapping | None, tuple[Finding, ...], SourceText]
Stamp = tuple[int, int, int]


@dataclass(slots=True)
class Memory:
    """What was loaded before, by file, and what came of it.

    `changed` are the files that were read anew; whoever has seen to them clears them.
    """

    loaded: dict[str, tuple[Stamp, Loaded]] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    kept: Kept = field(default_factory=Kept)

    def load(self, file: ContentFile) -> Loaded:
        """What `file` holds; read anew where its time, size or identity differ from the last time."""
        stamp = _stamp(file)
        known = self.loaded.get(file.file)
        if known and stamp and known[0] == stamp:
            return known[1]
        self.changed.add(file.file)
        result = load(file)
        if stamp:
            self.loaded[file.file] = (stamp, result)
        return result


def _stamp(file: ContentFile) -> Stamp | None:
    try:
        status = os.lstat(file.path_on_disk)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
