"""Text from content made safe to print: what a terminal would obey or hide is shown as an escape."""

_IDEOGRAPHIC_SPACE = "\u3000"
_LONGEST = 160


def visible(text: str) -> str:
    r"""`text` on one line, with control, direction and other unprintable characters as escapes: `\x1b`."""
    if text.isprintable():
        return text
    return "".join(map(_escaped, text))


def shown(value: str) -> str:
    """A value as it stands in a sentence: visible, and cut where it is long."""
    text = visible(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _escaped(character: str) -> str:
    if character.isprintable() or character == _IDEOGRAPHIC_SPACE:
        return character
    return character.encode("unicode_escape").decode("ascii")
