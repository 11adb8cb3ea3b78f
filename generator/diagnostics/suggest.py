"""What was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word`, or None where nothing comes close."""
    if len(word) > 100:  # noqa: PLR2004 -- ids end at 64; comparing longer words only costs time
        return None
    found = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None
