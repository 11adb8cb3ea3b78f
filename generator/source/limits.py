"""How much YAML one file may hold; a page of knowledge needs a fraction of it."""

DEEPEST = 16
"""Lists and mappings inside one another."""

MOST_NODES = 20_000
"""Values, lists and mappings."""

MOST_FINDINGS = 50
"""Findings shown for one file; one more says how many were left out."""

MOST_SLIPS = 500
"""Slips of writing looked for in one file; beyond that, more of them tell nothing new."""
