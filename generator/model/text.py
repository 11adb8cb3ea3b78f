"""Leaf values of records. Each keeps where it was written and in which language.

Text comes in five sorts, told apart by type, so that a template cannot show one as another:
plain (no markup) · inline (bold, emphasis, code, links) · block (paragraphs, lists, tables of inline)
· long (block with headings: the body of an article) · code (shown as typed).
"""

from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.diagnostics.span import Position, Span

NOWHERE = Span("", Position(1, 1), Position(1, 1))


class Leaf(str):
    """A string from a source file with its span and language; behaves as `str` everywhere."""

    __slots__ = ("lang", "span")
    span: Span
    lang: str

    def __new__(cls, value: str, span: Span = NOWHERE, lang: str = "zh") -> Self:
        leaf = str.__new__(cls, value)  # not by super(): there are hundreds of thousands
        leaf.span = span
        leaf.lang = lang
        return leaf

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.validated)

    @classmethod
    def validated(cls, value: object) -> Self:
        """`value` as this type, keeping its place.

        Raises PydanticCustomError when it is no text, empty, too long or malformed.
        """
        if type(value) is cls:  # as the reader of content makes them
            cls.check(value)
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("text_type", "text expected")
        cls.check(value)
        return cls(value, getattr(value, "span", NOWHERE), getattr(value, "lang", "zh"))

    @classmethod
    def check(cls, value: str) -> None:
        """Raise PydanticCustomError when `value` does not fit this type."""


def place_of(name: str) -> Span:
    """Where a key that the writer chose stands; nowhere for one that no file holds."""
    return name.span if isinstance(name, Leaf) else NOWHERE


class Text(Leaf):
    """Words for readers; `cap` is the greatest length in characters."""

    __slots__ = ()
    sort: ClassVar[str]
    cap: ClassVar[int]

    @classmethod
    def check(cls, value: str) -> None:
        if len(value) > cls.cap:
            raise PydanticCustomError(
                "text_too_long", "text too long", {"length": str(len(value)), "cap": str(cls.cap)}
            )


class Plain(Text):
    """Shown exactly as typed: names, labels, titles."""

    __slots__ = ()
    sort = "plain"
    cap = 400


class Inline(Text):
    """One run of words with bold, emphasis, code and links."""

    __slots__ = ()
    sort = "inline"
    cap = 2000


class Block(Text):
    """Paragraphs, lists and tables of inline text."""

    __slots__ = ()
    sort = "block"
    cap = 8000


class Long(Text):
    """The body of an article: block text with `##` and `###` headings."""

    __slots__ = ()
    sort = "long"
    cap = 40000


class Code(Text):
    """Preformatted: pseudo-SQL, sample rows."""

    __slots__ = ()
    sort = "code"
    cap = 4000
