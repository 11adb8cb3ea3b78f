"""Findings: what a stage has to say about the content, as values. Stages return them, reporters show them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.diagnostics.span import Span


class Severity(StrEnum):
    """Errors fail a run; warnings and notes never do."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains the finding, such as the first of two duplicate keys."""

    span: Span
    message: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in the content.

    `code` names an entry of the catalogue (`codes.py`), which gives severity and texts per language.
    `params` fill the placeholders of the code's message. `variant` picks one of several messages of a code.
    `suggestion` is the text to put in place of the span, where one is known ("did you mean").
    """

    code: str
    span: Span
    params: Mapping[str, str] = field(default_factory=dict)
    variant: str = ""
    suggestion: str | None = None
    related: tuple[Related, ...] = ()
