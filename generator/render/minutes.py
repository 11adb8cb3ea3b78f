"""How long reading takes: as content says, else estimated from the number of words."""

import re

from generator.model.catalog import CatalogEntry
from generator.model.checklist import Checklist
from generator.model.knowledge import Article
from generator.model.text import Block, Inline, Long

CHARACTERS_PER_MINUTE = 400
"""Reading speed in Chinese characters; an English word counts as two characters."""

_CHINESE = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile("[A-Za-z][A-Za-z'’-]*")


def minutes_of(entry: CatalogEntry) -> int:
    """Minutes for `entry` once: going through a checklist, reading anything else; at least one.

    What the content itself says (articles, checklists) counts. Else every running text of the entity is
    counted, at `CHARACTERS_PER_MINUTE`; names, titles, references and code are not.
    """
    said = entry.record.minutes if isinstance(entry.record, Article | Checklist) else None
    return said or reading_minutes(sum(map(_length, _texts(entry))))


def reading_minutes(characters: int) -> int:
    """Minutes to read so many characters, at least one."""
    return max(1, round(characters / CHARACTERS_PER_MINUTE))


def _texts(entry: CatalogEntry) -> list[str]:
    leaves = (found.leaf for found in entry.leaves)
    return [leaf for leaf in leaves if isinstance(leaf, Inline | Block | Long)]


def _length(text: str) -> int:
    return len(_CHINESE.findall(text)) + 2 * len(_WORD.findall(text))
