"""`opsbook check --fix`: the findings whose cure is known for sure, mended in place."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.diagnostics.codes import severity_of
from generator.diagnostics.finding import Finding, Severity
from generator.diagnostics.source_text import SourceText
from generator.diagnostics.span import between
from generator.edit.text_edits import Edit, applied
from generator.source.load import load_reading
from generator.source.read import reading_of

SURE = 0.8
"""How alike a word and the suggestion must be (difflib's ratio) for the one to be a slip for the other."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What is put in place of what, and the finding that it mends."""

    finding: Finding
    edit: Edit
    old: str


@dataclass(frozen=True, slots=True)
class _Cure:
    """`pattern` finds in the marked source what to replace, in group 1; `new` replaces it."""

    pattern: str
    new: str


def fixes(findings: Iterable[Finding], sources: Mapping[str, SourceText]) -> tuple[Fix, ...]:
    """What can be mended; in no file more faults of writing than before are left by it."""
    by_file: dict[str, list[Fix]] = {}
    for finding in findings:
        source = sources.get(finding.span.file)
        fix = _fix(finding, source) if source else None
        if fix:
            by_file.setdefault(finding.span.file, []).append(fix)
    return tuple(fix for file, own in sorted(by_file.items()) for fix in _safe(sources[file], own))


def _safe(source: SourceText, own: list[Fix]) -> list[Fix]:
    """All of them, or where together they make it worse, each that alone does not."""
    return own if _is_better(source, own) else [fix for fix in own if _is_better(source, [fix])]


def _fix(finding: Finding, source: SourceText) -> Fix | None:
    cure = _cure(finding)
    start, end = finding.span.start, finding.span.end
    line = source.line(start.line)
    if cure is None or line is None or start.line != end.line:
        return None
    found = re.match(cure.pattern, line[start.column - 1 :])
    if found is None or found.end(1) > max(end.column - start.column, 1) + _SPACES:
        return None
    first, last = start.column + found.start(1), start.column + found.end(1)
    place = between(finding.span.file, start.line, first, start.line, last)
    return Fix(finding, Edit(place, cure.new), found[1])


_SPACES = 8
"""White space behind a full-width colon that goes with it."""


def _cure(finding: Finding) -> _Cure | None:
    make = _CURES.get((finding.code, finding.variant)) or _CURES.get((finding.code, "*"))
    return make(finding) if make else None


def _is_slip(old: str, new: str | None) -> bool:
    return new is not None and SequenceMatcher(None, old, new, autojunk=False).ratio() >= SURE


def _word(param: str) -> Callable[[Finding], _Cure | None]:
    """The marked word itself, which `param` holds, was misspelt."""

    def cure(finding: Finding) -> _Cure | None:
        old, new = finding.params.get(param, ""), finding.suggestion
        return _Cure(rf"['\"]?({re.escape(old)})(?![\w-])", new) if new and _is_slip(old, new) else None

    return cure


def _reference(finding: Finding) -> _Cure | None:
    """The id in a reference: misspelt, or that of something renamed."""
    kind, name, new = finding.params["kind"], finding.params["id"], finding.suggestion
    if new is None or not (finding.variant == "renamed" or _is_slip(name, new)):
        return None
    return _Cure(rf"['\"]?(?:\[\[)?(?:{re.escape(kind)}/)?({re.escape(name)})(?![\w-])", new)


def _kind(finding: Finding) -> _Cure | None:
    kind, new = finding.params["kind"], finding.suggestion
    return _Cure(rf"['\"]?(?:\[\[)?({re.escape(kind)})/", new) if new and _is_slip(kind, new) else None


def _anchor(finding: Finding) -> _Cure | None:
    item, new = finding.params["item"], finding.suggestion
    pattern = rf"['\"]?(?:\[\[)?{re.escape(finding.params['reference'])}#({re.escape(item)})(?![\w-])"
    return _Cure(pattern, new) if new and _is_slip(item, new) else None


def _as_suggested(param: str) -> Callable[[Finding], _Cure | None]:
    """The correction is certain."""
    return lambda finding: _Cure(f"({re.escape(finding.params[param])})", finding.suggestion or "")


def _spelling(finding: Finding) -> _Cure | None:
    """A word to avoid that differs from the other only in how it is written: not advice, not a choice."""
    old, new = finding.params["word"], finding.params["better"]
    alike = len(old) == len(new) and sum(a == b for a, b in zip(old, new, strict=True)) * 2 >= len(old)
    return _Cure(f"({re.escape(old)})", new) if alike and old.isalpha() and new.isalpha() else None


_CURES: dict[tuple[str, str], Callable[[Finding], _Cure | None]] = {
    ("full-width-punctuation", "colon"): lambda _: _Cure("(：[ \u3000]*)", ": "),
    ("missing-space", "colon"): lambda _: _Cure("(:)", ": "),
    ("missing-space", "dash"): lambda _: _Cure("(-)", "- "),
    ("unknown-field", "*"): _word("field"),
    ("translation-shape", "unknown"): _word("field"),
    ("translation-shape", "item"): _word("id"),
    ("bad-value", "misspelt"): _word("value"),
    ("unknown-reference", ""): _reference,
    ("unknown-reference", "renamed"): _reference,
    ("unknown-reference", "kind"): _kind,
    ("unknown-reference", "*"): _word("id"),
    ("unknown-anchor", "*"): _anchor,
    ("formula-unknown-input", "*"): _word("name"),
    ("formula-result", "extra"): _word("name"),
    ("copy-style", "*"): _as_suggested("text"),
    ("avoided-term", "*"): _spelling,
}
"""From code and variant (`*`: any other) to its cure."""


def _is_better(source: SourceText, own: list[Fix]) -> bool:
    """Whether a file has no more faults of writing once mended."""
    before = "\n".join(source.lines)
    after = applied(before, [fix.edit for fix in own])
    return _faults(source.file, after) <= _faults(source.file, before)


def _faults(file: str, text: str) -> int:
    _, found, _ = load_reading(reading_of(file, text))
    return sum(severity_of(finding.code) is Severity.ERROR for finding in found)
