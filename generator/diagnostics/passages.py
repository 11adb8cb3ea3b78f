"""Narrows findings about a passage inside a long value to that passage, once the source is at hand.

A text knows where it begins and ends in its file, not where each of its lines lies: folding, indentation and
doubled quotes are gone. So a fault in the middle of such a value first points at the whole value.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.diagnostics.finding import Finding
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import Span, between

_OWN_LINE = frozenset(
    ["quote", "rule", "code-block", "heading", "heading-level", "heading-id", "table-cells"]
)
"""Variants about passages that begin their line."""


def _words(name: str) -> Callable[[Finding], str]:
    """The passage that a parameter holds; of more than one line, the first."""

    def pattern(finding: Finding) -> str:
        words = re.escape(finding.params.get(name, "").split("\n", maxsplit=1)[0])
        return (rf"^\s*({words})" if finding.variant in _OWN_LINE else f"({words})") if words else ""

    return pattern


def _reference(finding: Finding) -> str:
    """A reference in double brackets, up to its end or that of the line."""
    params = finding.params
    target = params.get("reference") or f"{params.get('kind')}/{params.get('id')}"
    item = rf"\#{re.escape(params['item'])}" if "item" in params else ""
    return rf"(\[\[{re.escape(target)}{item}(?=[\]|#])[^\]\n]*(?:\]\])?)"


_PATTERNS: dict[str, Callable[[Finding], str]] = {
    "markup": _words("text"),
    "unsafe-link": _words("text"),
    "copy-style": _words("text"),
    "avoided-term": _words("word"),
    "vague-indicator": _words("word"),
    "unknown-reference": _reference,
    "hidden-reference": _reference,
    "unknown-anchor": _reference,
}


def narrowed(findings: Iterable[Finding], sources: Mapping[str, SourceText]) -> tuple[Finding, ...]:
    """`findings`, those about a passage of a longer value with the passage's own span.

    The same passage twice in one value: the first finding has the first place, the next one the next.
    A passage that the source breaks over lines is not found; its finding keeps the whole value.
    """
    seen: Counter[tuple[Span, str]] = Counter()
    return tuple(_narrowed(finding, sources.get(finding.span.file), seen) for finding in findings)


def _narrowed(finding: Finding, source: SourceText | None, seen: Counter[tuple[Span, str]]) -> Finding:
    make = _PATTERNS.get(finding.code)
    pattern = make(finding) if make and source else ""
    if not pattern or source is None:
        return finding
    found = list(_places(source, finding.span, pattern))
    number = seen[finding.span, pattern]
    seen[finding.span, pattern] += 1
    return replace(finding, span=found[number]) if number < len(found) else finding


def _places(source: SourceText, span: Span, pattern: str) -> Iterator[Span]:
    """Where `pattern` is found within `span`."""
    for number in range(span.start.line, span.end.line + 1):
        line = source.line(number) or ""
        first = span.start.column - 1 if number == span.start.line else 0
        last = span.end.column - 1 if number == span.end.line else len(line)
        for found in re.finditer(pattern, line[:last]):
            if found.start(1) >= first:
                yield between(span.file, number, found.start(1) + 1, number, found.end(1) + 1)
