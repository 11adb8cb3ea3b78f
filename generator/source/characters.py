"""Characters that content may not hold: those that nobody can see and that change what is shown or parsed.

Control characters, text direction marks (CVE-2021-42574), zero-width characters, the line separators that
YAML and editors count differently, tag characters, lone surrogates, and U+FFFD, the scar of lost text.
"""

import re

from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.span import stretch

STAND_IN = "\ufffd"
"""Put in place of each refused character before parsing, so that places stay right; dropped from values."""

_CLASSES = {
    "line-separator": "\\r\x85\u2028\u2029",
    "control": "\\0-\\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f",
    "direction": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "zero-width": "\u00ad\u034f\u115f\u1160\u180b-\u180e\u200b-\u200d\u2060-\u2065\u3164\ufeff\uffa0",
    "replacement": "\ufff9-\uffff",
    "tag": "\U000e0000-\U000e0fff",
    "surrogate": "\ud800-\udfff",
}
_CLASS_OF = tuple((name, re.compile(f"[{members}]")) for name, members in _CLASSES.items())
REFUSED = re.compile(f"[{''.join(_CLASSES.values())}]")
_MOST_PLACES = 5


def class_of(character: str) -> str:
    """The class of a refused character, which is the variant of the finding about it."""
    return next(name for name, members in _CLASS_OF if members.match(character))


def code_point(character: str) -> str:
    """The usual name of a code point: `U+200B`."""
    return f"U+{ord(character):04X}"


def refuse(file: str, text: str) -> tuple[str, tuple[Finding, ...]]:
    """`text` with stand-ins for refused characters, and one finding for each sort of character found.

    Lines count from LF; a finding shows the first place and up to four more.
    """
    if not REFUSED.search(text):
        return text, ()
    places: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        for match in REFUSED.finditer(line):
            places.setdefault(match.group(), []).append((number, match.start() + 1))
    findings = tuple(_finding(file, character, where) for character, where in places.items())
    return REFUSED.sub(STAND_IN, text), findings


def _finding(file: str, character: str, places: list[tuple[int, int]]) -> Finding:
    params = {"code_point": code_point(character), "count": str(len(places))}
    first, *others = (stretch(file, line, column) for line, column in places[:_MOST_PLACES])
    related = tuple(Related(span, "again") for span in others)
    return Finding("refused-character", first, params, class_of(character), related=related)
