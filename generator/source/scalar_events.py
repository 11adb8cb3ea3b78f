"""One scalar event → one Scalar: what is empty, how lines join, what escapes hide, what `#` cut off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Position, Span, stretch
from generator.source.characters import REFUSED, STAND_IN, Place, findings_about
from generator.source.marked import MarkedScalar, span_of
from generator.source.node import Scalar
from generator.source.scalars import CHINESE, ESCAPE, rejoin, unescape

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_COMMENT = re.compile(r"[ \t]+(#(.?).*)")
_FIGURE = re.compile(r"[-+.,:%\d]+|true|false")


@dataclass(frozen=True, slots=True)
class LastScalar:
    """The scalar read before a text broke."""

    span: Span
    style: str


@dataclass(slots=True)
class ScalarReader:
    """Reads the scalars of one file; findings gather in `findings`."""

    file: str
    lines: list[str]
    text: str
    findings: list[Finding] = field(default_factory=list)
    _has_comments: bool = field(init=False)
    _has_oddities: bool = field(init=False)
    """Whether anywhere in the file there may be more to a scalar than its words."""
    _last: MarkedScalar | None = None

    def __post_init__(self) -> None:
        self._has_comments = " #" in self.text or "\t#" in self.text
        self._has_oddities = self._has_comments or STAND_IN in self.text or "\\" in self.text

    @property
    def last(self) -> LastScalar | None:
        """The scalar read last."""
        return LastScalar(span_of(self.file, self._last), self._last.style or "") if self._last else None

    def read(self, event: MarkedScalar) -> Scalar:
        """The scalar of an event."""
        self._last = event
        text, start, end = event.value, event.start_mark, event.end_mark
        place = (self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        span = tuple.__new__(Span, place)  # not by `between`: there are hundreds of thousands
        if self._has_oddities or start.line != end.line:
            text, span = self._mended(text, event.style, span)
        elif text in _NULLS and not event.style:
            text = ""
        return tuple.__new__(Scalar, (text, span))

    def _mended(self, text: str, style: str | None, span: Span) -> tuple[str, Span]:
        """The text and place of a scalar of which more is to be asked."""
        if span.start.line != span.end.line:
            text, span = self._several_lines(text, style, span)
        if not style:
            if text in _NULLS:
                text = ""
            if self._has_comments:
                self._check_comment(text, span)
        text = text.replace(STAND_IN, "")
        if style == '"' and REFUSED.search(text):
            text = self._refuse_escapes(text, span)
        return text, span

    def _several_lines(self, text: str, style: str | None, span: Span) -> tuple[str, Span]:
        if style in ("|", ">"):
            span = Span(self.file, span.start, self._end_of_block(span))
            text = text.rstrip("\n")
        if style != "|":
            text = rejoin(text, style, self._content(span, style))
        return text, span

    def _content(self, span: Span, style: str | None) -> list[str]:
        """The source lines of a scalar, without quotes and without the header line of a block."""
        first, last = span.start.line - 1, span.end.line - 1
        if style == ">":
            return self.lines[first + 1 : last + 1]
        quote = 1 if style else 0
        return [
            self.lines[first][span.start.column - 1 + quote :],
            *self.lines[first + 1 : last],
            self.lines[last][: span.end.column - 1 - quote],
        ]

    def _end_of_block(self, span: Span) -> Position:
        """Where the words of a block end; libyaml ends it where the next thing starts."""
        line = min(span.end.line, len(self.lines))
        if line == span.end.line and line > span.start.line:
            line -= span.end.column == 1 or not self.lines[line - 1].strip()
        while line > span.start.line and not self.lines[line - 1].strip():
            line -= 1
        return Position(line, len(self.lines[line - 1].rstrip()) + 1)

    def _check_comment(self, text: str, span: Span) -> None:
        line, column = span.end
        found = _COMMENT.match(self.lines[line - 1], column - 1) if line <= len(self.lines) else None
        if not found:
            return
        glued = found[2] not in ("", " ", "#") and not _FIGURE.fullmatch(text)
        if glued or CHINESE.search(text):
            place = stretch(self.file, line, found.start(1) + 1, len(found[1].rstrip()))
            self.findings.append(Finding("text-lost", place, {"lost": found[1].rstrip()}))

    def _refuse_escapes(self, text: str, span: Span) -> str:
        self.findings += findings_about(self.file, self._refused_escapes(span))
        return REFUSED.sub("", text)

    def _refused_escapes(self, span: Span) -> Iterator[tuple[str, Place]]:
        for number in range(span.start.line, span.end.line + 1):
            begin = span.start.column - 1 if number == span.start.line else 0
            end = span.end.column - 1 if number == span.end.line else len(self.lines[number - 1])
            for escape in ESCAPE.finditer(self.lines[number - 1], begin, end):
                character = unescape(escape.group())
                if REFUSED.match(character):
                    yield character, (number, escape.start() + 1, len(escape.group()))
