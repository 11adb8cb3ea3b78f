"""Parse: YAML text → nodes, over libyaml's events, so that nothing hostile is ever built.

Tags, anchors, aliases, merge keys, directives, second documents and roots that are no mapping are refused;
depth and number of nodes end the reading before anything grows (PyYAML's own loader overflows the stack at a
depth of about 22,000, and a merge of 700 bytes can hang it).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Position, Span, whole_file
from generator.source.hints import explain
from generator.source.limits import DEEPEST, MOST_NODES
from generator.source.node import Mapping, Node, Scalar
from generator.source.scalar_events import ScalarReader
from generator.source.syntax_fault import SyntaxFault
from generator.source.tree import OpenCollection, OpenList, OpenMapping

_CHECKBOX = re.compile(r"\[[ xX]?\]")


def parse(file: str, text: str) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """The mapping that `text` holds, and all findings about it; None where it holds none.

    `text` has LF line ends and no refused characters (stand-ins in their place).
    """
    reader = _Reader(file, text.split("\n"), text)
    reader.read()
    root = reader.root if isinstance(reader.root, Mapping) else None
    return root, (*reader.findings, *reader.scalars.findings)


@dataclass(slots=True)
class _Reader:
    file: str
    lines: list[str]
    text: str
    scalars: ScalarReader = field(init=False)
    findings: list[Finding] = field(default_factory=list)
    stack: list[OpenCollection] = field(default_factory=list)
    root: Node | None = None
    nodes: int = 0
    documents: int = 0
    stopped: bool = False
    _on: dict[type[Event], Callable[..., None]] = field(init=False)

    def __post_init__(self) -> None:
        self.scalars = ScalarReader(self.file, self.lines, self.text)
        self._on = {
            ScalarEvent: self._scalar,
            SequenceStartEvent: self._open_list,
            MappingStartEvent: self._open_mapping,
            SequenceEndEvent: self._close,
            MappingEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }

    def read(self) -> None:
        """Take events until the text ends, breaks or asks too much."""
        next_event, on = CParser(self.text).get_event, self._on
        try:
            while not self.stopped and (event := next_event()) is not None:
                handle = on.get(type(event))
                if handle is not None:
                    handle(event)
        except YAMLError as error:
            self.root = None
            fault = SyntaxFault.of(error)
            self.findings += explain(self.file, self.lines, fault, self.scalars.last)
            return
        if not self.documents:
            self.findings.append(Finding("empty-file", whole_file(self.file)))

    def _scalar(self, event: ScalarEvent) -> None:
        if event.tag or event.anchor:
            self._refuse_property(event)
        self._add(self.scalars.read(event), event)

    def _open_list(self, event: SequenceStartEvent) -> None:
        start = self._begin(event)
        if event.flow_style and self.stack and isinstance(self.stack[-1], OpenList):
            box = _CHECKBOX.match(self.lines[start.line - 1], start.column - 1)
            if box:
                self._report("checkbox", start, Position(start.line, start.column + len(box.group())))
        self._push(OpenList(start), event)

    def _open_mapping(self, event: MappingStartEvent) -> None:
        start = self._begin(event)
        braces = bool(event.flow_style) and self.lines[start.line - 1].startswith("{{", start.column - 1)
        if braces:
            self._report("template-braces", start, Position(start.line, start.column + 2))
        self._push(OpenMapping(start, braces), event)

    def _begin(self, event: SequenceStartEvent | MappingStartEvent) -> Position:
        if event.tag or event.anchor:
            self._refuse_property(event)
        return _start(event)

    def _push(self, opened: OpenCollection, event: NodeEvent) -> None:
        if len(self.stack) == DEEPEST:
            self._stop("too-deep", event, limit=str(DEEPEST))
        elif not self.stack and isinstance(opened, OpenList):
            self._stop("not-a-mapping", event, "list")
        else:
            self.stack.append(opened)

    def _close(self, event: CollectionEndEvent) -> None:
        opened = self.stack.pop()
        self._add(opened.close(Span(self.file, opened.start, self._end(event))), event)

    def _end(self, event: Event) -> Position:
        """Where a collection ends; libyaml ends one without brackets only where the next thing starts."""
        end = _end(event)
        if _start(event) != end:
            return end
        line = min(end.line, len(self.lines))
        text = self.lines[line - 1][: end.column - 1] if line == end.line else self.lines[line - 1]
        while line > 1 and not text.strip():
            line -= 1
            text = self.lines[line - 1]
        return Position(line, len(text.rstrip()) + 1)

    def _alias(self, event: AliasEvent) -> None:
        top = self.stack[-1] if self.stack else None
        if not (isinstance(top, OpenMapping) and top.awaits_merge()):
            self._report("special-character", _start(event), _end(event), "alias", character="*")
        self._add(Scalar("", Span(self.file, _start(event), _end(event))), event)

    def _document(self, event: DocumentStartEvent) -> None:
        self.documents += 1
        if event.version or event.tags:
            first = next((n for n, line in enumerate(self.lines, 1) if line.startswith("%")), 1)
            self._report("directive", Position(first, 1), Position(first, 1 + len(self.lines[first - 1])))
        if self.documents > 1:
            self._stop("second-document", event)

    def _add(self, node: Node, event: Event) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._stop("too-many-values", event, limit=str(MOST_NODES))
        elif self.stack:
            fault = self.stack[-1].add(node)
            if fault is not None:
                self.findings.append(fault)
        elif isinstance(node, Mapping):
            self.root = node
        else:
            self._not_a_mapping(node)

    def _not_a_mapping(self, node: Node) -> None:
        self.stopped = True
        at = node.span.start
        found = explain(self.file, self.lines, SyntaxFault("no mapping", "", node.span.end, at), None)
        self.findings += found

    def _refuse_property(self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent) -> None:
        start = _start(event)
        rest = self.lines[start.line - 1][start.column - 1 :]
        word = re.match(r"\S*", rest)
        length = max(1, len(word.group()) if word else 1)
        variant = "tag" if rest.startswith("!") else "anchor"
        end = Position(start.line, start.column + length)
        self._report("special-character", start, end, variant, character=rest[:1])

    def _stop(self, code: str, event: Event, variant: str = "", **params: str) -> None:
        self.stopped = True
        self.root = None if code != "second-document" else self.root
        self._report(code, _start(event), _end(event), variant, **params)

    def _report(self, code: str, start: Position, end: Position, variant: str = "", **params: str) -> None:
        self.findings.append(Finding(code, Span(self.file, start, end), params, variant))


def _start(event: Event) -> Position:
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)


def _end(event: Event) -> Position:
    mark = event.end_mark
    return Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)
