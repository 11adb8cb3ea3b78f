"""How much YAML one file may hold; a page of knowledge needs a fraction of it."""

DEEPEST = 16
"""Lists and mappings inside one another."""

MOST_NODES = 20_000
"""Values, lists and mappings."""

MOST_FINDINGS = 50
"""Findings shown for one file; one more says how many were left out."""
