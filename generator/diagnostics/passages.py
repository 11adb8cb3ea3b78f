"""Narrows findings about a passage inside a long value to that passage, once the source is at hand.

A text knows where it begins and ends in its file, not where each of its lines lies: folding and indentation
are gone. So a fault in the middle of a value of many lines first points at the whole value.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from generator.diagnostics.finding import Finding
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import Position, Span

Params = Mapping[str, str]

_PASSAGES: dict[str, Callable[[Params], str]] = {
    "markup": lambda params: params.get("text", ""),
    "unsafe-link": lambda params: params.get("text", ""),
    "unknown-reference": lambda params: f"[[{params.get('kind')}/{params.get('id')}",
    "hidden-reference": lambda params: f"[[{params.get('reference')}",
    "copy-style": lambda params: params.get("text", ""),
    "avoided-term": lambda params: params.get("word", ""),
    "vague-indicator": lambda params: params.get("word", ""),
    "unknown-anchor": lambda params: f"[[{params.get('reference')}#{params.get('item')}",
}


def narrowed(findings: Iterable[Finding], sources: Mapping[str, SourceText]) -> tuple[Finding, ...]:
    """`findings`, those about a passage of a value of many lines with the passage's own span.

    The same passage twice in one value: the first finding has the first place, the next one the next.
    A passage that the source breaks over lines is not found; its finding keeps the whole value.
    """
    seen: Counter[tuple[Span, str]] = Counter()
    return tuple(_narrowed(finding, sources.get(finding.span.file), seen) for finding in findings)


def _narrowed(finding: Finding, source: SourceText | None, seen: Counter[tuple[Span, str]]) -> Finding:
    span, passage_of = finding.span, _PASSAGES.get(finding.code)
    if passage_of is None or source is None or span.start.line == span.end.line:
        return finding
    passage = passage_of(finding.params)
    place = _place(source, span, passage, seen[span, passage])
    seen[span, passage] += 1
    return replace(finding, span=place) if place else finding


def _place(source: SourceText, span: Span, passage: str, skip: int) -> Span | None:
    """The span of the occurrence of `passage` within `span` after `skip` others; None if there is none."""
    first = passage.split("\n", maxsplit=1)[0]
    for number in range(span.start.line, span.end.line + 1):
        line = source.line(number) or ""
        start = line.find(first, span.start.column - 1 if number == span.start.line else 0) if first else -1
        while start >= 0:
            if skip == 0:
                return _span(span.file, number, start, line, passage)
            skip -= 1
            start = line.find(first, start + len(first))
    return None


def _span(file: str, number: int, start: int, line: str, passage: str) -> Span:
    """The passage on its line, a reference to its closing brackets; of more than one line, the first."""
    end = start + len(passage.split("\n", maxsplit=1)[0])
    closing = line.find("]]", end) + 2
    if passage.startswith("[[") and not passage.endswith("]]") and closing > 1:
        end = closing
    return Span(file, Position(number, start + 1), Position(number, end + 1))
