"""Edits by place: what is not meant stays to the byte."""

from pathlib import Path

import pytest

from generator.diagnostics.span import between
from generator.edit.text_edits import Edit, applied, apply


def edit(line: int, column: int, length: int, text: str) -> Edit:
    """An edit on one line."""
    return Edit(between("x.yaml", line, column, line, column + length), text)


@pytest.mark.parametrize(
    ("before", "edits", "after"),
    [
        ("ab\ncd\n", [edit(1, 2, 1, "X"), edit(2, 1, 1, "Y")], "aX\nYd\n"),
        ("用户\n运营\n", [edit(2, 2, 1, "x")], "用户\n运x\n"),
        ("ab", [edit(1, 3, 0, "c")], "abc"),
        ("a\r\nb\r\n", [edit(2, 1, 0, "x\ny")], "a\r\nx\r\nyb\r\n"),
        ("\ufeffab\n", [edit(1, 1, 1, "X")], "\ufeffXb\n"),
        ("abc\n", [edit(1, 1, 2, "X"), edit(1, 2, 1, "Y")], "Xc\n"),
        ("ab\n", [edit(9, 1, 0, "c")], "ab\nc"),
        ("a\x85b\n", [edit(1, 3, 1, "X")], "a\x85X\n"),
    ],
    ids=["two", "wide", "at the end", "CRLF", "mark", "overlap", "past the end", "odd line ends"],
)
def test_edits_change_just_their_places(before: str, edits: list[Edit], after: str) -> None:
    """Columns count characters, lines end at LF or CRLF as in editors."""
    assert applied(before, edits) == after
    assert applied(before, reversed(edits)) == after


def test_only_files_that_change_are_written(tmp_path: Path) -> None:
    """An edit that puts the same words in place touches nothing."""
    (tmp_path / "x.yaml").write_bytes(b"ab\n")
    stamp = (tmp_path / "x.yaml").stat().st_mtime_ns
    assert apply(tmp_path, [edit(1, 1, 1, "a")]) == ()
    assert (tmp_path / "x.yaml").stat().st_mtime_ns == stamp
    assert apply(tmp_path, [edit(1, 1, 1, "X")]) == ("x.yaml",)
    assert (tmp_path / "x.yaml").read_bytes() == b"Xb\n"
