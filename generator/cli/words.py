"""The command line's own words, in the language of the terminal."""

import ast
import os
from functools import cache

from generator.cli.language import language


@cache
def _messages(name: str) -> dict[str, str]:
    """The messages of a language; of TOML they use only what Python's own literals read the same way.

    Importing `tomllib` and `pathlib` takes longer than the rest of showing the help; `ast` is there already.
    """
    path = os.path.join(os.path.dirname(__file__), "messages", f"{name}.toml")  # noqa: PTH118, PTH120  # see above
    with open(path, encoding="utf-8") as file:  # noqa: PTH123  # see above
        parts = (line.partition(" = ") for line in file)
        return {key: ast.literal_eval(value.strip()) for key, _, value in parts}


def word(key: str, **params: object) -> str:
    """The words at `key`, placeholders filled."""
    text = _messages(language())[key]
    return text.format(**params) if params else text
