"""What fields and their fixed values are called in twins, by language: `messages/fields.<language>.yaml`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "messages"


@cache
def _messages(language: str) -> Mapping[str, Any]:
    text = (FOLDER / f"fields.{language}.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


class Labels:
    """The labels of one language."""

    def __init__(self, language: str) -> None:
        self._fields: Mapping[str, str] = _messages(language)["fields"]
        self._values: Mapping[str, Mapping[str, str]] = _messages(language)["values"]
        self.colon: str = _messages(language)["colon"]
        self.comma: str = _messages(language)["comma"]

    def field(self, record: str, name: str) -> str:
        """The label of field `name` (its YAML key) of the record type `record`.

        Raises KeyError where the files lack it; a test keeps them complete.
        """
        return self._fields.get(f"{record}.{name}") or self._fields[name]

    def value(self, name: str, value: object) -> str:
        """The words for a fixed value of field `name`; other values as they are."""
        return self._values.get(name, {}).get(str(value)) or str(value)
