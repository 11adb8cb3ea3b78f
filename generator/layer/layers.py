"""All documents → one merged body per entity and language."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.diagnostics.suggest import nearest
from generator.layer.document import Document, Layered
from generator.layer.overlay import is_hidden, overlaid
from generator.layer.stamp import stamped, stamps
from generator.layer.translation import STAMPS, Translator
from generator.model.catalog import Key, Part, is_among
from generator.model.shape import Shape, shape_of
from generator.source.kept import Kept
from generator.source.node import Mapping, Node, Scalar


@dataclass(frozen=True, slots=True)
class Layers:
    """Merged entities per language, the keys of those hidden or in draft, and of the unreadable ones."""

    by_language: dict[str, dict[Key, Layered]]
    removed: frozenset[Key]
    findings: tuple[Finding, ...]
    broken: frozenset[Key] = frozenset()


def merge(
    documents: Iterable[Document],
    languages: tuple[str, ...],
    broken: frozenset[Key] = frozenset(),
    kept: Kept | None = None,
) -> Layers:
    """`documents` merged; the first of `languages` is the language of the source text.

    `broken`: the keys of files that are there but could not be read; nothing is said about what they lack.
    `kept`: what earlier rounds merged; entities whose documents are the same are not merged again.
    """
    kept = kept or Kept()
    findings: list[Finding] = []
    by_language: dict[str, dict[Key, Layered]] = {language: {} for language in languages}
    removed: set[Key] = set()
    groups = _groups(documents)
    for key, ordered in groups.items():
        if is_among(key, broken):
            continue
        if lost := _without_base(ordered, groups):
            findings += lost
            continue
        source = _kept_merge(kept, ordered, None, findings)
        if is_hidden(source.body) or _is_draft(source.body):
            removed.add(key)
            continue
        by_language[languages[0]][key] = source
        for language in languages[1:]:
            by_language[language][key] = _kept_merge(kept, ordered, language, findings)
    return Layers(by_language, frozenset(removed), tuple(findings), broken)


def _groups(documents: Iterable[Document]) -> dict[Key, list[Document]]:
    """The documents of each entity, the lowest layer first, in each layer the source text first."""
    groups: dict[Key, list[Document]] = defaultdict(list)
    for document in sorted(documents, key=lambda d: (*d.key, d.layer, d.lang is not None)):
        groups[document.key].append(document)
    return groups


def _without_base(ordered: list[Document], known: Iterable[Key]) -> list[Finding]:
    """Findings about documents that change something that is not there; none where there is a base."""
    sources = [document for document in ordered if document.lang is None]
    if not sources:
        return [_no_target(document, "translation", known) for document in ordered]
    lowest = sources[0]
    if lowest.layer and (is_hidden(lowest.body) or not _has_name(lowest)):
        return [_no_target(lowest, "", known)]
    return []


def _has_name(document: Document) -> bool:
    """Whether a document could stand alone: without its first required field it can only be a change."""
    return document.body.get(next(iter(shape_of(document.kind.record).fields))) is not None


def _no_target(document: Document, variant: str, known: Iterable[Key]) -> Finding:
    others = (name for kind, name in known if kind == document.kind.name and name != document.id)
    span = document.body.entries[0].key.span if document.body.entries else whole_file(document.file)
    return Finding("unknown-overlay-target", span, {"id": document.id}, variant, nearest(document.id, others))


def _is_draft(body: Mapping) -> bool:
    status = body.get("status")
    return isinstance(status, Scalar) and status.text == "draft"


def _kept_merge(
    kept: Kept, ordered: list[Document], language: str | None, findings: list[Finding]
) -> Layered:
    """`_merged`, or what it gave the last time for the same texts; its findings are added to `findings`."""

    def make() -> tuple[Layered, list[Finding]]:
        found: list[Finding] = []
        return _merged(ordered, language, found), found

    bodies = tuple(document.body for document in ordered)
    layered, faults = kept.get(("merged", language, ordered[0].key), bodies, make)
    findings += faults
    return layered


def _merged(ordered: list[Document], language: str | None, findings: list[Finding]) -> Layered:
    """The layers one over the other, each with its translation into `language` before the next.

    So a layer's own words replace the translation of what they replace.
    """
    lowest = next(document for document in ordered if document.lang is None)
    shape = shape_of(lowest.kind.record)
    found = _Merging(lowest.body, lowest.body)
    used = [lowest.file]
    for document in ordered:
        if document is lowest or document.lang not in (None, language):
            continue
        if document.lang is None:
            # faults of a layer are told once, with the source language
            found.lay(document.body, shape, findings if language is None else [])
        else:
            found.translate(document.body, shape, findings)
        used.append(document.file)
    marks = tuple(found.stale), tuple(found.unstamped)
    return Layered(lowest.kind, lowest.id, found.body, tuple(used), *marks)


def source_text(documents: Iterable[Document], layer: int) -> Mapping | None:
    """The source text of one entity up to a layer: what a translation there is made from."""
    sources = sorted((d for d in documents if d.lang is None and d.layer <= layer), key=lambda d: d.layer)
    if not sources:
        return None
    body = sources[0].body
    for document in sources[1:]:
        body = _mapping(overlaid(body, document.body, shape_of(document.kind.record), []), body)
    return body


@dataclass(slots=True)
class _Merging:
    """What has been merged so far: in the language asked for, and in the source language."""

    body: Mapping
    source: Mapping
    stale: list[Part] = field(default_factory=list)
    unstamped: list[Part] = field(default_factory=list)

    def lay(self, over: Mapping, shape: Shape, findings: list[Finding]) -> None:
        """Lay one more layer of source text on top."""
        self.source = _mapping(overlaid(self.source, over, shape, findings), self.source)
        self.body = _mapping(overlaid(self.body, over, shape, []), self.body)

    def translate(self, over: Mapping, shape: Shape, findings: list[Finding]) -> None:
        """Lay a translation on top, and note what of it is stale or unconfirmed."""
        words = Mapping(tuple(e for e in over if e.key.text != STAMPS), over.span)
        translator = Translator()
        self.body = _mapping(translator.translated(self.body, words, shape), self.body)
        findings += translator.findings
        current, made_from = stamps(self.source, shape), _made_from(over)
        for name in stamped(words, shape):
            if name not in made_from:
                self.unstamped.append(_part(words, name))
            elif name in current and made_from[name] != current[name]:
                self.stale.append(_part(words, name))


def _part(words: Mapping, name: str) -> Part:
    """The part of a translation called `name`, at its key."""
    field_name, _, stage = name.partition(".")
    entry = next(e for e in words if e.key.text == field_name)
    inner = entry.value.entries if stage and isinstance(entry.value, Mapping) else ()
    return Part(name, next((e.key.span for e in inner if e.key.text == stage), entry.key.span))


def _mapping(node: Node, otherwise: Mapping) -> Mapping:
    return node if isinstance(node, Mapping) else otherwise


def _made_from(body: Mapping) -> dict[str, str]:
    written = body.get(STAMPS)
    if not isinstance(written, Mapping):
        return {}
    return {e.key.text: e.value.text for e in written if isinstance(e.value, Scalar)}
