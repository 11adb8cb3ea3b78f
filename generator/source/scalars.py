"""Scalar text as people mean it: lines that YAML joins with a space are joined without one between Chinese.

libyaml decides what belongs to a value and where a line break stays; here only the joints are mended, by
laying the source lines over the value. `|` keeps its lines, so nothing is to mend there.
"""

import re
from collections.abc import Callable, Sequence

ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.)|$)")
_SHORT_ESCAPES = dict(zip(r'0abt nvfre"/\N_LP', '\0\a\b\t \n\v\f\r\x1b"/\\\x85\xa0\u2028\u2029', strict=True))
_BLANK = " \t"

CHINESE = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u302f\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_FULL_WIDTH_MARK = re.compile("[\u3000-\u3004\u3008-\u3020\u3030\ufe30-\ufe4f\uff00-\uff65\uffe0-\uffef]")
_SHARED_MARK = re.compile("[\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]")


def joint(before: str, after: str) -> str:
    """What stands between two characters where a line broke: nothing beside Chinese marks or in Chinese text.

    Dashes, curly quotes and ellipses belong to both scripts and follow their neighbour.
    """
    if _FULL_WIDTH_MARK.match(before) or _FULL_WIDTH_MARK.match(after):
        return ""
    sides = [bool(CHINESE.match(side)) for side in (before, after)]
    shared = [bool(_SHARED_MARK.match(side)) for side in (before, after)]
    return "" if any(sides) and all(a or b for a, b in zip(sides, shared, strict=True)) else " "


def unescape(text: str) -> str:
    """One line of a double-quoted scalar with its escapes resolved; the YAML reader has checked them."""
    return ESCAPE.sub(_resolve, text) if "\\" in text else text


def _resolve(match: re.Match[str]) -> str:
    digits = match[1] or match[2] or match[3]
    return chr(int(digits, 16)) if digits else _SHORT_ESCAPES.get(match[4] or "", match[4] or "")


def _as_is(text: str) -> str:
    return text


def _single(text: str) -> str:
    return text.replace("''", "'")


_READ_AS: dict[str | None, Callable[[str], str]] = {'"': unescape, "'": _single}


def rejoin(value: str, style: str | None, lines: Sequence[str]) -> str:
    """`value`, the text libyaml made of the source `lines` (without quotes), with its joints mended.

    A joint is a run of spaces where the source has one line break; where value and lines disagree (an escaped
    line break, say) the value stays as it is.
    """
    read_as = _READ_AS.get(style, _as_is)
    parts: list[str] = []
    done = 0
    for line in lines:
        content = read_as(line.strip(_BLANK))
        if not content:
            continue
        start = value.find(content, done)
        if start < 0 or value[done:start].strip():
            return value
        parts += (_gap(value, done, start), content)
        done = start + len(content)
    return "".join(parts) + value[done:]


def _gap(value: str, done: int, start: int) -> str:
    gap = value[done:start]
    if done and gap and not gap.strip(" "):
        return joint(value[done - 1], value[start])
    return gap
