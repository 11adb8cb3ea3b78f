"""Chinese names in Latin letters: their readings, and alphabetical order."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin


@lru_cache(maxsize=1 << 13)
def sort_key(name: str) -> str:
    """The letters by which `name` sorts: pinyin for Chinese, lower case for Latin."""
    return "".join(lazy_pinyin(name, style=Style.NORMAL)).lower()


def initial(key: str) -> str:
    """The heading under which a sort key stands: a letter, or # for everything else."""
    first = key[:1].upper()
    return first if "A" <= first <= "Z" else "#"


@lru_cache(maxsize=1 << 14)
def readings(words: str) -> tuple[str, ...]:
    """The pinyin of `words` run together, and its initials, as people type Chinese names in Latin letters."""
    if not any("\u4e00" <= c <= "\u9fff" for c in words):
        return ()
    syllables = lazy_pinyin(words, style=Style.NORMAL, errors="ignore")
    return "".join(syllables), "".join(syllable[:1] for syllable in syllables)
