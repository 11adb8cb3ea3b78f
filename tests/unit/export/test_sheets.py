"""Templates as files: what a spreadsheet shows is what was written, and nothing in it runs."""

import csv
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.export.csv_file import csv_file, guarded
from generator.export.template_files import template_files
from generator.export.xlsx_file import Column, Sheet, xlsx_file
from tests.unit.export.sample import view

FILES = template_files(view())


def test_downloads_lie_where_pages_link_them() -> None:
    """One file of each sort for each template."""
    assert sorted(FILES) == [
        f"data/templates/{name}.zh.{suffix}"
        for name in ("plan", "push-log")
        for suffix in ("csv", "md", "xlsx")
    ]


def test_blank_table_as_markdown_and_csv() -> None:
    """A table has its guidance above an empty row; as CSV it is its header, which no spreadsheet computes."""
    assert FILES["data/templates/push-log.zh.md"].decode() == (
        "# 推送记录\n\n> 看出哪句话有用\n\n- 发送时间：写到 钟点\n- \\=原文\\|话术：一字不差\n\n"
        "| 发送时间 | \\=原文\\|话术 |\n| --- | --- |\n|   |   |\n"
    )
    assert FILES["data/templates/push-log.zh.csv"] == "\ufeff发送时间,'=原文|话术\r\n".encode()


def test_blank_form() -> None:
    """A form has a line for each field."""
    assert FILES["data/templates/plan.zh.csv"].decode("utf-8-sig") == "栏目,写什么,\r\n背景,三句话,\r\n"
    assert "## 背景\n\n> 三句话" in FILES["data/templates/plan.zh.md"].decode()


def test_workbook() -> None:
    """The header carries the guidance as comments, the filled rows are text, the columns fit Chinese."""
    book = openpyxl.load_workbook(io.BytesIO(FILES["data/templates/push-log.zh.xlsx"]))
    blank, filled = book.worksheets
    assert [cell.value for cell in blank[1]] == ["发送时间", "=原文|话术"]
    assert [cell.data_type for cell in blank[1]] == ["s", "s"]
    assert blank["A1"].comment is not None
    assert blank["A1"].comment.text == "写到 钟点"
    assert [(cell.value, cell.data_type) for cell in filled[2]] == [("周三", "s"), ("=1+1", "s")]
    assert blank.column_dimensions["A"].width >= 10
    assert blank.freeze_panes == "A2"


def test_form_workbook() -> None:
    """What to write is a comment on each empty cell, which has room for an answer; examples stand beside."""
    blank, example = openpyxl.load_workbook(io.BytesIO(FILES["data/templates/plan.zh.xlsx"])).worksheets
    assert [cell.value for cell in blank["A"]] == ["栏目", "背景"]
    assert not blank["B2"].value
    assert blank["B2"].comment is not None
    assert blank["B2"].comment.text == "三句话"
    assert blank.column_dimensions["B"].width > 40
    assert [cell.value for cell in example[1]] == ["栏目", "例子"]


def test_a_column_is_wide_enough_for_chinese() -> None:
    """A Chinese character takes the room of two letters."""
    sheet = Sheet("x", [Column("目标一：一件独立做完的事"), Column("abcdefghijkl")])
    (page,) = openpyxl.load_workbook(io.BytesIO(xlsx_file([sheet]))).worksheets
    assert page.column_dimensions["A"].width >= 24
    assert 12 <= page.column_dimensions["B"].width < 24


def test_workbooks_are_the_same_each_time() -> None:
    """No date or chance gets into the file."""
    again = template_files(view())
    assert again == FILES
    with zipfile.ZipFile(io.BytesIO(FILES["data/templates/plan.zh.xlsx"])) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
        assert b">2000-01-01T00:00:00Z<" in file.read("docProps/core.xml")


@pytest.mark.parametrize("name", ["", "[]:*?/\\", "'x'", "很" * 60])
def test_any_title_names_a_sheet(name: str) -> None:
    """Titles that a workbook forbids are trimmed to ones it takes."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file([Sheet(name, [Column("a")])])))
    assert len(book.sheetnames) == 1


CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from('\n",=+-@＝'), max_size=12
)


@given(rows=st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=4))
@settings(max_examples=300, derandomize=True, deadline=None)
def test_csv_comes_back(rows: list[list[str]]) -> None:
    """Cells read back as written, but for the apostrophe before what would be a formula."""
    written = csv_file(rows)
    assert written.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))) == [
        [guarded(cell) for cell in row] for row in rows
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"])
def test_formulas_are_words(cell: str) -> None:
    """What a spreadsheet would compute gets an apostrophe."""
    assert guarded(cell) == f"'{cell}"
    assert guarded(f"a{cell}") == f"a{cell}"
