"""What axe finds on a page: everything against WCAG 2.2 AA, and what its makers hold to be good practice."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
EVERYTHING: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": list(TAGS)},
    "rules": {"target-size": {"enabled": True}},
}
"""Every rule; axe leaves out the size of targets unless told otherwise."""

_RUN = "options => axe.run({ ...options, resultTypes: ['violations'] })"
_SETTLED = "() => document.getAnimations().every(({ playState }) => playState !== 'running')"


def only(*rules: str) -> dict[str, Any]:
    """Options that run just these rules."""
    return {"runOnly": {"type": "rule", "values": list(rules)}}


def findings(page: Page, options: dict[str, Any] = EVERYTHING) -> list[str]:
    """Rule, place and markup of all that axe finds on the page as it stands."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    page.wait_for_function(_SETTLED)
    found = page.evaluate(_RUN, options)["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['html'][:200]}" for rule in found for node in rule["nodes"]
    ]
