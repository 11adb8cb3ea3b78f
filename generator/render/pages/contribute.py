"""How to contribute: where each kind lives, and every finding that the check can report."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics.catalogue import CodeText, catalogue
from generator.diagnostics.codes import SEVERITIES
from generator.diagnostics.finding import Severity
from generator.model.kinds import KINDS
from generator.render.page import Crumb, Page, SearchData
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code of the check with its texts."""

    code: str
    text: CodeText


def pages(view: View) -> Iterator[Page]:
    """The contributor page and the page of findings."""
    title, checks = view.messages("contribute.title"), view.messages("contribute.checks")
    yield Page(
        path="contribute.md",
        title=title,
        template="contribute.md.j2",
        context={"kinds": KINDS},
        summary=view.messages("contribute.lead"),
        crumbs=(Crumb(title),),
        search=SearchData("site"),
    )
    yield Page(
        path="contribute/checks.md",
        title=checks,
        template="checks.md.j2",
        context={"codes": _codes(view)},
        summary=view.messages("contribute.checks_lead"),
        crumbs=(Crumb(title, "contribute.md"), Crumb(checks)),
        search=SearchData("site"),
    )


def _codes(view: View) -> dict[Severity, list[CodeRow]]:
    """All codes by severity, so that the page's contents are three lines, not a hundred."""
    texts = catalogue(view.language).codes
    rows: dict[Severity, list[CodeRow]] = {}
    for code, severity in SEVERITIES.items():
        if code in texts:
            rows.setdefault(severity, []).append(CodeRow(code, texts[code]))
    return rows
