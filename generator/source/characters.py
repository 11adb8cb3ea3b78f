"""Characters that content may not hold: those that nobody can see and that change what is shown or parsed.

Control characters, text direction marks (CVE-2021-42574), zero-width characters, the line separators that
YAML and editors count differently, tag characters, lone surrogates, and U+FFFD, the scar of lost text.
"""

import re
from collections.abc import Iterable

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
_REFUSED_IN_PRINT = (
    *"\u034f\u115f\u1160\u180b\u180c\u180d\u3164\uffa0\ufffc\ufffd",
    *map(chr, range(0xE0100, 0xE01F0)),
)
"""What Python counts as printable all the same: fillers, variation selectors and the scars of lost text."""
_MOST_PLACES = 5

Place = tuple[int, int, int]
"""Line, column and length."""


def refuse(file: str, text: str) -> tuple[str, tuple[Finding, ...]]:
    """`text` with stand-ins for refused characters, and one finding for each sort of character found.

    Lines count from LF; a finding shows the first place and up to four more.
    """
    if _is_plain(text) or not REFUSED.search(text):
        return text, ()
    places = [
        (match.group(), (number, match.start() + 1, 1))
        for number, line in enumerate(text.split("\n"), start=1)
        for match in REFUSED.finditer(line)
    ]
    return REFUSED.sub(STAND_IN, text), findings_about(file, places)


def _is_plain(text: str) -> bool:
    """Whether Python's own table of characters tells that nothing in `text` is refused, which is soon asked.

    Wide spaces and tabs are not refused either, but only the pattern knows that.
    """
    return text.replace("\n", "").isprintable() and not any(map(text.__contains__, _REFUSED_IN_PRINT))


def findings_about(file: str, places: Iterable[tuple[str, Place]]) -> tuple[Finding, ...]:
    """One finding for each sort of refused character among `places`."""
    by_character: dict[str, list[Place]] = {}
    for character, place in places:
        by_character.setdefault(character, []).append(place)
    return tuple(_finding(file, character, where) for character, where in by_character.items())


def _finding(file: str, character: str, places: list[Place]) -> Finding:
    params = {"code_point": f"U+{ord(character):04X}", "count": str(len(places))}
    first, *others = (stretch(file, *place) for place in places[:_MOST_PLACES])
    related = tuple(Related(span, "again") for span in others)
    variant = next(name for name, members in _CLASS_OF if members.match(character))
    return Finding("refused-character", first, params, variant, related=related)
