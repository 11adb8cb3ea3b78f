"""Sheets as XLSX: what to write stands in comments on the header. Same input, same bytes."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from xlsxwriter import Workbook

from generator.model.markup.grammar import is_wide

_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A fixed date: the true one would make each build differ."""
_NARROW, _WIDE = 10, 48
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_NAME_CAP = 31
_COMMENT = {"author": "", "x_scale": 2}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, what to write in it, and whether it needs room because it comes empty."""

    header: str
    guidance: str = ""
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by name."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]] = ()
    notes: Sequence[str] = ()
    """What to write into the last cell of each row, as a comment on it."""


def xlsx_file(sheets: Iterable[Sheet]) -> bytes:
    """A workbook of `sheets`. Every cell is text: nothing in it is ever computed or linked."""
    written = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(written, options) as book:
        book.set_properties({"created": _MADE})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        body = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        for sheet in sheets:
            _fill(book.add_worksheet(_sheet_name(sheet.name)), sheet, head, body)
    return written.getvalue()


def _fill(page: Any, sheet: Sheet, head: Any, body: Any) -> None:
    page.freeze_panes(1, 0)
    for number, column in enumerate(sheet.columns):
        cells = [column.header, *(row[number] for row in sheet.rows)]
        page.set_column(number, number, _WIDE if column.is_answer else _width(cells), body)
        page.write_string(0, number, column.header, head)
        if column.guidance:
            page.write_comment(0, number, column.guidance, _COMMENT)
    for line, row in enumerate(sheet.rows, start=1):
        for number, cell in enumerate(row):
            page.write_string(line, number, cell, body)
    for line, note in enumerate(sheet.notes, start=1):
        page.write_comment(line, len(sheet.columns) - 1, note, _COMMENT)


def _sheet_name(name: str) -> str:
    return name.translate(_FORBIDDEN).strip(" '")[:_NAME_CAP] or "1"


def _width(cells: Iterable[str]) -> int:
    """A width in characters of the default font; a Chinese character takes two."""
    widest = max(sum(2 if is_wide(char) else 1 for char in cell) for cell in cells)
    return min(max(widest + 2, _NARROW), _WIDE)
