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
from generator.diagnostics.span import Span, between, stretch, whole_file
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
    taken: int = 0
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
            self._close_open()
            self._report_break(SyntaxFault.of(error))
            return None
        self._close_open()
        if not self.documents:
            self.findings.append(Finding("empty-file", whole_file(self.file)))
        root = self.document.root
        if isinstance(root, Mapping):
            self.findings += swallowed(self.file, self.text, self.lines, root)
            return root
        if root is not None:
            self.findings += explain_words(self.file, self.lines, root)
        return None

    def _close_open(self) -> None:
        """Say what was wrong with the mappings whose end was never read."""
        for opened in self.stack[1:]:
            opened.close(whole_file(self.file), self.findings)

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
        read, take = self.scalars.read, self.top.nodes.append
        has_properties = "!" in self.text or "&" in self.text  # asked once, not of every scalar
        next_event: Callable[[], Any] = CParser(self.text).get_event
        for event in iter(next_event, None):
            kind: type[Any] = type(event)
            if kind is ScalarEvent:
                if has_properties and (event.tag or event.anchor):
                    self._refuse_property(event)
                take(read(event))
            elif handle := handlers.get(kind):
                handle(event)
                if self.stopped:
                    return
                take = self.top.nodes.append

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
        self.taken += len(opened.nodes)
        if self.taken > MOST_NODES:  # no more than a file's bytes can have grown by then
            place = stretch(self.file, opened.line, opened.column)
            self._stop("too-many-values", place, limit=str(MOST_NODES))
            return
        end = event.end_mark
        if event.start_mark.column == end.column:  # no bracket: it seems to end where the next starts
            span = opened.span(self.file)
        else:
            span = between(self.file, opened.line, opened.column, end.line + 1, end.column + 1)
        self.top.nodes.append(opened.close(span, self.findings))

    def _alias(self, event: Marked) -> None:
        span = span_of(self.file, event)
        if not (isinstance(self.top, OpenMapping) and self.top.awaits_merge()):
            self._report("special-character", span, "alias", character="*")
        self.top.nodes.append(Scalar("", span))

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
        self.document.nodes.clear()
        self._report(code, span, variant, **params)

    def _report(self, code: str, span: Span, variant: str = "", **params: str) -> None:
        self.findings.append(Finding(code, span, params, variant))
