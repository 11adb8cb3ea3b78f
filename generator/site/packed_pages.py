"""A page as readers load it: without the indentation of its templates."""

import re

from generator.site.packed_styles import with_one_sheet

_AS_WRITTEN = re.compile(r"(<(?P<name>pre|textarea|script)\b.*?</(?P=name)>)", re.DOTALL)
_BREAKS = re.compile(r"[ \t]*\n\s*")


def packed_page(page: str) -> str:
    """`page` with one stylesheet, and one line break wherever there is white space with a break in it.

    Where white space means something (code, text fields) and in scripts, which the policy knows by their very
    letters, all stays as written.
    """
    return "".join(_parts(with_one_sheet(page)))


def _parts(page: str) -> list[str]:
    parts: list[str] = []
    end = 0
    for kept in _AS_WRITTEN.finditer(page):
        parts += [_BREAKS.sub("\n", page[end : kept.start()]), kept[0]]
        end = kept.end()
    return [*parts, _BREAKS.sub("\n", page[end:])]
