"""One node → one record, or everything that is wrong with it."""

from typing import TypeVar

from pydantic import ValidationError

from generator.decode.faults import findings_of
from generator.decode.values import value_of
from generator.diagnostics.finding import Finding
from generator.model.base import Record
from generator.model.shape import shape_of
from generator.source.node import Mapping

R = TypeVar("R", bound=Record)


def decoded(
    node: Mapping, record: type[R], source_language: str = "zh"
) -> tuple[R | None, tuple[Finding, ...]]:
    """`node` as a `record`; where it does not fit, None and all its faults at their places."""
    try:
        return record.model_validate(value_of(node, shape_of(record), source_language)), ()
    except ValidationError as error:
        return None, tuple(findings_of(error, node, record))
