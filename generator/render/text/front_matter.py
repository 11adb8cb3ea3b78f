"""Front matter of a page: YAML in which every value is JSON, so that no value can end it or mean more.

The theme prints title and description without escaping and unescapes headings, so they are escaped here.
"""

import html
import json
import re
from collections.abc import Mapping

from generator.render.text.escape import clean

_KEY = re.compile(r"[a-z][a-z0-9_]*")
_ODD = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHOWN = ("title", "description")


def front_matter(fields: Mapping[str, object]) -> str:
    """The block between `---` lines, with a final line break.

    `title` and `description` become escaped HTML text. Other values (text, numbers, truths, None, lists and
    mappings of them) stand as they are: whoever shows them has to escape them.

    Raises:
        ValueError: for a key that is no plain name.
    """
    shown = {key: _shown(value) if key in _SHOWN else value for key, value in fields.items()}
    lines = [f"{_key(key)}: {_json(value)}" for key, value in shown.items()]
    return "\n".join(["---", *lines, "---", ""])


def _key(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise ValueError(f"not a front matter key: {key!r}")
    return key


def _shown(value: object) -> str:
    return html.escape(clean(str(value)).strip())


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", _SURROGATE.sub("\ufffd", text))
