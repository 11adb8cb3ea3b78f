"""Terms are marked once a page, at whole words, the longest first, in Chinese and English."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.markup.nodes import Reference
from generator.model.text import Block, Inline, Long, Plain
from generator.render.terms import TermEntry, TermMarker
from generator.render.text import Mark, Target, TextRenderer

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))
MARKERS = {
    lang: TermMarker([TermEntry(name, tuple(names)) for name, names in terms.items()], lang)
    for lang, terms in CASES["terms"].items()
}
MARKED = re.compile(r"⟦[a-z-]+:([^⟧]*)⟧")


def shown(pieces: Any) -> str:
    """Pieces as the case table writes them."""
    return "".join(f"⟦{piece.term}:{piece.words}⟧" if isinstance(piece, Mark) else piece for piece in pieces)


@pytest.mark.parametrize(
    ("lang", "text"),
    [(lang, case["text"]) for lang in ("zh", "en") for case in CASES[lang]],
    ids=lambda value: value,
)
def test_sentence(lang: str, text: str) -> None:
    """A sentence is marked exactly where the table says."""
    assert shown(MARKERS[lang].page().pieces(MARKED.sub(r"\1", text), lang)) == text


@pytest.mark.parametrize("case", CASES["pages"])
def test_page(case: dict[str, Any]) -> None:
    """The first place on the page has the mark; the page's own terms have none."""
    page = MARKERS[case["lang"]].page(case.get("own", ()))
    assert [shown(page.pieces(MARKED.sub(r"\1", text), case["lang"])) for text in case["texts"]] == case[
        "texts"
    ]


def test_the_table_is_large_enough() -> None:
    """Sixty sentences at least, in both languages, traps included."""
    assert len(CASES["zh"]) + len(CASES["en"]) >= 60
    assert sum("why" in case for lang in ("zh", "en") for case in CASES[lang]) >= 20


def target(reference: Reference) -> Target:
    """Everything leads somewhere."""
    if reference.kind == "term":
        return Target(Plain(reference.id), f"../glossary.md#{reference.id}", f"../glossary/#{reference.id}")
    return Target(Plain("留存怎么看"), "../x.md", "../x/")


def test_marks_on_a_page() -> None:
    """Marks are links to the glossary; none stand in headings, labels, links, code or plain text."""
    marks = MARKERS["zh"].page()
    text = TextRenderer(target, "zh", marks)
    assert text.md(Plain("留存")) == "留存"
    assert text.label(Inline("看**留存**")) == "看<strong>留存</strong>"
    assert (
        text.md(Inline("`留存` [留存](https://example.org) [[metric/x|留存]] [[metric/x]]")).count("ob-term")
        == 0
    )
    assert text.block_md(Long("## 留存 {#top}\n\n正文")).count("ob-term") == 0
    assert text.md(Inline("retention", lang="en")).count("ob-term") == 0
    assert not list(marks.marked)
    mark = '<a class="ob-term" href="../glossary/#retention" data-term="retention">留存</a>'
    assert text.md(Inline("看**留存**和留存")) == f"看<strong>{mark}</strong>和留存"
    assert text.block_html(Block("- 留存\n- DAU")).count("ob-term") == 1
    assert [entry.id for entry in marks.marked] == ["retention", "dau"]


def test_hostile_names_and_words_stay_words() -> None:
    """A name is never a pattern, and what surrounds or is a mark is escaped like any words."""
    marker = TermMarker([TermEntry("dot", (".*+?[a-z]", "a|b")), TermEntry("tag", ("<b>",))], "en")
    text = TextRenderer(target, "en", marker.page())
    assert text.md(Inline("any words", lang="en")) == "any words"
    assert text.html(Inline("1 \\<b> 2 *x", lang="en")) == (
        '1 <a class="ob-term" href="../glossary/#tag" data-term="tag">&lt;b&gt;</a> 2 &#42;x'
    )


def test_without_terms_nothing_is_marked() -> None:
    """A site without a glossary works."""
    assert list(TermMarker([], "zh").page().pieces("留存", "zh")) == ["留存"]


def test_a_name_belongs_to_the_first_term_that_claims_it() -> None:
    """Two terms of the same name: the first one has it, always."""
    marker = TermMarker([TermEntry("one", ("留存",)), TermEntry("two", ("留存", "存量"))], "zh")
    assert shown(marker.page().pieces("留存与存量", "zh")) == "⟦one:留存⟧与⟦two:存量⟧"
