"""Files become text only if they are ordinary, small and UTF-8."""

import os
import sys
from pathlib import Path

import pytest

from generator.source.characters import REFUSED
from generator.source.read import LARGEST, Reading, read, reading_of
from tests.unit.source.files import content_file


def reading(path: Path, data: bytes) -> Reading:
    """What reading a file with these bytes gives."""
    path.write_bytes(data)
    return read(content_file(path))


def test_a_byte_order_mark_is_no_content(tmp_path: Path) -> None:
    """Notepad's mark is dropped, and columns count without it."""
    assert reading(tmp_path / "a.yaml", b"\xef\xbb\xbftitle: x\n").text == "title: x\n"


def test_line_ends_of_windows_are_line_ends(tmp_path: Path) -> None:
    """CRLF and LF give the same text and the same lines to quote."""
    windows = reading(tmp_path / "a.yaml", "title: 用户\r\nwhy: x\r\n".encode())
    assert windows.text == "title: 用户\nwhy: x\n"
    assert windows.source.lines == ("title: 用户", "why: x", "")


def test_size_ends_at_the_limit(tmp_path: Path) -> None:
    """The largest allowed file is read; one byte more is not."""
    assert reading(tmp_path / "a.yaml", b"#" * LARGEST).findings == ()
    refused = reading(tmp_path / "b.yaml", b"#" * (LARGEST + 1))
    assert refused.text is None
    assert [finding.code for finding in refused.findings] == ["too-large"]


@pytest.mark.parametrize(
    ("data", "params", "place"),
    [
        ("title: 用户运营".encode("gbk"), {"encoding": "GBK"}, (1, 8)),
        ("title: 用户运营".encode("utf-16"), {"encoding": "UTF-16"}, (1, 1)),
        ("title: 用户运营".encode("utf-16-be"), {"encoding": "UTF-16"}, (1, 1)),
        ("title: x".encode("utf-32"), {"encoding": "UTF-32"}, (1, 1)),
        ("a: 用户\nb: caf".encode() + b"\xe9 ok", {"byte": "0xE9"}, (2, 7)),
        ("a: 用户".encode()[:-1], {"byte": "0xE6"}, (1, 5)),
    ],
)
def test_another_encoding_is_named_with_its_place(
    tmp_path: Path, data: bytes, params: dict[str, str], place: tuple[int, int]
) -> None:
    """The writer learns how the file was saved, or which byte is wrong."""
    (finding,) = reading(tmp_path / "a.yaml", data).findings
    assert finding.code == "not-utf8"
    assert dict(finding.params) == params
    assert finding.span.start == place


def test_what_became_a_link_or_pipe_since_is_not_opened(tmp_path: Path) -> None:
    """Between listing and reading nothing can be slipped in."""
    (tmp_path / "secret").write_text("title: x\n", encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to("secret")
    os.mkfifo(tmp_path / "pipe.yaml")
    for name in ("link.yaml", "pipe.yaml"):
        result = read(content_file(tmp_path / name))
        assert result.text is None
        assert [finding.code for finding in result.findings] == ["not-a-file"]


@pytest.mark.parametrize(
    ("character", "variant"),
    [
        ("\0", "control"),
        ("\x1b", "control"),
        ("\x7f", "control"),
        ("\x85", "line-separator"),
        ("\u2028", "line-separator"),
        ("\u202e", "direction"),
        ("\u2067", "direction"),
        ("\u200b", "zero-width"),
        ("\u200d", "zero-width"),
        ("\ufeff", "zero-width"),
        ("\u00ad", "zero-width"),
        ("\U000e0041", "tag"),
        ("\ud800", "surrogate"),
        ("\ufffd", "replacement"),
        ("\uffff", "replacement"),
    ],
)
def test_invisible_characters_are_named_and_placed(character: str, variant: str) -> None:
    """The finding tells code point and place, and parsing goes on without the character."""
    result = reading_of("x.yaml", f"a: 1\nb: 甲{character}乙\n")
    (finding,) = result.findings
    assert (finding.code, finding.variant) == ("refused-character", variant)
    assert finding.params["code_point"] == f"U+{ord(character):04X}"
    assert finding.span.start == (2, 5)
    assert result.text is not None
    assert character not in result.text.replace("\ufffd", "")


def test_no_refused_character_passes_unseen() -> None:
    """Neither those that Python counts as printable nor those that it does not."""
    refused = filter(REFUSED.match, map(chr, range(sys.maxunicode + 1)))
    assert [c for c in refused if c != "\r" and not reading_of("x.yaml", f"a: 甲{c}\n").findings] == []


def test_a_character_found_often_is_one_finding() -> None:
    """It shows the first places and says how many there are."""
    (finding,) = reading_of("x.yaml", "a: \u200b\n" * 30).findings
    assert finding.params["count"] == "30"
    assert [related.span.start.line for related in finding.related] == [2, 3, 4, 5]


@pytest.mark.parametrize("text", ["a: 用户\t运营", "a: 😀❤️", "a: 　全角空格", "a: café", "a: 𠮷野家", "a: ñ"])
def test_what_people_write_is_not_refused(text: str) -> None:
    """Tabs inside text, emoji, wide spaces, accents and rare characters are content."""
    assert reading_of("x.yaml", text).findings == ()
