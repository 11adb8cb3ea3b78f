"""Quotes only where needed: where a text without them would be read as something else."""

import re
from typing import Any

import yaml

from generator.edit.form.tree import Words

_OPENS = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`=]|<<")
_BREAKS = re.compile(r": | #|:$|^\s|\s$|\t")
_BREAKS_FLOW = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}])")
_NUMBER = re.compile(
    r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.inf|\.nan", re.IGNORECASE
)
_TEXT = "tag:yaml.org,2002:str"
_READER: Any = yaml.SafeLoader("")


def is_plain(text: str, *, flow: bool) -> bool:
    """Whether `text` is the same text without quotes, for this program and for any other reader of YAML."""
    if not text or not text.isprintable() or _OPENS.match(text) or _BREAKS.search(text):
        return False
    if flow and _BREAKS_FLOW.search(text):
        return False
    resolved = _READER.resolve(yaml.ScalarNode, text, (True, False))
    return bool(resolved == _TEXT) and not _NUMBER.fullmatch(text)


def set_in(words: Words, *, flow: bool, number: bool = False) -> str:
    """The value on one line. `number`: a number, a date or a truth is meant, which takes no quotes."""
    raw = words.lines[0] if words.lines else ""
    if words.style not in ("'", '"'):
        return raw
    if is_plain(words.text, flow=flow) or (number and re.fullmatch(r"[-+.\w]+", words.text)):
        return words.text
    if words.style == '"' and "\\" in raw and not _is_simple(raw):
        return raw  # an escape that only double quotes can say
    return quoted(words.text)


def quoted(text: str) -> str:
    """`text` in double quotes, or where it has such marks itself in single ones."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _is_simple(raw: str) -> bool:
    r"""Whether its only escapes are those of a quote or a backslash."""
    return re.fullmatch(r'"(?:[^\\]|\\["\\])*"', raw) is not None
