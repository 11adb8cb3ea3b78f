"""The three forms of a report."""

import json

import pytest
from rich.cells import cell_len

from generator.diagnostics.catalogue import catalogue
from generator.diagnostics.collector import collect
from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.reporters.github import as_github
from generator.diagnostics.reporters.json import as_json
from generator.diagnostics.reporters.text import as_text
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import Position, Span, stretch, whole_file

FILE = "content/roles/user-ops.yaml"
ZH, EN = catalogue("zh"), catalogue("en")


def text_of(*findings: Finding, source: str = "", colour: bool = False) -> list[str]:
    """The lines of a report in English."""
    sources = {FILE: SourceText(FILE, source)}
    return as_text(collect(findings), sources, EN, colour=colour).splitlines()


def test_a_finding_has_the_shape_that_contributors_know() -> None:
    """Head, place, excerpt, carets with label, help, and the count at the end."""
    params = {"source_kind": "role", "source": "user-ops", "kind": "skill", "id": "data-anlysis"}
    finding = Finding("unknown-reference", stretch(FILE, 42, 16, 12), params, suggestion="data-analysis")
    source = "\n" * 41 + "      - skill: data-anlysis\n"
    assert text_of(finding, source=source) == [
        'error[unknown-reference]: role "user-ops" refers to skill "data-anlysis", which does not exist',
        "  --> content/roles/user-ops.yaml:42:16",
        "   |",
        "42 |       - skill: data-anlysis",
        '   |                ^^^^^^^^^^^^ did you mean "data-analysis"?',
        "   = help: opsbook explain unknown-reference",
        "",
        "1 error in 1 file.",
    ]


@pytest.mark.parametrize(
    "before", ["", "ab", "标题", "😀", "（，）", "ｱ", "한국", "\u200b", "\x1b[31m", "\t", "　"]
)
@pytest.mark.parametrize("marked", ["x", "用户", "😀a", "\u202e"])
def test_carets_stand_under_what_they_mark(before: str, marked: str) -> None:
    """By cells of a terminal, whatever is before them, invisible characters included."""
    finding = Finding("bad-id", stretch(FILE, 1, len(before) + 1, len(marked)), {"id": "x"})
    shown = text_of(finding, source=f"{before}{marked} rest")
    line, carets = shown[3].removeprefix(" 1 | "), shown[4].removeprefix("   | ")
    start, width = len(carets) - len(carets.lstrip()), carets.count("^")
    ahead = next(n for n in range(len(line) + 1) if cell_len(line[:n]) == start)
    covered = next(n for n in range(ahead, len(line) + 1) if cell_len(line[ahead:n]) == width)
    expected = marked if marked.isprintable() else marked.encode("unicode_escape").decode()
    assert line[ahead:covered] == expected


def test_a_long_line_is_cut_around_the_marked_part() -> None:
    """The fault stays in sight on a narrow screen."""
    source = "很长" * 300 + "坏" + "很长" * 300
    shown = text_of(Finding("bad-id", stretch(FILE, 1, 601), {"id": "x"}), source=source)
    assert cell_len(shown[3]) <= 106
    line, carets = shown[3].removeprefix(" 1 | "), shown[4].removeprefix("   | ")
    assert line.startswith("…")
    assert line.endswith("…")
    assert cell_len(line[: line.index("坏")]) == len(carets) - len(carets.lstrip())


def test_a_stretch_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    """One line is enough to find the place."""
    span = Span(FILE, Position(1, 4), Position(3, 2))
    assert text_of(Finding("bad-id", span, {"id": "x"}), source="a: 很长\n  的\n话")[3:5] == [
        " 1 | a: 很长",
        "   |    ^^^^ use lower-case letters, digits and hyphens, starting with a letter",
    ]


def test_an_empty_stretch_gets_one_caret() -> None:
    """Where something is missing, also past the end of the line."""
    finding = Finding("missing-field", stretch(FILE, 1, 8, 0), {"field": "title"})
    assert text_of(finding, source="title:")[4].startswith("   |       ^ ")


def test_a_finding_about_a_file_as_such_has_no_excerpt() -> None:
    """Its label becomes the next step."""
    shown = text_of(Finding("empty-file", whole_file(FILE)), source="# x")
    assert shown[1:3] == [f"  --> {FILE}", "   = next step: fill it in, or delete it"]


def test_related_places_are_quoted_too() -> None:
    """Duplicate keys show both lines."""
    related = (Related(stretch(FILE, 1, 1), "first"),)
    shown = text_of(
        Finding("duplicate-key", stretch(FILE, 3, 1), {"key": "a"}, related=related), source="a: 1\n\na: 2"
    )
    assert shown[5:9] == [f"  ::: {FILE}:1:1", "   |", " 1 | a: 1", "   | - first written here"]


def test_colour_only_adds_colour() -> None:
    """Without its codes the text is the same."""
    finding = Finding("bad-id", stretch(FILE, 1, 1), {"id": "x"})
    coloured = "\n".join(text_of(finding, source="x", colour=True))
    for code in ("\x1b[31m", "\x1b[34m", "\x1b[1m", "\x1b[0m"):
        assert code in coloured
        coloured = coloured.replace(code, "")
    assert coloured == "\n".join(text_of(finding, source="x"))


def test_nothing_found_is_said() -> None:
    """Silence could mean that nothing ran."""
    assert as_text(collect([]), {}, ZH) == "检查完毕，没有发现问题。\n"
    assert as_text(collect([]), {}, EN) == "Checked, nothing found.\n"


def test_json_holds_everything_and_is_ascii() -> None:
    """Programs get positions, texts, values and what was meant, from any file name."""
    finding = Finding("bad-id", stretch("content/\udcff用.yaml", 2, 3, 4), {"id": "用"}, suggestion="user")
    body = json.loads(as_json(collect([finding]), EN).encode("ascii"))
    assert body["counts"] == {"error": 1, "warning": 0, "note": 0}
    (entry,) = body["findings"]
    assert (entry["code"], entry["severity"], entry["suggestion"]) == ("bad-id", "error", "user")
    assert (entry["start"], entry["end"]) == ({"line": 2, "column": 3}, {"line": 2, "column": 7})
    assert entry["params"] == {"id": "用"}
    assert entry["message"] == '"用" cannot be an id'


def test_github_shows_errors_first_and_nothing_breaks_out() -> None:
    """A file name or value can neither end its field nor start a command of its own."""
    sly = Finding(
        "bad-file-name", whole_file("content/a\n::error::b,c:d%.yaml"), {"stem": "x\n::warning::y%"}
    )
    lost = Finding("text-lost", stretch("content/a.yaml", 1, 5, 2), {"lost": "#a"})
    first, second = as_github(collect([lost, sly]), EN).splitlines()
    assert first.startswith(
        r"::error file=content/a\n%3A%3Aerror%3A%3Ab%2Cc%3Ad%25.yaml,line=1,endLine=1,col=1,"
    )
    assert r'::"x\n::warning::y%25" cannot be an id%0A' in first
    assert second.startswith(
        "::warning file=content/a.yaml,line=1,endLine=1,col=5,endColumn=7,title=text-lost%3A "
    )
