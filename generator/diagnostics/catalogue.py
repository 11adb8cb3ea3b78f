"""The words for findings, per language, from `messages/<language>.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.visible import shown

LANGUAGES = ("zh", "en")
_MESSAGES = Path(__file__).parent / "messages"
_DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class CodeText:
    """What is said about one code; `messages`, `labels` and `related` are keyed by variant."""

    title: str
    messages: Mapping[str, str]
    labels: Mapping[str, str]
    related: Mapping[str, str]
    means: str
    why: str
    fix: str


class _Params(dict[str, str]):
    """Placeholders filled with values made visible; one without a value shows as itself, never as a crash."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All texts of one language."""

    language: str
    codes: Mapping[str, CodeText]
    words: Mapping[str, str]
    kinds: Mapping[str, str]
    """The words for kinds of content; any placeholder that ends in `kind` is filled with them."""

    def message(self, finding: Finding) -> str:
        """The sentence that says what is wrong."""
        text = self.codes.get(finding.code)
        return self._filled(_of_variant(text.messages, finding.variant), finding) if text else finding.code

    def label(self, finding: Finding) -> str:
        """The few words beside the caret: what was probably meant, or what to do."""
        text = self.codes.get(finding.code)
        label = _of_variant(text.labels, finding.variant) if text else ""
        if finding.suggestion is not None and "{suggestion}" not in label:
            label = self.words["did-you-mean"]
        return self._filled(label, finding)

    def related(self, finding: Finding, related: Related) -> str:
        """The few words beside a second place."""
        text = self.codes.get(finding.code)
        template = text.related.get(related.message, related.message) if text else related.message
        return template.format_map(_Params({k: shown(v) for k, v in related.params.items()}))

    def word(self, name: str, **params: object) -> str:
        """One of the reporters' own words."""
        return self.words[name].format(**params)

    def counted(self, name: str, count: int) -> str:
        """`count` things in words, with the plural the language has."""
        form = f"{name}-one" if count == 1 and f"{name}-one" in self.words else name
        return self.words[form].format(count=count)

    def _filled(self, template: str, finding: Finding) -> str:
        values = {name: self._shown(name, value) for name, value in finding.params.items()}
        return template.format_map(_Params(values | {"suggestion": shown(finding.suggestion or "")}))

    def _shown(self, name: str, value: str) -> str:
        return shown(self.kinds.get(value, value) if name.endswith("kind") else value)


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language; any language without messages of its own gets English."""
    name = language if language in LANGUAGES else "en"
    with (_MESSAGES / f"{name}.yaml").open(encoding="utf-8") as file:
        raw: dict[str, Any] = yaml.load(file, Loader=yaml.CSafeLoader)  # our own file, not content
    codes = {code: _code_text(entry) for code, entry in raw["codes"].items()}
    return Catalogue(name, codes, raw["words"], raw["kinds"])


def _code_text(entry: dict[str, Any]) -> CodeText:
    return CodeText(
        title=entry["title"],
        messages=_variants(entry["message"]),
        labels=_variants(entry.get("label", "")),
        related=entry.get("related", {}),
        means=entry["means"].strip(),
        why=entry["why"].strip(),
        fix=entry["fix"].strip(),
    )


def _variants(value: str | dict[str, str]) -> dict[str, str]:
    """Texts by variant; one text alone is that of every variant."""
    if isinstance(value, str):
        return {"": value}
    return {"" if variant == _DEFAULT else variant: text for variant, text in value.items()}


def _of_variant(texts: Mapping[str, str], variant: str) -> str:
    return texts.get(variant) or texts.get("", "")
