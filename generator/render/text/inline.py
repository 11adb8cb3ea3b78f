"""Inline nodes → page text, for the two places it can stand in: a Markdown line or raw HTML."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from generator.model.markup.nodes import (
    CodeSpan,
    Emphasis,
    InlineNode,
    Link,
    Reference,
    Refused,
    Strong,
    Words,
)
from generator.render.text.escape import escape, escape_attribute, escape_url
from generator.render.text.target import Mark, Marks, NoMarks, Target

Resolve = Callable[[Reference], Target | None]


@dataclass(frozen=True, slots=True)
class InlineWriter:
    """Writes inline nodes of one language.

    `markdown` picks how references are written: `[words](path.md)`, which MkDocs checks, or `<a href>`.
    `links` is off inside links and headings. `label` shows the label of a target, with links of its own
    or not.
    """

    resolve: Resolve
    label: Callable[[Target, bool], str]
    lang: str
    markdown: bool
    links: bool = True
    marks: Marks = field(default_factory=NoMarks)

    def unlinked(self) -> "InlineWriter":
        """This writer for the inside of a link or heading."""
        return replace(self, links=False, marks=NoMarks())

    def in_html(self) -> "InlineWriter":
        """This writer for raw HTML."""
        return replace(self, markdown=False)

    def write(self, nodes: Iterable[InlineNode]) -> str:
        return "".join(map(self._node, nodes))

    def _node(self, node: InlineNode) -> str:  # noqa: PLR0911 - one line for each sort of node
        match node:
            case Words(text):
                return self._words(text)
            case Strong(children):
                return f"<strong>{self.write(children)}</strong>"
            case Emphasis(children):
                return f"<em>{self.write(children)}</em>"
            case CodeSpan(text):
                return f"<code>{escape(text)}</code>"
            case Refused(raw):
                return escape(raw)
            case Link():
                return self._link(node)
            case Reference():
                return self._reference(node)

    def _words(self, text: str) -> str:
        return "".join(
            self._mark(piece) if isinstance(piece, Mark) else escape(piece)
            for piece in self.marks.pieces(text, self.lang)
        )

    def _mark(self, mark: Mark) -> str:
        target = self.resolve(Reference("term", mark.term, None, None, (0, 0)))
        words, term = escape(mark.words), escape_attribute(mark.term)
        if target is None or target.url is None:
            return words
        tip = f' data-definition="{escape_attribute(target.explanation)}"' if target.explanation else ""
        return f'<a class="ob-term" href="{escape_url(target.url)}" data-term="{term}"{tip}>{words}</a>'

    def _link(self, link: Link) -> str:
        words = self.unlinked().write(link.children)
        return f'<a href="{escape_url(link.url)}">{words}</a>' if self.links else words

    def _reference(self, reference: Reference) -> str:
        target = self.resolve(reference)
        words = self._reference_words(reference, target)
        if target is None:
            return words
        if self.links and target.url is not None:
            words = self._anchor(target, words)
        return words if target.role == "page" else f'<span class="ob-{target.role}">{words}</span>'

    def _reference_words(self, reference: Reference, target: Target | None) -> str:
        if reference.words is not None or target is None:
            return escape(reference.words or reference.id)
        return self.label(target, self.links and target.url is None)

    def _anchor(self, target: Target, words: str) -> str:
        if self.markdown and target.path is not None:
            return f"[{words}](<{escape_url(target.path)}>)"
        return f'<a href="{escape_url(target.url or "")}">{words}</a>'
