"""All documents → one merged body per entity and language."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.diagnostics.finding import Finding
from generator.layer.document import Document, Key, Layered
from generator.layer.overlay import is_hidden, overlaid
from generator.layer.stamp import stamps
from generator.layer.translation import STAMPS, LayerOf, Translator
from generator.model.shape import shape_of
from generator.source.node import Mapping, Scalar


@dataclass(frozen=True, slots=True)
class Layers:
    """Merged entities per language, and the keys of those that a layer hides or that are drafts."""

    by_language: dict[str, dict[Key, Layered]]
    removed: frozenset[Key]
    findings: tuple[Finding, ...]


def merge(documents: Iterable[Document], languages: tuple[str, ...], layer_of: LayerOf) -> Layers:
    """`documents` merged; the first of `languages` is the language of the source text."""
    findings: list[Finding] = []
    groups: dict[Key, list[Document]] = defaultdict(list)
    for document in documents:
        groups[document.key].append(document)
    by_language: dict[str, dict[Key, Layered]] = {language: {} for language in languages}
    removed: set[Key] = set()
    for key, group in sorted(groups.items()):
        source = _source(sorted(group, key=lambda d: d.layer), findings)
        if source is None:
            continue
        if is_hidden(source.body) or _is_draft(source.body):
            removed.add(key)
            continue
        by_language[languages[0]][key] = source
        for language in languages[1:]:
            overlays = sorted((d for d in group if d.lang == language), key=lambda d: d.layer)
            by_language[language][key] = _translation(source, overlays, layer_of, findings)
    return Layers(by_language, frozenset(removed), tuple(findings))


def _is_draft(body: Mapping) -> bool:
    status = body.get("status")
    return isinstance(status, Scalar) and status.text == "draft"


def _source(group: list[Document], findings: list[Finding]) -> Layered | None:
    sources = [document for document in group if document.lang is None]
    if not sources:
        findings += [
            Finding("unknown-overlay-target", d.body.span, {"id": d.id}, "translation") for d in group
        ]
        return None
    lowest = sources[0]
    shape = shape_of(lowest.kind.record)
    body = lowest.body
    for document in sources[1:]:
        merged = overlaid(body, document.body, shape, findings)
        body = merged if isinstance(merged, Mapping) else body
    return Layered(lowest.kind, lowest.id, body, tuple(d.file for d in sources))


def _translation(
    source: Layered, overlays: list[Document], layer_of: LayerOf, findings: list[Finding]
) -> Layered:
    shape = shape_of(source.kind.record)
    current = stamps(source.body, shape)
    body, stale, unstamped = source.body, set[str](), set[str]()
    for overlay in overlays:
        translator = Translator(layer_of)
        words = Mapping(tuple(e for e in overlay.body if e.key.text != STAMPS), overlay.body.span)
        merged = translator.translated(body, words, shape)
        body = merged if isinstance(merged, Mapping) else body
        findings += translator.findings
        made_from = _made_from(overlay.body)
        for name in stamps(words, shape):
            if name not in made_from:
                unstamped.add(name)
            elif name in current and made_from[name] != current[name]:
                stale.add(name)
    files = source.files + tuple(d.file for d in overlays)
    return Layered(source.kind, source.id, body, files, frozenset(stale), frozenset(unstamped))


def _made_from(body: Mapping) -> dict[str, str]:
    written = body.get(STAMPS)
    if not isinstance(written, Mapping):
        return {}
    return {e.key.text: e.value.text for e in written if isinstance(e.value, Scalar)}
