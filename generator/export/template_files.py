"""A template as files to fill in: Markdown, CSV, XLSX."""

from collections.abc import Iterator

from generator.export.commonmark import CommonMark, indented
from generator.export.csv_file import csv_file
from generator.export.escaping import escape
from generator.export.labels import Labels
from generator.export.xlsx_file import Column, Sheet, xlsx_file
from generator.model.template import Template, TemplateField
from generator.render.address import template_file
from generator.render.text.words import words_of
from generator.render.view import View


def template_files(view: View) -> dict[str, bytes]:
    """The files of all templates, by path below the language's home (as the template pages link them)."""
    files: dict[str, bytes] = {}
    for entry, template in view.catalog.records(Template):
        blank = _Blank(view, template)
        made = {"md": blank.markdown(), "csv": blank.csv(), "xlsx": blank.xlsx()}
        files |= {template_file(entry.id, view.language, suffix): data for suffix, data in made.items()}
    return files


class _Blank:
    """A template that is not filled in, in each format."""

    def __init__(self, view: View, template: Template) -> None:
        self._view, self._template = view, template
        self._labels = Labels(view.language)
        self._text = CommonMark(lambda _reference: None)

    def markdown(self) -> bytes:
        """A table has its header and an empty row; a form has a heading a field, with the guidance below."""
        blocks = [
            f"# {escape(self._template.title)}",
            indented(self._text.line(self._template.purpose), "> "),
        ]
        if self._template.shape == "table":
            blocks.append("\n".join(self._guidance()))
            names = [escape(field.name) for field in self._template.fields]
            rows = [names, ["---"] * len(names), [" "] * len(names)]
            blocks.append("\n".join(f"| {' | '.join(row)} |" for row in rows))
        else:
            for field in self._template.fields:
                blocks += [f"## {escape(field.name)}", indented(self._text.line(field.guidance), "> ")]
        return ("\n\n".join(blocks) + "\n").encode()

    def _guidance(self) -> Iterator[str]:
        for field in self._template.fields:
            yield f"- {escape(field.name)}{self._labels.colon}{self._text.line(field.guidance)}"

    def csv(self) -> bytes:
        """A table has its header; a form has a line a field, with the guidance beside an empty cell."""
        if self._template.shape == "table":
            return csv_file([[str(field.name) for field in self._template.fields]])
        return csv_file([self._form_header(), *self._form_rows()])

    def xlsx(self) -> bytes:
        """The blank sheet, and beside it the filled one where the template has a filled table."""
        title = str(self._template.title)
        if self._template.shape != "table":
            return xlsx_file([self._form_sheet(title), self._example_sheet()])
        columns = [Column(str(field.name), self._words(field)) for field in self._template.fields]
        sheets = [Sheet(title, columns)]
        if self._template.filled.rows:
            sheets.append(Sheet(self._view.messages("template.filled"), columns, list(self._filled_rows())))
        return xlsx_file(sheets)

    def _form_sheet(self, title: str) -> Sheet:
        """Fields to fill in; what to write is a comment on each empty cell."""
        columns = [
            Column(self._labels.field("TemplateField", "name")),
            Column(self._view.messages("template.answer"), is_answer=True),
        ]
        notes = [self._words(field) for field in self._template.fields]
        return Sheet(title, columns, [[str(field.name), ""] for field in self._template.fields], notes)

    def _example_sheet(self) -> Sheet:
        """The same fields, each with its example."""
        columns = [Column(self._labels.field("TemplateField", name)) for name in ("name", "example")]
        rows = [[str(field.name), str(field.example)] for field in self._template.fields]
        return Sheet(self._view.messages("template.filled"), columns, rows)

    def _form_header(self) -> list[str]:
        return [
            self._labels.field("TemplateField", "name"),
            self._labels.field("TemplateField", "guidance"),
            "",
        ]

    def _form_rows(self) -> Iterator[list[str]]:
        return ([str(field.name), self._words(field), ""] for field in self._template.fields)

    def _filled_rows(self) -> Iterator[list[str]]:
        ids = [str(field.id) for field in self._template.fields]
        return ([str(row.values.get(name, "")) for name in ids] for row in self._template.filled.rows)

    def _words(self, field: TemplateField) -> str:
        return words_of(
            field.guidance, lambda reference: reference.words or self._title(reference.kind, reference.id)
        )

    def _title(self, kind: str, name: str) -> str:
        entry = self._view.catalog.get(kind, name)
        return str(entry.record.title) if entry else name
