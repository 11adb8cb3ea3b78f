"""Why a text is not the YAML it was meant to be, in findings that a person can act on."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from generator.diagnostics.finding import Finding
from generator.source.limits import MOST_SLIPS
from generator.source.line_hints import conflict, line_hint, structural_lines
from generator.source.node import Mapping, Node, Scalar
from generator.source.node import Sequence as ListNode
from generator.source.problem_hints import problem_hint
from generator.source.scalar_events import LastScalar
from generator.source.syntax_fault import SyntaxFault

_SUSPECT = re.compile("\n[ \t]*(?:[\u00a0\u3000]|(?:- +)*[a-z][a-z0-9_]*(?: *：|:[^\\s:/])|-[^\\s\\d-])")


_MARKS = (
    re.compile("：(?<=[a-z0-9_ ]：)"),
    re.compile(r":(?<=[a-z0-9_]:)[^\s:/]"),
    re.compile("\n[ \t]*+(?:[\u00a0\u3000]|-[^\\s\\d-])"),
)
"""One of these stands on each suspect line; each begins with one character, which `re` finds quickly."""


def explain_break(
    file: str, lines: Sequence[str], fault: SyntaxFault, last: LastScalar | None
) -> list[Finding]:
    """Why `lines` stopped being YAML: the usual slips found in the lines, else what libyaml's words mean."""
    if unfinished := conflict(file, lines):
        return [unfinished]
    slips = _slips(file, lines)
    first = fault.began.line if fault.began else fault.at.line - 1
    if any(first <= slip.span.start.line <= fault.at.line for slip in slips):
        return slips
    return [*slips, problem_hint(file, lines, fault, last)]


def explain_words(file: str, lines: Sequence[str], root: Node) -> list[Finding]:
    """Why a file holds words where it should hold fields."""
    if unfinished := conflict(file, lines):
        return [unfinished]
    return _slips(file, lines) or [Finding("not-a-mapping", root.span, variant="text")]


def swallowed(file: str, text: str, lines: Sequence[str], root: Mapping) -> list[Finding]:
    """Fields that a slip made part of the words before them: sound YAML, but not what was meant."""
    whole = f"\n{text}"
    if not any(mark.search(whole) for mark in _MARKS):
        return []
    suspects = {number for number, line in enumerate(lines, start=1) if _SUSPECT.match(f"\n{line}")}
    inside = {number for scalar in _scalars(root) for number in _plain_lines(scalar, lines)}
    found = (line_hint(file, number, lines[number - 1]) for number in sorted(suspects & inside))
    return list(islice(filter(None, found), MOST_SLIPS))


def _slips(file: str, lines: Sequence[str]) -> list[Finding]:
    found = (line_hint(file, number, line) for number, line in structural_lines(lines))
    return list(islice(filter(None, found), MOST_SLIPS))


def _scalars(root: Node) -> Iterator[Scalar]:
    if isinstance(root, Scalar):
        yield root
    elif isinstance(root, ListNode):
        for item in root.items:
            yield from _scalars(item)
    else:
        for key, value in root:
            yield key
            yield from _scalars(value)


def _plain_lines(scalar: Scalar, lines: Sequence[str]) -> Iterator[int]:
    """The lines of an unquoted scalar that begin with its words."""
    start, end = scalar.span.start, scalar.span.end
    line = lines[start.line - 1] if start.line <= len(lines) else ""
    if start == end or line[start.column - 1 : start.column] in "\"'|>":
        return
    ahead = line[: start.column - 1].strip(" ")
    begins = not ahead or (set(ahead) <= {"-", " "} and start.line != end.line)
    first = start.line if begins else start.line + 1
    yield from range(first, end.line + 1)
