"""Slips of writing that show in one line: full-width colons, tabs, missing spaces, check boxes, conflicts.

Asked only where a file is broken or words stand where a field should: as text, all of this may be meant.
"""

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.span import stretch

_KEY = r"[a-z][a-z0-9_]*"
_HINTS = (
    ("tab-indentation", "tab", re.compile(r" *(\t+)"), None),
    ("tab-indentation", "wide", re.compile("[ \t]*([\u00a0\u3000]+)"), None),
    ("full-width-punctuation", "colon", re.compile(rf"[ \t]*(?:- +)*{_KEY} *(：)"), ": "),
    ("missing-space", "colon", re.compile(rf"[ \t]*(?:- +)*{_KEY}(:)(?=[^\s:/])"), ": "),
    ("missing-space", "dash", re.compile(r"[ \t]*(-)(?=[^\s\d-])"), "- "),
    ("checkbox", "", re.compile(r"[ \t]*- +(\[[ xX]?\])(?=\s|$)"), None),
)
_BLOCK_HEAD = re.compile(r"(?:^|[:-] )\s*[|>][-+1-9]{0,2}\s*(?:#.*)?$")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$")


def line_hint(file: str, number: int, line: str) -> Finding | None:
    """What is wrong with the writing of one line, if it is one of the usual slips."""
    for code, variant, pattern, better in _HINTS:
        if found := pattern.match(line):
            place = stretch(file, number, found.start(1) + 1, len(found[1]))
            return Finding(code, place, variant=variant, suggestion=better)
    return None


def structural_lines(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The numbered lines that YAML reads as structure: no comments, nothing inside `|` and `>` blocks."""
    block: int | None = None
    for number, line in enumerate(lines, start=1):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or (block is not None and indent > block):
            continue
        block = None
        if not line.lstrip().startswith("#"):
            yield number, line
            block = indent if _BLOCK_HEAD.search(line) else None


def conflict(file: str, lines: Sequence[str]) -> Finding | None:
    """The finding about an unfinished merge; the other markers are its related places."""
    marked = [(number, line) for number, line in enumerate(lines, start=1) if _CONFLICT.match(line)]
    if not any(line.startswith(("<<<<<<< ", ">>>>>>> ")) for _, line in marked):
        return None
    first, *others = (stretch(file, number, 1, len(line)) for number, line in marked)
    return Finding("merge-conflict", first, related=tuple(Related(span, "marker") for span in others))
