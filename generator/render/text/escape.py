"""Words → characters that mean nothing to Markdown (with the extensions we enable) nor to HTML.

Entities, not backslashes: they hold in Markdown and in raw HTML alike. Only ASCII punctuation is touched,
and where a character has a meaning in some places only (`-` at a line start), only there: English prose stays
readable.
"""

import re
from urllib.parse import quote

_ALWAYS = r"[&<>\\`*_\[\]{}|~^$@]"
_LINE_START = r"^ ?[-+#=:!]|(?:^ ?\d{1,9})[.)]"
_LINE_END = r"[#!]$"
_RUNS = r"(?<=[-=+#:!])[-=+#:!]|:(?=[a-z/])"
_SPECIAL = re.compile(f"{_ALWAYS}|{_LINE_START}|{_LINE_END}|{_RUNS}")
_QUOTES = re.compile("[\"']")
_SPACE = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029 ]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_URL_SAFE = "/:?#@!$&+,;=%~.-"


def _entity(found: re.Match[str]) -> str:
    digits, special = found[0][:-1], found[0][-1]
    return digits + (_NAMED.get(special) or f"&#{ord(special)};")


def clean(words: str) -> str:
    """`words` on one line, without characters that no page may hold."""
    if words.isprintable() and "  " not in words:
        return words
    return _UNFIT.sub("\ufffd", _SPACE.sub(" ", words))


def escape(words: str) -> str:
    """`words` as they will be read, for any place in Markdown text or HTML content."""
    return _SPECIAL.sub(_entity, clean(words))


def escape_attribute(words: str) -> str:
    """`words` for a quoted attribute value."""
    return _QUOTES.sub(_entity, escape(words))


def escape_code(words: str) -> str:
    """Preformatted `words`: line breaks and runs of spaces stay."""
    lines = _BREAK.split(words.expandtabs(4))
    return "\n".join(_SPECIAL.sub(_entity, _UNFIT.sub("\ufffd", line)) for line in lines)


def escape_url(url: str) -> str:
    """An address for a quoted attribute or a Markdown link, quoted as in `<a href="…">` and `[…](<…>)`."""
    return quote(url, safe=_URL_SAFE).replace("&", "&amp;")
