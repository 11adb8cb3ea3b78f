"""The words of pages that are not content: one YAML file per area and language, `<area>.<language>.yaml`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "messages"


class UnknownMessageError(KeyError):
    """A template or page asked for words that no message file holds: a fault of this program."""


@cache
def area(name: str, language: str) -> Mapping[str, Any]:
    """The messages of one area, as written in its file."""
    text = (FOLDER / f"{name}.{language}.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


@cache
def _text(key: str, language: str) -> str:
    name, *path = key.split(".")
    value: Any = area(name, language)
    for part in path:
        if not isinstance(value, Mapping) or part not in value:
            raise UnknownMessageError(f"{key} ({language})")
        value = value[part]
    return str(value)


class _Counting(Formatter):
    """Fills `{count}`, and `{count:thing|things}`: the first word for one, the second for other numbers."""

    def format_field(self, value: Any, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if bar:
            return one if str(value) == "1" else many
        return str(super().format_field(value, format_spec))


_FILL = _Counting()


class Messages:
    """Words in one language, by `area.key` or `area.key.below`."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **params: object) -> str:
        """The words at `key`, its `{placeholders}` filled.

        Raises UnknownMessageError where there is no such key.
        """
        text = _text(key, self.language)
        return _FILL.vformat(text, (), params) if params else text
