"""Which addresses a link may have: https and mailto, nothing that a browser could run or guess."""

import re

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HTTPS = re.compile(r"https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?#][!-~]*)?")
_MAILTO = re.compile(r"mailto:[!-;=?A-~]+@[A-Za-z0-9.-]+(?:\?[!-~]*)?")
_FORBIDDEN = re.compile(r"[<>\"'`\\{}|^\[\]\x00-\x20\x7f]")


def address_fault(url: str) -> str | None:
    """What is wrong with `url`, as the variant of an `unsafe-link` finding; None when nothing is."""
    if _HTTPS.fullmatch(url) or _MAILTO.fullmatch(url):
        return "characters" if _FORBIDDEN.search(url) else None
    if url.startswith(("//", "\\\\", "/\\", "\\/", "www.")):
        return "host"
    scheme = _SCHEME.match(url)
    if scheme is None:
        return "relative"
    return "address" if scheme[0].lower() in ("https:", "mailto:") else "scheme"
