"""CSV, Markdown, rich text and XLSX written in the browser, read back by independent libraries."""

import csv
import html.parser
import io
import random
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

Call = Callable[[str, str, list[list[Any]]], list[Any]]

PIECES = (
    *"*_`[]()<>|~#+-=!&\\'\"$%^{}:;.,@/",
    *(
        "\n",
        "\t",
        "  ",
        "1.",
        "2)",
        "---",
        "```",
        "&amp;",
        "&#42;",
        "<b>",
        "![x](y)",
        "[a](http://b)",
        "~~",
        "**",
    ),
    *(
        "运营",
        "留存率：",
        "é",
        "👩‍💻",
        "ＡＢ",
        "＝",
        "a",
        "b1",
        "www.x.com",
        "http://x.y/z_z",
        "\u2028",
        "\u00a0",
    ),
)


def hostile_texts(count: int) -> list[str]:
    """Texts made of pieces that mean something to some format, the same every time."""
    rng = random.Random(11)  # noqa: S311 - test data, the same every time
    return ["".join(rng.choices(PIECES, k=rng.randint(1, 12))) for _ in range(count)]


def one_line(text: str) -> str:
    """White space as the writers leave it."""
    return " ".join(text.replace("\u2028", " ").split())


def words_of(tokens: list[Token]) -> str:
    """The text that a reader of the Markdown sees."""
    inline = [child for token in tokens for child in (token.children or [])]
    assert {child.type for child in inline} <= {"text", "softbreak", "text_special"}, [c.type for c in inline]
    return "".join(child.content if child.type != "softbreak" else " " for child in inline)


class Elements(html.parser.HTMLParser):
    """Collects elements, attributes and text of a fragment."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.links += [f"{name}={value}" for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def elements_of(fragment: str) -> Elements:
    """The parsed fragment."""
    parsed = Elements()
    parsed.feed(fragment)
    parsed.close()
    return parsed


def test_markdown_shows_every_text_as_it_was_typed(call_module: Call) -> None:
    """Whatever a text holds, it stays plain text in paragraphs, headings, lists and table cells."""
    texts = [text for text in hostile_texts(1500) if one_line(text)]
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for text, escaped in zip(
        texts, call_module("formats/markdown", "escapeMarkdown", [[t] for t in texts]), strict=True
    ):
        shown = one_line(text)
        for before, after in (("", ""), ("## ", ""), ("- ", ""), ("| a |\n| --- |\n| ", " |")):
            tokens = reader.parse(f"{before}{escaped}{after}")
            read = words_of(tokens)
            assert read.removeprefix("a" if before.startswith("|") else "") == shown, (text, escaped, before)


def test_csv_is_read_back_cell_by_cell_and_holds_no_formula(call_module: Call) -> None:
    """Python's reader finds the same cells; what a spreadsheet would take for a formula has an apostrophe."""
    texts = [
        *hostile_texts(600),
        "=1+1",
        "@SUM(A1)",
        "-2+3",
        "\t=1",
        "＝1",
        "　=1",
        "+86 10",
        "",
        '"',
        "a\r\nb",
    ]
    rows = [[text, 1.5, -3] for text in texts]
    (written,) = call_module("formats/csv", "writeCsv", [[rows]])
    assert written.startswith("\ufeff")
    read = list(csv.reader(io.StringIO(written[1:], newline="")))
    assert [row[1:] for row in read] == [["1.5", "-3"]] * len(texts)
    for text, (cell, *_) in zip(texts, read, strict=True):
        assert cell in (text, f"'{text}")
        assert not cell.lstrip(" \u3000\u00a0\u2028").startswith(tuple("=+-@\t\r\n＝＋－＠|%")), cell


def test_rich_text_holds_only_its_own_elements_and_every_word(call_module: Call) -> None:
    """No text becomes an element or an attribute, and the table is a table."""
    texts = [*hostile_texts(500), "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "' onclick='x"]
    blocks = [{"kind": "heading", "level": 2, "text": text} for text in texts]
    table = {"kind": "table", "head": ["a", "b"], "rows": [[text, 1] for text in texts]}
    (written,) = call_module("formats/richtext", "writeRichText", [[[*blocks, table]]])
    parsed = elements_of(written)
    assert set(parsed.names) == {"h2", "table", "thead", "tbody", "tr", "th", "td"}
    assert parsed.names.count("td") == 2 * len(texts)
    assert parsed.links == []
    assert "".join(texts) in "".join(word for word in parsed.words if word != "\n")


def test_links_go_only_where_links_may_go(call_module: Call) -> None:
    """Addresses that could run script or leave the allowed schemes stay text in every format."""
    bad = [
        "javascript:alert(1)",
        "JAVA\nSCRIPT:alert(1)",
        " javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "//x.y",
        "x",
    ]
    bad += [
        "https://a b",
        'https://x/"onclick=1',
        "https://x/<b>",
        "file:///etc/passwd",
        "java\u0000script:x",
        "",
        "http://",
    ]
    assert call_module("formats/document", "safeLink", [[link] for link in bad]) == [None] * len(bad)
    good = ["https://example.org/a?b=1&c=(2)#d", "http://x.y/%E8%BF%90", "mailto:a@b.c"]
    assert call_module("formats/document", "safeLink", [[link] for link in good]) == good
    blocks = [{"kind": "paragraph", "spans": [{"text": "see", "link": link} for link in bad + good]}]
    (rich,) = call_module("formats/richtext", "writeRichText", [[blocks]])
    assert elements_of(rich).links == [f"href={link}" for link in good]
    (markdown,) = call_module("formats/markdown", "writeMarkdown", [[blocks]])
    tokens = MarkdownIt("commonmark").parse(markdown)
    linked = [t.attrs["href"] for token in tokens for t in (token.children or []) if t.type == "link_open"]
    assert linked == good


def test_a_whole_document_keeps_its_structure_in_markdown(call_module: Call) -> None:
    """Headings, lists, tasks and tables come out as such, one after the other."""
    blocks = [
        {"kind": "heading", "level": 1, "text": "转正评估 #1"},
        {"kind": "paragraph", "spans": [{"text": "结论", "strong": True}, {"text": "1. 中级"}]},
        {"kind": "list", "ordered": False, "items": [[{"text": "- a"}], [{"text": "b"}]]},
        {"kind": "list", "ordered": True, "items": [[{"text": "c"}]]},
        {"kind": "tasks", "items": [{"text": "[x] d", "done": False}, {"text": "e", "done": True}]},
        {"kind": "table", "head": ["技能", "级"], "rows": [["a|b", 3], ["", 0]]},
    ]
    (written,) = call_module("formats/markdown", "writeMarkdown", [[blocks]])
    tokens = MarkdownIt("commonmark").enable("table").parse(written)
    opened = [token.type for token in tokens if token.nesting == 1]
    assert opened == [
        *("heading_open", "paragraph_open"),
        *("bullet_list_open", *(("list_item_open", "paragraph_open") * 2)),
        *("ordered_list_open", "list_item_open", "paragraph_open"),
        *("bullet_list_open", *(("list_item_open", "paragraph_open") * 2)),
        *("table_open", "thead_open", "tr_open", *(("th_open",) * 2), "tbody_open"),
        *(("tr_open", "td_open", "td_open") * 2),
    ]
    assert "- [ ] \\[x\\] d\n- [x] e" in written
    assert "| a\\|b | 3 |" in written


def test_plain_text_for_chats_has_no_marks_of_another_format(call_module: Call) -> None:
    """Texts come as typed, addresses follow their words, tables are tab-separated."""
    blocks = [
        {"kind": "paragraph", "spans": [{"text": "*看*", "link": "https://x.y", "strong": True}]},
        {"kind": "tasks", "items": [{"text": "a", "done": True}]},
        {"kind": "table", "head": ["技能", "级"], "rows": [["a|b", 3]]},
    ]
    assert call_module("formats/plaintext", "writePlainText", [[blocks]]) == [
        "*看* https://x.y\n\n☑ a\n\n技能\t级\na|b\t3\n"
    ]
