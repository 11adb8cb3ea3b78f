"""The text of a file as reporters quote it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceText:
    """One file's lines, split at LF and CRLF and nowhere else, so that line numbers agree with editors."""

    file: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, file: str, text: str) -> "SourceText":
        """The lines of `text`."""
        return cls(file, tuple(text.replace("\r\n", "\n").split("\n")))

    def line(self, number: int) -> str | None:
        """Line `number`, counted from 1, or None where the file has no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else None
