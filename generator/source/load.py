"""Load one file: read it and parse it by its sort."""

from generator.diagnostics.codes import severity_of
from generator.diagnostics.finding import Finding, Severity
from generator.diagnostics.source_text import SourceText
from generator.source.articles import parse_article
from generator.source.layout import ContentFile
from generator.source.limits import MOST_FINDINGS
from generator.source.node import Mapping
from generator.source.parse import parse
from generator.source.read import Reading, read


def load(file: ContentFile) -> tuple[Mapping | None, tuple[Finding, ...], SourceText]:
    """What a file holds (None where that cannot be known), everything wrong with it, its text to quote."""
    return load_reading(read(file))


def load_reading(reading: Reading) -> tuple[Mapping | None, tuple[Finding, ...], SourceText]:
    """The same for a text already read; the name of the file tells YAML from Markdown."""
    if reading.text is None:
        return None, reading.findings, reading.source
    parse_as = parse_article if reading.source.file.endswith(".md") else parse
    root, found = parse_as(reading.source.file, reading.text)
    return root, _limited((*reading.findings, *found)), reading.source


def _limited(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Of a file with more findings than anyone would read, the first errors, and a count of the rest."""
    left = len(findings) - MOST_FINDINGS
    if left <= 0:
        return findings
    by_weight = sorted(findings, key=lambda finding: severity_of(finding.code) is not Severity.ERROR)
    rest = Finding("more-findings", by_weight[MOST_FINDINGS].span, {"count": str(left)})
    return (*by_weight[:MOST_FINDINGS], rest)
