"""From bytes to text: UTF-8 and nothing else; what another encoding probably is gets a name."""

import codecs
import sys

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import stretch, whole_file

_OTHER_BOMS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAMPLE = 64
_CHINESE = (range(0x3000, 0x3040), range(0x4E00, 0xA000), range(0xFF00, sys.maxunicode + 1))
"""Marks, characters, and all from the full-width forms on."""


def decode(file: str, data: bytes) -> tuple[str | None, tuple[Finding, ...]]:
    """The text of a file, without a byte order mark, or the finding that says how it was saved instead."""
    name = next((name for mark, name in _OTHER_BOMS if data.startswith(mark)), None)
    if name is None and data[:_SAMPLE].count(0) * 4 > len(data[:_SAMPLE]):
        name = "UTF-16"  # every other byte of its English letters is zero
    if name:
        return None, (Finding("not-utf8", whole_file(file), {"encoding": name}, "named"),)
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode(), ()
    except UnicodeDecodeError as error:
        return None, (_not_utf8(file, data.removeprefix(codecs.BOM_UTF8), error.start),)


def _not_utf8(file: str, data: bytes, start: int) -> Finding:
    before = data[:start].decode()
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    place = stretch(file, line, column)
    if _looks_chinese(data):
        return Finding("not-utf8", place, {"encoding": "GBK"}, "named")
    return Finding("not-utf8", place, {"byte": f"0x{data[start]:02X}"})


def _looks_chinese(data: bytes) -> bool:
    """Whether the bytes read as GBK give mostly Chinese characters beyond ASCII."""
    try:
        beyond = [ord(character) for character in data.decode("gb18030") if character > "\x7f"]
    except UnicodeDecodeError:
        return False
    chinese = sum(any(code in part for part in _CHINESE) for code in beyond)
    return chinese * 10 >= len(beyond) * 8
