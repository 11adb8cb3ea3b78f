"""Read: a file's text, if the file is one that may be read. Never follows a link, never waits on a pipe."""

import os
import stat
from dataclasses import dataclass

from generator.diagnostics.finding import Finding
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import whole_file
from generator.source.characters import refuse
from generator.source.encoding import decode
from generator.source.layout import ContentFile

LARGEST = 256 * 1024
"""Bytes; a page of knowledge has 6,000."""

_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read: `source` as written, for quoting; `text` fit for parsing, None where nothing can be."""

    source: SourceText
    text: str | None
    findings: tuple[Finding, ...] = ()


def read(file: ContentFile) -> Reading:
    """The text of a regular file of at most `LARGEST` bytes in UTF-8 without refused characters."""
    data = _bytes_of(file)
    if isinstance(data, Finding):
        return Reading(SourceText(file.file, ""), None, (data,))
    text, findings = decode(file.file, data)
    if text is None:
        return Reading(SourceText(file.file, data.decode("utf-8", "replace")), None, findings)
    return reading_of(file.file, text)


def reading_of(file: str, text: str) -> Reading:
    """`text` as the reading of `file`: line ends unified, refused characters replaced and reported."""
    unified = text.replace("\r\n", "\n")
    clean, findings = refuse(file, unified)
    one_line = "\r" in unified and "\n" not in unified  # line ends of old Macs: no place would be right
    return Reading(SourceText(file, unified), None if one_line else clean, findings)


def _bytes_of(file: ContentFile) -> bytes | Finding:
    place = whole_file(file.file)
    try:
        if not stat.S_ISREG(os.lstat(file.path_on_disk).st_mode):
            return Finding("not-a-file", place, variant="special")
        with os.fdopen(os.open(file.path_on_disk, _OPEN_FLAGS), "rb") as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                return Finding("not-a-file", place, variant="special")
            data = opened.read(LARGEST + 1)
    except OSError as error:
        return Finding("unreadable-file", place, {"reason": error.strerror or ""})
    if len(data) > LARGEST:
        return Finding("too-large", place, {"limit": str(LARGEST // 1024)})
    return data
