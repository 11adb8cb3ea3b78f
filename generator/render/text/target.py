"""What the renderer is told by others: where a reference leads, and which words are marked as terms."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from generator.model.text import Text


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reference leads, seen from the page being rendered.

    `label` stands in where the reference has no words of its own. `path` is the relative path of the target's
    Markdown file, `url` its relative address on the site, both with the anchor; without `url` the label
    is shown unlinked (the filled-in value of a slot). `role` other than "page" becomes the class `ob-<role>`.
    """

    label: Text
    path: str | None = None
    url: str | None = None
    role: Literal["page", "slot", "empty-slot"] = "page"
    explanation: str = ""
    """What a marked term means, unescaped; for its tooltip."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word marked as the first occurrence of a term; `words` as they stand in the text."""

    words: str
    term: str
    """The id of the term."""


class Marks(Protocol):
    """The state of term marking on one page."""

    def pieces(self, words: str, lang: str) -> Iterable[str | Mark]:
        """`words` (in language `lang`), cut at the terms to mark now."""


class NoMarks:
    """Marks nothing."""

    def pieces(self, words: str, lang: str) -> Iterable[str | Mark]:  # noqa: ARG002 - the protocol's shape
        return (words,)
