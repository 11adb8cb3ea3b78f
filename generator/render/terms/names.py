"""The names under which terms are looked for."""

from collections.abc import Iterable
from dataclasses import dataclass

_SHORTEST = 2
"""A single character means too many things to be looked for."""


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term: its id, the names it goes by in one language, what it means (for a tooltip)."""

    id: str
    names: tuple[str, ...]
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as looked for; `exact` is the spelling that must be met, None where capitals don't matter."""

    term: str
    exact: str | None


def lowered(text: str) -> str:
    """`text` in small letters, of the same length."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(char.lower()[:1] or char for char in text)


def names_of(terms: Iterable[TermEntry], lang: str) -> dict[str, Name]:
    """All names in small letters. Of two terms with the same name the first one has it.

    In English a name in capitals (IT, PUSH) is met in capitals only, since the word in small letters may be
    an ordinary one; in Chinese text Latin letters are a term however they are written.
    """
    found: dict[str, Name] = {}
    for term in terms:
        for name in term.names:
            words = " ".join(name.split())
            exact = words if lang == "en" and words.isupper() else None
            for variant in _variants(words) if lang == "en" else (words,):
                if len(variant) >= _SHORTEST:
                    found.setdefault(lowered(variant), Name(term.id, exact))
    return found


def _variants(name: str) -> tuple[str, ...]:
    """An English name and its plural where that takes more than an `s`."""
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return name, f"{name[:-1]}ies"
    if name.endswith(("x", "ch", "sh", "ss")):
        return name, f"{name}es"
    return (name,)
