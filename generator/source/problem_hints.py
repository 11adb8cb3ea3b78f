"""libyaml's complaint → what the writer did: where its words alone would help nobody."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Position, Span, stretch
from generator.source.scalar_events import LastScalar
from generator.source.syntax_fault import SyntaxFault

SPECIAL = {
    "*": "alias",
    "&": "anchor",
    "!": "tag",
    "@": "at",
    "`": "backtick",
    "%": "percent",
    "[": "bracket",
    "{": "brace",
    "|": "block",
    ">": "block",
    "?": "question",
    "-": "dash",
}
"""Characters that mean something to YAML where a value begins, and the variants of the finding about them."""

_VALUE = re.compile(r"[ \t]*(?:- +)*(?:[^\s:#\[\]{}\"'][^\s:]*: +)?(\S)")
_FULL_WIDTH_QUOTES = "“”‘’＂＇「『"
_NO_TOKEN = re.compile("the next token|mapping keys are not|sequence entries are not")
_NO_WORD = re.compile("an alias|an anchor|a tag|a block scalar")
_BRACKETS = re.compile(r"expected ',' or '[\]}]'")


def problem_hint(file: str, lines: Sequence[str], fault: SyntaxFault, last: LastScalar | None) -> Finding:
    """The finding that fits `fault` best; `yaml-syntax` where nothing better is known."""
    scene = _Scene(file, lines, fault, last)
    found = _by_words(scene) or _by_place(scene)
    return found or scene.finding("yaml-syntax", fault.at, problem=fault.problem)


@dataclass(frozen=True, slots=True)
class _Scene:
    """The broken text and where it broke; places past the end fall on the last line."""

    file: str
    lines: Sequence[str]
    fault: SyntaxFault
    last: LastScalar | None

    def line(self, number: int) -> str:
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def finding(self, code: str, at: Position, length: int = 1, variant: str = "", **params: str) -> Finding:
        return Finding(code, stretch(self.file, *at, length), params, variant)

    def to_end(self, code: str, at: Position, variant: str = "", **params: str) -> Finding:
        """A finding that marks the rest of the line."""
        rest = len(self.line(at.line).rstrip()) - at.column + 1
        return self.finding(code, at, max(rest, 1), variant, **params)

    def special(self, at: Position) -> Finding | None:
        character = self.line(at.line)[at.column - 1 : at.column]
        if character not in SPECIAL or not character:
            return None
        return self.finding("special-character", at, 1, SPECIAL[character], character=character)

    def value_start(self, number: int) -> Position | None:
        """Where the first value on a line begins."""
        found = _VALUE.match(self.line(number))
        return Position(number, found.start(1) + 1) if found else None


def _by_words(scene: _Scene) -> Finding | None:
    """What libyaml's own words give away."""
    problem, context, at = scene.fault.problem, scene.fault.context, scene.fault.at
    began = scene.fault.began or at
    if "quoted scalar" in context:
        return _in_quotes(scene, began)
    if "could not find expected ':'" in problem:
        return _full_width_quote(scene, began) or scene.to_end("missing-colon", began)
    if _BRACKETS.search(problem):
        return _after_quote(scene) or scene.finding("unclosed-bracket", began)
    if "a directive" in context:
        return scene.to_end("directive", began)
    if _NO_TOKEN.search(f"{context} {problem}"):
        return scene.special(at)
    return scene.special(began) if _NO_WORD.search(context) else None


def _in_quotes(scene: _Scene, began: Position) -> Finding:
    if "end of stream" in scene.fault.problem or "document indicator" in scene.fault.problem:
        return scene.to_end("unclosed-quote", began)
    return scene.finding("bad-escape", scene.fault.at, 2)


def _by_place(scene: _Scene) -> Finding | None:
    """What the place gives away, where the words fit many faults."""
    at = scene.fault.at
    if "<document start>" in scene.fault.problem:
        return scene.to_end("second-document", at)
    if found := _after_quote(scene):
        return found
    if "mapping values are not allowed" in scene.fault.problem:
        return _second_colon(scene)
    value = scene.value_start(at.line)
    if value and value < at and scene.line(at.line)[value.column - 1] in "[{*&!":
        return scene.special(value)
    if not scene.line(at.line)[: at.column - 1].strip():
        return _indentation(scene)
    return None


def _second_colon(scene: _Scene) -> Finding:
    """A colon where no field may start: inside the words of a value, or on a line set too deep."""
    at, last = scene.fault.at, scene.last
    before = scene.line(at.line)[: at.column - 1]
    if last and last.span.start.line == at.line and ": " in before:
        return _full_width_quote(scene, last.span.start) or scene.finding("colon-in-text", at)
    return _indentation(scene)


def _indentation(scene: _Scene) -> Finding:
    line = scene.line(scene.fault.at.line)
    spaces = len(line) - len(line.lstrip(" "))
    start = Position(scene.fault.at.line, 1)
    return scene.finding("bad-indentation", start, max(spaces, 1), spaces=str(spaces))


def _full_width_quote(scene: _Scene, at: Position) -> Finding | None:
    value = scene.value_start(at.line)
    if value and scene.line(at.line)[value.column - 1] in _FULL_WIDTH_QUOTES:
        return scene.finding("full-width-punctuation", value, 1, "quote")
    return None


def _after_quote(scene: _Scene) -> Finding | None:
    """Text behind a closing quote, or a quote that only the next one, lines later, closed."""
    at, last = scene.fault.at, scene.last
    if last is None or last.style not in ("'", '"') or last.span.end.line != at.line or at < last.span.end:
        return None
    if last.span.start.line != at.line:
        opened = last.span.start
        return scene.to_end("unclosed-quote", opened)
    return Finding("text-after-quote", Span(scene.file, last.span.end, _end_of(scene, at.line)))


def _end_of(scene: _Scene, number: int) -> Position:
    return Position(number, len(scene.line(number).rstrip()) + 1)
