"""Findings for people: what, where, the line with the part marked, and what to do next."""

from collections.abc import Callable, Iterator, Mapping

import click

from generator.diagnostics.catalogue import Catalogue
from generator.diagnostics.codes import severity_of
from generator.diagnostics.collector import Report
from generator.diagnostics.finding import Finding, Severity
from generator.diagnostics.reporters.excerpt import Excerpt, excerpt
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import Span
from generator.diagnostics.visible import visible

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

Paint = Callable[[str, str], str]


def as_text(
    report: Report, sources: Mapping[str, SourceText], catalogue: Catalogue, *, colour: bool = False
) -> str:
    """All findings of a report, one block each, and a line that counts them."""
    paint = _paint if colour else _leave
    blocks = ["\n".join(_block(finding, sources, catalogue, paint)) for finding in report.findings]
    return "\n\n".join([*blocks, summary(report, catalogue)]) + "\n"


def summary(report: Report, catalogue: Catalogue) -> str:
    """How many errors, warnings and notes there are, and in how many files."""
    if not report.findings:
        return catalogue.word("nothing-found")
    counts = [catalogue.counted(severity, count) for severity, count in report.counts.items() if count]
    files = catalogue.counted("files", len({finding.span.file for finding in report.findings}))
    return catalogue.word("summary", counts=catalogue.word("comma").join(counts), files=files)


def _block(
    finding: Finding, sources: Mapping[str, SourceText], catalogue: Catalogue, paint: Paint
) -> Iterator[str]:
    severity = severity_of(finding.code)
    colour = _COLOURS[severity]
    head = paint(f"{catalogue.word(f'{severity}-word')}[{finding.code}]", colour)
    yield f"{head}{catalogue.word('colon')}{catalogue.message(finding)}"
    quoted = excerpt(sources.get(finding.span.file), finding.span)
    others = [(other, excerpt(sources.get(other.span.file), other.span)) for other in finding.related]
    margin = max((len(str(e.number)) for e in (quoted, *(q for _, q in others)) if e), default=2)
    margin = max(margin, 2)
    label = catalogue.label(finding)
    yield from _place("-->", finding.span, quoted, paint)
    yield from _quote(quoted, label, "^", margin, lambda text: paint(text, colour))
    for other, other_quote in others:
        yield from _place(":::", other.span, other_quote, paint)
        words = catalogue.related(finding, other)
        yield from _quote(other_quote, words, "-", margin, lambda text: paint(text, "blue"))
    if label and not quoted:
        yield f"{' ' * margin} {paint('=', 'blue')} {catalogue.word('next')}{label}"
    yield f"{' ' * margin} {paint('=', 'blue')} {catalogue.word('help')}opsbook explain {finding.code}"


def _place(arrow: str, span: Span, quoted: Excerpt | None, paint: Paint) -> Iterator[str]:
    place = f":{span.start.line}:{span.start.column}" if quoted or span.start != (1, 1) else ""
    yield f"  {paint(arrow, 'blue')} {visible(span.file)}{place}"


def _quote(
    quoted: Excerpt | None, label: str, mark: str, margin: int, paint: Callable[[str], str]
) -> Iterator[str]:
    if quoted is None:
        return
    bar = f"{' ' * margin} |"
    yield bar
    yield f"{quoted.number:>{margin}} | {quoted.line}".rstrip()
    yield f"{bar} {' ' * quoted.indent}{paint(f'{mark * quoted.width} {label}'.rstrip())}"


def _paint(text: str, colour: str) -> str:
    return click.style(text, fg=colour, bold=True)


def _leave(text: str, colour: str) -> str:
    del colour
    return text
