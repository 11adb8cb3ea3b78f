"""Changing passages of a file and nothing else: everything outside them keeps its bytes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.span import Position, Span
from generator.write.atomic import replace_file

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in place of `span`; an empty span inserts."""

    span: Span
    text: str


def read_text(path: Path) -> str:
    """The text of a UTF-8 file as it stands, line ends and byte order mark included.

    Raises OSError and UnicodeDecodeError.
    """
    return path.read_bytes().decode()


def lines_of(path: Path) -> list[str]:
    """The lines of a file, as findings count them."""
    return read_text(path).removeprefix(BOM).replace("\r\n", "\n").split("\n")


def applied(text: str, edits: Iterable[Edit]) -> str:
    """`text` with the edits made; of edits that overlap only the first is made.

    Spans count lines and columns as findings do: lines end at LF or CRLF, a byte order mark has no column.
    """
    starts = _line_starts(text)
    places = {(_offset(starts, e.span.start), _offset(starts, e.span.end)): e.text for e in edits}
    made, done = [], 0
    for (start, end), new in sorted(places.items()):
        if start >= done:
            made += [text[done:start], new.replace("\n", _newline(text))]
            done = end
    return "".join([*made, text[done:]])


def apply(root: Path, edits: Iterable[Edit]) -> tuple[str, ...]:
    """Make the edits in the files below `root`; the files that changed."""
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.span.file, []).append(edit)
    texts = {file: (read_text(root / file), own) for file, own in sorted(by_file.items())}
    return write_texts(root, {file: applied(text, own) for file, (text, own) in texts.items()})


def write_texts(root: Path, texts: Mapping[str, str]) -> tuple[str, ...]:
    """Give the files below `root` these texts; those whose bytes changed."""
    changed = []
    for file, text in texts.items():
        path, data = root / file, text.encode()
        if not path.is_file() or path.read_bytes() != data:
            replace_file(path, data)
            changed.append(file)
    return tuple(changed)


def _line_starts(text: str) -> list[int]:
    starts = [len(BOM) if text.startswith(BOM) else 0]
    position = text.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = text.find("\n", position + 1)
    return [*starts, len(text)]


def _offset(starts: list[int], at: Position) -> int:
    """The offset of a place; places past the end are the end."""
    line = min(at.line, len(starts))
    return min(starts[line - 1] + at.column - 1, starts[-1])


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
