"""The text of a file as reporters quote it."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class SourceText:
    """One file's text; its lines are taken apart once they are asked for, as few files have findings."""

    file: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, split at LF and CRLF and nowhere else, so that line numbers agree with editors."""
        return tuple(self.text.replace("\r\n", "\n").split("\n")) if self.text else ()

    def line(self, number: int) -> str | None:
        """Line `number`, counted from 1, or None where the file has no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else None
