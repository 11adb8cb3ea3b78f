"""Words → CommonMark that reads as those words: backslashes, where a character would mean something."""

import re
from urllib.parse import quote

_SPACE = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029 ]+")
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ALWAYS = r"[\\`*\[\]<>|~]"
_UNDERSCORE = r"(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])"
_ENTITY = r"&(?=[#0-9A-Za-z])"
_EDGES = r"^[-+#=]|(?:^\d{1,9})[.)]|#$|!$"
_SPECIAL = re.compile(f"{_ALWAYS}|{_UNDERSCORE}|{_ENTITY}|{_EDGES}")


def clean(words: str) -> str:
    """`words` on one line, without characters that no text file should hold."""
    if words.isprintable() and "  " not in words:
        return words
    return _UNFIT.sub("\ufffd", _SPACE.sub(" ", words))


def escape(words: str, *, trim: bool = True) -> str:
    """`words` as CommonMark reads them back; with `trim`, without white space around them."""
    kept = clean(words)
    return _SPECIAL.sub(_with_backslash, kept.strip() if trim else kept)


def _with_backslash(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}\\{found[0][-1]}"


def code_span(words: str) -> str:
    """`words` as a code span."""
    text = clean(words).strip()
    longest = max([0, *(len(run) for run in re.findall(r"`+", text))])
    fence = "`" * (longest + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}" if text else ""


def escape_url(url: str) -> str:
    """An address for the round brackets of a link."""
    return quote(url, safe="/:?#@!$&+,;=%~.-_")
