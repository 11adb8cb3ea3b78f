"""Texts of records → safe page text, by the sort of the text and the place where it will stand."""

from generator.model.markup import block_nodes, inline_nodes
from generator.model.markup.nodes import BlockNode, InlineNode, Paragraph, Reference, Words
from generator.model.text import Block, Code, Inline, Long, Text
from generator.render.text.block import block_html, block_markdown
from generator.render.text.escape import clean, escape_attribute, escape_code
from generator.render.text.inline import InlineWriter, Resolve
from generator.render.text.safe import Safe
from generator.render.text.target import Marks, NoMarks, Target
from generator.render.text.words import words_of


class TextRenderer:
    """Renders the texts of one page.

    `resolve` says where a reference leads, seen from this page (None: nowhere, its words alone are shown).
    `lang` is the page's language; text in another one is wrapped in an element with `lang`.
    `marks` is the page's state of term marking; it sees texts in the order in which they are rendered.
    A value that is a bare `str` counts as plain text.
    """

    def __init__(self, resolve: Resolve, lang: str, marks: Marks | None = None) -> None:
        self._resolve = resolve
        self._lang = lang
        self._marks = marks or NoMarks()

    def md(self, value: str) -> Safe:
        """One run of words for a line of Markdown: paragraph, list item, table cell. Not for block text."""
        return self._inline(value, self._writer(value, markdown=True))

    def html(self, value: str) -> Safe:
        """One run of words inside raw HTML. Not for block text."""
        return self._inline(value, self._writer(value, markdown=False))

    def label(self, value: str) -> Safe:
        """One run of words without links and term marks, in Markdown or HTML: for headings and link texts."""
        return self._inline(value, self._writer(value, markdown=False).unlinked())

    def block_md(self, value: str) -> Safe:
        """Paragraphs, lists, tables as Markdown blocks from a line start; preformatted text as HTML block."""
        if isinstance(value, Code) or self._is_foreign(value):
            return self.block_html(value)
        return Safe(block_markdown(_blocks(value), self._writer(value, markdown=True)))

    def block_html(self, value: str) -> Safe:
        """The same as HTML without blank lines, for the inside of a raw HTML block or as one."""
        if isinstance(value, Code):
            written = f"<pre{self._lang_of(value)}><code>{escape_code(value)}</code></pre>"
            return Safe(written)
        written = block_html(_blocks(value), self._writer(value, markdown=False))
        return Safe(f"<div{self._lang_of(value)}>{written}</div>" if self._is_foreign(value) else written)

    def attr(self, value: str) -> Safe:
        """The words of `value`, without markup, for a quoted attribute."""
        return Safe(escape_attribute(self.plain(value)))

    def plain(self, value: str) -> str:
        """The words of `value`, without markup and unescaped: for front matter, JSON, search data."""
        return words_of(value, self._reference_words)

    def _reference_words(self, reference: Reference) -> str:
        if reference.words is not None:
            return reference.words
        target = self._resolve(reference)
        if target is None:
            return reference.id
        return words_of(target.label, lambda inner: inner.words or inner.id)

    def _inline(self, value: str, writer: InlineWriter) -> Safe:
        if isinstance(value, Block | Long):
            raise TypeError(f"block text where a run of words belongs: {value[:40]!r}")
        words = writer.write(_inline_nodes(value))
        return Safe(f"<span{self._lang_of(value)}>{words}</span>" if self._is_foreign(value) else words)

    def _writer(self, value: str, *, markdown: bool) -> InlineWriter:
        lang = getattr(value, "lang", self._lang)
        marks = self._marks if isinstance(value, Inline | Block | Long) and lang == self._lang else NoMarks()
        return InlineWriter(self._resolve, self._label, lang, markdown, marks=marks)

    def _label(self, target: Target, links: bool) -> str:  # noqa: FBT001 - handed on by the writer
        inner = TextRenderer(lambda _reference: None, self._lang)
        return inner.html(target.label) if links else inner.label(target.label)

    def _is_foreign(self, value: str) -> bool:
        return bool(value) and getattr(value, "lang", self._lang) != self._lang

    def _lang_of(self, value: str) -> str:
        if not isinstance(value, Text) or not self._is_foreign(value):
            return ""
        return f' lang="{escape_attribute(value.lang)}"'


def _inline_nodes(value: str) -> tuple[InlineNode, ...]:
    if isinstance(value, Inline):
        return inline_nodes(value.strip())
    words = clean(value).strip()
    return (Words(words),) if words else ()


def _blocks(value: str) -> tuple[BlockNode, ...]:
    if isinstance(value, Block | Long):
        return block_nodes(str(value), headings=isinstance(value, Long))
    nodes = _inline_nodes(value)
    return (Paragraph(nodes),) if nodes else ()
