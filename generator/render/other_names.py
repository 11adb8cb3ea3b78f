"""The other names of a thing, those first that a reader of the page's language can read.

One list serves all languages: the titles that stand on contracts here, and what the trade says abroad.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_CHINESE = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class OtherNames:
    """The names by the script they are written in, each group in the order of the source."""

    own: tuple[str, ...]
    foreign: tuple[str, ...]
    """Those in Chinese, for a reader of another language; a reader of Chinese reads both."""

    @property
    def all(self) -> tuple[str, ...]:
        """All names, the reader's own first."""
        return self.own + self.foreign


def other_names(language: str, title: str, names: Iterable[str]) -> OtherNames:
    """`names` for a page in `language`, without the one that is its `title` already."""
    further = [str(name) for name in names if name.casefold() != title.casefold()]
    foreign = tuple(name for name in further if language != "zh" and _CHINESE.search(name))
    return OtherNames(tuple(name for name in further if name not in foreign), foreign)
