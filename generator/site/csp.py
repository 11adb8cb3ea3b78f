"""A content security policy on every page: only the site itself, and the theme's inline scripts by hash.

The hashes of all pages go on every page, because with instant navigation the policy of the first page that a
reader opens stays in force for all later ones.
"""

import base64
import hashlib
import html
import re
from collections.abc import Iterable

from generator.site.theme_scripts import is_from_theme

_INLINE = re.compile(r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<text>.*?)</script", re.DOTALL | re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)
_NOT_RUN = re.compile(r"\ssrc=|\stype=[\"']?application/(?:ld\+)?json", re.IGNORECASE)
_RULES = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'{hashes}",  # search is WebAssembly
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",  # column alignment of Markdown tables
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "object-src 'none'",
)


def inline_scripts(page: str) -> list[str]:
    """The texts of the scripts that stand in `page` and would run."""
    return [found["text"] for found in _INLINE.finditer(page) if not _NOT_RUN.search(found["attributes"])]


def policy(pages: Iterable[str]) -> str:
    """The policy for a site of these pages; inline scripts that the theme does not bring stay forbidden."""
    scripts = {script for page in pages for script in inline_scripts(page)}
    hashes = "".join(f" '{script_hash(script)}'" for script in sorted(scripts) if is_from_theme(script))
    return "; ".join(_RULES).format(hashes=hashes)


def script_hash(script: str) -> str:
    """The hash of an inline script as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def with_policy(page: str, rules: str) -> str:
    """`page` with the policy as the first thing in its head that matters."""
    content = html.escape(rules, quote=False).replace('"', "&quot;")  # the rules are full of single quotes
    tag = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    return _HEAD.sub(lambda head: head[0] + tag, page, count=1)
