"""What a YAML syntax error means in plain words."""

from collections.abc import Sequence

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import stretch
from generator.source.scalar_events import LastScalar
from generator.source.syntax_fault import SyntaxFault


def explain(file: str, lines: Sequence[str], fault: SyntaxFault, last: LastScalar | None) -> list[Finding]:
    """The findings that explain why `lines` stopped being YAML."""
    del lines, last
    return [Finding("yaml-syntax", stretch(file, fault.at.line, fault.at.column), {"problem": fault.problem})]
