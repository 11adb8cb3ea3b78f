"""A template (模板): a sheet to fill in, blank and filled."""

from typing import Literal

from pydantic import Field

from generator.model.base import Entity, Id, Name, Record
from generator.model.text import Block, Inline, Plain


class TemplateField(Record):
    """One field of the sheet: what to write, and an example."""

    key = "id"
    id: Id
    name: Plain
    guidance: Inline
    example: Plain


class FilledRow(Record):
    """A filled row of a table-shaped sheet: one value per field id."""

    values: dict[Name, Plain] = Field(default_factory=dict)


class FilledExample(Record):
    """The sheet once filled in; `note` says that it is made up."""

    note: Plain
    text: Block | None = None
    rows: tuple[FilledRow, ...] = ()


class Template(Entity):
    """A sheet; `form` is one page of fields, `table` has a row per entry."""

    purpose: Inline
    shape: Literal["form", "table"] = "form"
    filled_by: Plain
    read_by: Plain
    fields: tuple[TemplateField, ...] = ()
    filled: FilledExample
