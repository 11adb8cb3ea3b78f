"""One regular expression that finds the longest of many names at a place, however many there are."""

import re
from collections.abc import Iterable

Trie = dict[str, "Trie"]
_END = ""


def longest_of(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches at a place where one of `names` begins, and takes the longest."""
    root: Trie = {}
    for name in names:
        node = root
        for char in name:
            node = node.setdefault(char, {})
        node[_END] = {}
    return re.compile(_written(root) if root else r"(?!)")


def _written(node: Trie) -> str:
    branches = [re.escape(char) + _written(rest) for char, rest in sorted(node.items()) if char != _END]
    if not branches:
        return ""
    group = f"(?:{'|'.join(branches)})"
    return f"{group}?" if _END in node else group
