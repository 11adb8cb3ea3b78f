"""What texts look like on a page: marks, references, slots, other languages."""

import pytest

from generator.model.markup.nodes import Reference
from generator.model.text import Block, Code, Inline, Long, Plain
from generator.render.text import Target, TextRenderer
from tests.unit.render_text.hostile import read_page


def target(reference: Reference) -> Target | None:
    """A small site: one skill, a filled slot, an empty slot; nothing else."""
    match reference.kind, reference.id:
        case "skill", "sql":
            place = f"#{reference.item}" if reference.item else ""
            return Target(Plain("数据分析"), f"../skills/sql.md{place}", f"../../skills/sql/{place}")
        case "skill", "foreign":
            return Target(Plain("Data", lang="en"), "../skills/foreign.md", "../../skills/foreign/")
        case "slot", "filled":
            return Target(Inline("看[看板](https://bi.example.org) [[slot/filled]]"), role="slot")
        case "slot", "blank":
            return Target(
                Plain("还没填：问带你的人"), "../health.md#blank", "../../health/#blank", "empty-slot"
            )
    return None


TEXT = TextRenderer(target, "zh")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("**留存率：**提升", "<strong>留存率：</strong>提升"),
        ("这是**“重点”**内容", "这是<strong>“重点”</strong>内容"),
        ("**（括号）**后面", "<strong>（括号）</strong>后面"),
        ("前面*《书名》*后面", "前面<em>《书名》</em>后面"),
        ("做**A/B**测试", "做<strong>A/B</strong>测试"),
        ("**DAU**高", "<strong>DAU</strong>高"),
        ("看DAU**（日活）**ok", "看DAU<strong>（日活）</strong>ok"),
        ("全**部***强调*", "全<strong>部</strong><em>强调</em>"),
        ('a **"quoted"** word', 'a <strong>"quoted"</strong> word'),
        ("3 * 4 * 5", "3 &#42; 4 &#42; 5"),
        ("snake_case_name 和 __init__", "snake&#95;case&#95;name 和 &#95;&#95;init&#95;&#95;"),
        ("`a|b<c>`", "<code>a&#124;b&lt;c&gt;</code>"),
        ("第一行\n第二行", "第一行第二行"),
        ("第一行\nsecond line\n第三", "第一行 second line 第三"),
        ("他说\n“好”\n**重点**\n结束", "他说“好”<strong>重点</strong>结束"),
        ("\\*字面\\* &lt; &copy;", "&#42;字面&#42; &lt; ©"),
    ],
)
def test_marks(value: str, expected: str) -> None:
    """Bold and emphasis work beside Chinese punctuation; what is no mark is shown as typed."""
    assert TEXT.md(Inline(value)) == expected
    assert TEXT.html(Inline(value)) == expected


@pytest.mark.parametrize(
    ("value", "markdown", "html"),
    [
        ("[[skill/sql]]", "[数据分析](<../skills/sql.md>)", '<a href="../../skills/sql/">数据分析</a>'),
        (
            "[[skill/sql#join|写 SQL]]",
            "[写 SQL](<../skills/sql.md#join>)",
            '<a href="../../skills/sql/#join">写 SQL</a>',
        ),
        (
            "[[skill/sql|*词*]]",
            "[&#42;词&#42;](<../skills/sql.md>)",
            '<a href="../../skills/sql/">&#42;词&#42;</a>',
        ),
        (
            "**[[skill/sql]]**",
            "<strong>[数据分析](<../skills/sql.md>)</strong>",
            '<strong><a href="../../skills/sql/">数据分析</a></strong>',
        ),
        ("[[skill/gone|旧技能]]", "旧技能", "旧技能"),
        ("[[skill/gone]]", "gone", "gone"),
        (
            "[词](https://example.org/?a=1&b=2)",
            '<a href="https://example.org/?a=1&amp;b=2">词</a>',
            '<a href="https://example.org/?a=1&amp;b=2">词</a>',
        ),
        (
            "<ops@example.org>",
            '<a href="mailto:ops@example.org">ops&#64;example.org</a>',
            '<a href="mailto:ops@example.org">ops&#64;example.org</a>',
        ),
        (
            "[[skill/foreign]]",
            '[<span lang="en">Data</span>](<../skills/foreign.md>)',
            '<a href="../../skills/foreign/"><span lang="en">Data</span></a>',
        ),
    ],
)
def test_links(value: str, markdown: str, html: str) -> None:
    """References are Markdown links, which MkDocs checks, or HTML links; one without a target is words."""
    assert TEXT.md(Inline(value)) == markdown
    assert TEXT.html(Inline(value)) == html


def test_slots() -> None:
    """A filled slot shows its value with its links, but not itself again; an empty one says whom to ask."""
    assert TEXT.html(Inline("[[slot/filled]]")) == (
        '<span class="ob-slot">看<a href="https://bi.example.org">看板</a> filled</span>'
    )
    assert TEXT.html(Inline("[[slot/blank]]")) == (
        '<span class="ob-empty-slot"><a href="../../health/#blank">还没填：问带你的人</a></span>'
    )


def test_label_has_no_links() -> None:
    """A label can stand inside a link."""
    assert TEXT.label(Inline("**看** [[skill/sql]]、[词](https://example.org)、[[slot/filled]]")) == (
        '<strong>看</strong> 数据分析、词、<span class="ob-slot">看看板 filled</span>'
    )


def test_other_language_is_marked() -> None:
    """Words in another language than the page say so, in a line, in a block and in preformatted text."""
    assert TEXT.md(Inline("**Retention**", lang="en")) == '<span lang="en"><strong>Retention</strong></span>'
    assert TEXT.html(Plain("Retention", lang="en")) == '<span lang="en">Retention</span>'
    assert TEXT.block_md(Block("One\n\n- two [[skill/sql]]", lang="en")) == (
        '<div lang="en"><p>One</p>\n<ul><li>two <a href="../../skills/sql/">数据分析</a></li></ul></div>'
    )
    assert TEXT.block_html(Code("x", lang="en")) == '<pre lang="en"><code>x</code></pre>'
    assert TEXT.md(Plain("", lang="en")) == ""


def test_blocks() -> None:
    """Paragraphs, nested lists and tables come out as Markdown that reads well."""
    value = Block("一段\n接着\n\n- 甲\n- 乙\n    1. 丙\n\n| 项 | 数 |\n|---|--:|\n| [[skill/sql|词]] | 1 |")
    assert TEXT.block_md(value) == (
        "一段接着\n\n-   甲\n-   乙\n    1.  丙\n\n"
        "| 项 | 数 {: .ob-right } |\n| --- | --- |\n| [词](<../skills/sql.md>) | 1 {: .ob-right } |"
    )


def test_headings_of_articles() -> None:
    """Headings keep the anchors that their authors gave them and hold no links."""
    assert TEXT.block_md(Long("## 看 [[skill/sql]] {#look}\n\n正文")) == "## 看 数据分析 {#look}\n\n正文"


def test_code_is_kept_to_the_space() -> None:
    """Preformatted text keeps lines, blank lines and indentation through Markdown."""
    source = "select *\n\n  from <t>  -- `x`\n\n\n# 注"
    assert read_page(TEXT.block_md(Code(source))).words == source


def test_bare_words() -> None:
    """Where no markup can stand, the words remain."""
    assert TEXT.plain(Inline("**看** [[skill/sql]] `x` [[skill/gone|旧]]")) == "看 数据分析 x 旧"
    assert TEXT.plain(Block("一\n\n- 二\n- 三\n\n| a | b |\n|---|---|\n| c | d |")) == "一 二 三 a b c d"
    assert TEXT.attr(Inline("**a** \"b\" 'c' <d>")) == "a &#34;b&#34; &#39;c&#39; &lt;d&gt;"


def test_block_text_is_no_run_of_words() -> None:
    """A template that puts block text on a line is told."""
    with pytest.raises(TypeError, match="block text"):
        TEXT.md(Block("a"))


@pytest.mark.parametrize(
    "prose",
    [
        "Keep the well-known 20% (or 1 in 5) of users; it's worth it!",
        "Ask: who comes back? Then act, e.g. call 3 of them at 12:30.",
        "把留存（次日、7 日）和拉新放在一起看：哪一步漏得最多？",
        "Cost per sign-up = spend / sign-ups, 1.5 at most.",
    ],
)
def test_prose_stays_readable(prose: str) -> None:
    """Ordinary prose passes without a single entity."""
    assert TEXT.md(Plain(prose)) == prose.rstrip("!") + ("&#33;" if prose.endswith("!") else "")
