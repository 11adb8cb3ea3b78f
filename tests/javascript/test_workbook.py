"""Workbooks written in the browser, read back by openpyxl."""

import io
import json
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

HERE = Path(__file__).parent
RunNode = Callable[[Path, str], subprocess.CompletedProcess[str]]


@pytest.fixture
def workbook(run_node: RunNode) -> Callable[[list[dict[str, Any]]], Workbook]:
    """Writes sheets in the browser's module and opens them; the archive is whole."""

    def write(sheets: list[dict[str, Any]]) -> Workbook:
        done = run_node(HERE / "write-workbook.mjs", json.dumps(sheets))
        assert done.returncode == 0, done.stderr
        data = bytes.fromhex(done.stdout)
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
        return openpyxl.load_workbook(io.BytesIO(data))

    return write


Write = Callable[[list[dict[str, Any]]], Workbook]


def test_cells_come_back_as_they_went_in(workbook: Write) -> None:
    """Numbers stay numbers; texts stay texts, formulas and markup included."""
    texts = ["运营", "=1+1", "+86", "<b>&amp;\"'", " padded ", "two\nlines", "👩‍💻", ""]
    sheet = workbook([{"name": "能力", "head": ["文字", "数"], "rows": [[text, -1.5] for text in texts]}])[
        "能力"
    ]
    rows = list(sheet.iter_rows())
    assert [cell.value for cell in rows[0]] == ["文字", "数"]
    assert [row[0].value or "" for row in rows[1:]] == texts
    assert {row[0].data_type for row in rows[1:]} <= {"s", "inlineStr", "n"}
    assert [row[1].value for row in rows[1:]] == [-1.5] * len(texts)


def test_what_xml_cannot_hold_does_not_break_the_file(workbook: Write) -> None:
    """Control characters go, lone surrogates are replaced, a text longer than a cell is cut."""
    rows: list[list[Any]] = [["a\u0000\u0008b\uffff"], ["\ud800x"], ["长" * 40_000]]
    sheet = workbook([{"name": "x", "head": ["a"], "rows": rows}])["x"]
    values = [row[0].value for row in sheet.iter_rows(min_row=2)]
    assert values == ["ab", "\ufffdx", "长" * 32_767]


def test_sheet_names_fit_the_rules_of_excel(workbook: Write) -> None:
    """Forbidden marks, length, empty and equal names are mended; every sheet is there."""
    names = ["a/b?c", "a b c", "", "'quoted'", "长" * 50, "长" * 50, "History:1"]
    book = workbook([{"name": name, "head": ["a"], "rows": []} for name in names])
    assert len(book.sheetnames) == len({name.lower() for name in book.sheetnames}) == len(names)
    assert all(0 < len(name) <= 31 and not set(name) & set("\\/?*[]:") for name in book.sheetnames)


def test_columns_are_wide_enough_for_chinese_and_the_head_stays_in_sight(workbook: Write) -> None:
    """A Chinese character counts as two; widths have limits; the head is bold and frozen."""
    rows = [["短", "这是一条比较长的中文说明文字", "x" * 200]]
    sheet = workbook([{"name": "x", "head": ["a", "b", "c"], "rows": rows}])["x"]
    assert [sheet.column_dimensions[name].width for name in "ABC"] == [8, 30, 60]
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.b
    assert not sheet["A2"].font.b


def test_a_wide_sheet_names_its_columns_right(workbook: Write) -> None:
    """Columns past Z are AA, AB and so on."""
    head = [str(n) for n in range(60)]
    sheet = workbook([{"name": "x", "head": head, "rows": [head]}])["x"]
    assert [cell.value for cell in next(sheet.iter_rows(min_row=2))] == head


def test_the_same_tables_give_the_same_bytes(run_node: RunNode) -> None:
    """No clock and no chance gets into a workbook."""
    sheets = json.dumps([{"name": "x", "head": ["a"], "rows": [["b", 1]]}])
    first, second = (run_node(HERE / "write-workbook.mjs", sheets).stdout for _ in range(2))
    assert first == second
