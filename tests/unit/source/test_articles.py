"""Articles: fields between two lines of `---`, Markdown below."""

from generator.source.articles import parse_article
from generator.source.node import Scalar
from tests.unit.source.trees import plain

FILE = "content/articles/first-week.md"


def test_the_text_becomes_the_field_body_at_its_place() -> None:
    """Blank lines around the text do not count, line numbers are those of the file."""
    root, findings = parse_article(FILE, "---\ntitle: 第一周\n---\n\n\n先见人。\n\n再看数：x。\n\n")
    assert findings == ()
    assert root is not None
    assert plain(root) == {"title": "第一周", "body": "先见人。\n\n再看数：x。"}
    title, body = root.get("title"), root.get("body")
    assert isinstance(title, Scalar)
    assert isinstance(body, Scalar)
    assert title.span.start == (2, 8)
    assert (body.span.start, body.span.end) == ((6, 1), (8, 7))


def test_an_article_without_text_has_an_empty_body() -> None:
    """Whoever needs the text sees that it is missing."""
    root, _ = parse_article(FILE, "---\ntitle: 第一周\n---\n")
    assert root is not None
    assert plain(root) == {"title": "第一周", "body": ""}


def test_a_line_of_hyphens_in_the_text_is_text() -> None:
    """Only the first closing line counts."""
    root, findings = parse_article(FILE, "---\ntitle: x\n---\n甲\n\n---\n\n乙\n")
    assert findings == ()
    assert root is not None
    assert plain(root)["body"] == "甲\n\n---\n\n乙"  # type: ignore[call-overload,index] # a mapping


def test_faults_in_the_fields_are_at_their_line() -> None:
    """The opening line counts as line 1."""
    root, (finding,) = parse_article(FILE, "---\ntitle: 第一周\nsummary：好\n---\n正文\n")
    assert root is None
    assert (finding.code, finding.span.start) == ("full-width-punctuation", (3, 8))
