"""Articles: Markdown files that open with YAML between two `---` lines."""

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Position, Span, stretch
from generator.source.characters import STAND_IN
from generator.source.line_hints import conflict
from generator.source.node import Entry, Mapping, Scalar
from generator.source.parse import parse

BODY = "body"
"""The field under which the text below the front matter joins the record."""

_FENCE = "---"


def parse_article(file: str, text: str) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """The front matter of an article as a mapping, with the Markdown below it as the entry `body`."""
    lines = text.split("\n")
    if unfinished := conflict(file, lines):
        return None, (unfinished,)
    if lines[0].rstrip() != _FENCE:
        return None, (Finding("no-front-matter", stretch(file, 1, 1, len(lines[0]))),)
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        return None, (Finding("no-front-matter", stretch(file, 1, 1, len(lines[0])), variant="open"),)
    root, findings = parse(file, "\n".join(["", *lines[1:end], ""]))
    if root is None:
        return None, findings
    body = _body(file, lines, end)
    written = next((entry.key for entry in root if entry.key.text == BODY), None)
    if written is not None:
        return root, (*findings, Finding("body-in-front-matter", written.span))
    return Mapping((*root.entries, Entry(Scalar(BODY, body.span), body)), root.span), findings


def _body(file: str, lines: list[str], fence: int) -> Scalar:
    """The lines after the closing fence, without blank ones at either end."""
    filled = [number for number in range(fence + 1, len(lines)) if lines[number].strip()]
    if not filled:
        after = Position(min(fence + 2, len(lines)), 1)
        return Scalar("", Span(file, after, after))
    first, last = filled[0], filled[-1]
    text = "\n".join(lines[first : last + 1]).rstrip().replace(STAND_IN, "")
    end = Position(last + 1, len(lines[last].rstrip()) + 1)
    return Scalar(text, Span(file, Position(first + 1, 1), end))
