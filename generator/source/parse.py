"""Parse: YAML text → nodes, over libyaml's events, so that nothing hostile is ever built.

Tags, anchors, aliases, merge keys, directives, second documents and roots that are no mapping are refused;
depth and number of nodes end the reading before anything grows (PyYAML's own loader overflows the stack at a
depth of about 22,000, and a merge of 700 bytes can hang it).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Span, stretch, whole_file
from generator.source.hints import explain_break, explain_words, swallowed
from generator.source.limits import DEEPEST, MOST_NODES
from generator.source.marked import Marked, MarkedCollection, MarkedDocument, MarkedNode, span_of, start_of
from generator.source.node import Mapping, Scalar
from generator.source.scalar_events import ScalarReader
from generator.source.syntax_fault import SyntaxFault
from generator.source.tree import OpenCollection, OpenDocument, OpenList, OpenMapping

_CHECKBOX = re.compile(r"\[[ xX]\]")


def parse(file: str, text: str) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """The mapping that `text` holds, and all findings about it; None where it holds none.

    `text` has LF line ends and no refused characters (stand-ins in their place).
    """
    reader = _Reader(file, text.split("\n"), text)
    root = reader.read()
    return root, (*reader.findings, *reader.scalars.findings)


@dataclass(slots=True)
class _Reader:
    file: str
    lines: list[str]
    text: str
    scalars: ScalarReader = field(init=False)
    findings: list[Finding] = field(default_factory=list)
    document: OpenDocument = field(default_factory=OpenDocument)
    stack: list[OpenCollection] = field(init=False)
    top: OpenCollection = field(init=False)
    ended: int = 0
    documents: int = 0
    stopped: bool = False

    def __post_init__(self) -> None:
        self.scalars = ScalarReader(self.file, self.lines, self.text)
        self.top = self.document
        self.stack = [self.top]

    def read(self) -> Mapping | None:
        """Take events until the text ends, breaks or asks too much."""
        try:
            self._take_events()
        except YAMLError as error:
            self._report_break(SyntaxFault.of(error))
            return None
        if not self.documents:
            self.findings.append(Finding("empty-file", whole_file(self.file)))
        root = self.document.root
        if isinstance(root, Mapping):
            self.findings += swallowed(self.file, self.text, self.lines, root)
            return root
        if root is not None:
            self.findings += explain_words(self.file, self.lines, root)
        return None

    def _report_break(self, fault: SyntaxFault) -> None:
        """Say why the text broke, unless something on that line has been said already."""
        told = {finding.span.start.line for finding in self.findings}
        found = explain_break(self.file, self.lines, fault, self.scalars.last)
        self.findings += [finding for finding in found if finding.span.start.line not in told]

    def _take_events(self) -> None:
        handlers: dict[type[Event], Callable[..., None]] = {
            SequenceStartEvent: self._open_list,
            MappingStartEvent: self._open_mapping,
            SequenceEndEvent: self._close,
            MappingEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        scalar = self.scalars.read
        has_properties = "!" in self.text or "&" in self.text  # asked once, not of every scalar
        next_event: Callable[[], Any] = CParser(self.text).get_event
        for count, event in enumerate(iter(next_event, None)):
            kind: type[Any] = type(event)
            if kind is ScalarEvent:
                if has_properties and (event.tag or event.anchor):
                    self._refuse_property(event)
                if fault := self.top.add(scalar(event)):
                    self.findings.append(fault)
            elif handle := handlers.get(kind):
                handle(event)
                if self.stopped:
                    return
            if count > MOST_NODES and count - self.ended > MOST_NODES:
                self._stop("too-many-values", span_of(self.file, event), limit=str(MOST_NODES))
                return

    def _open_list(self, event: MarkedCollection) -> None:
        if event.tag or event.anchor:
            self._refuse_property(event)
        opened = OpenList(event.start_mark.line + 1, event.start_mark.column + 1)
        if event.flow_style and isinstance(self.top, OpenList):
            box = _CHECKBOX.match(self.lines[opened.line - 1], opened.column - 1)
            if box:
                self._report("checkbox", stretch(self.file, opened.line, opened.column, len(box.group())))
        if self.top is self.document:
            self._stop("not-a-mapping", stretch(self.file, opened.line, opened.column), "list")
        else:
            self._push(opened)

    def _open_mapping(self, event: MarkedCollection) -> None:
        if event.tag or event.anchor:
            self._refuse_property(event)
        opened = OpenMapping(event.start_mark.line + 1, event.start_mark.column + 1)
        if event.flow_style and self.lines[opened.line - 1].startswith("{{", opened.column - 1):
            opened.braces = True
            self._report("template-braces", stretch(self.file, opened.line, opened.column, 2))
        self._push(opened)

    def _push(self, opened: OpenCollection) -> None:
        if len(self.stack) > DEEPEST:
            self._stop("too-deep", stretch(self.file, opened.line, opened.column), limit=str(DEEPEST))
        else:
            self.stack.append(opened)
            self.top = opened

    def _close(self, event: Marked) -> None:
        opened = self.stack.pop()
        self.top = self.stack[-1]
        self.ended += 1
        end = event.end_mark
        if event.start_mark.column == end.column:  # no bracket: it seems to end where the next starts
            last = opened.last.span.end if opened.last else (opened.line, opened.column)
            span = opened.span(self.file, *last)
        else:
            span = opened.span(self.file, end.line + 1, end.column + 1)
        if fault := self.top.add(opened.close(span)):
            self.findings.append(fault)

    def _alias(self, event: Marked) -> None:
        span = span_of(self.file, event)
        if not (isinstance(self.top, OpenMapping) and self.top.awaits_merge()):
            self._report("special-character", span, "alias", character="*")
        if fault := self.top.add(Scalar("", span)):
            self.findings.append(fault)

    def _document(self, event: MarkedDocument) -> None:
        self.documents += 1
        if event.version or event.tags:
            first = next((n for n, line in enumerate(self.lines, 1) if line.startswith("%")), 1)
            self._report("directive", stretch(self.file, first, 1, len(self.lines[first - 1])))
        if self.documents > 1:
            self.stopped = True
            self._report("second-document", span_of(self.file, event))

    def _refuse_property(self, event: MarkedNode) -> None:
        start = start_of(event)
        rest = self.lines[start.line - 1][start.column - 1 :]
        span = stretch(self.file, *start, len(rest.split(maxsplit=1)[0]))
        variant = "tag" if rest.startswith("!") else "anchor"
        self._report("special-character", span, variant, character=rest[:1])

    def _stop(self, code: str, span: Span, variant: str = "", **params: str) -> None:
        self.stopped = True
        self.document.root = None
        self._report(code, span, variant, **params)

    def _report(self, code: str, span: Span, variant: str = "", **params: str) -> None:
        self.findings.append(Finding(code, span, params, variant))
