"""The required profile of a role: a ruler from 0 to 4, one line a skill, a square per stage at its level."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.render.picture.svg import across, box_at, column, down, group, path, picture, words
from generator.render.text.safe import Safe

ROW = 44
WIDE_FROM = 0x2E80
"""Characters from here on take the width of two."""
TOP = 44
SQUARE = 22
_LOOKS = (
    (False, "ob-square", "ob-initial"),
    (True, "ob-square ob-square--here", "ob-initial ob-initial--here"),
)
"""Classes of the squares and their words, without and with the stage to stress."""


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A skill, whether it is core, and the level each stage asks for (0: not asked)."""

    name: str
    core: bool
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What to draw: rows, one short name per stage, the stage to stress, words for the axis."""

    rows: tuple[ProfileRow, ...]
    stages: tuple[str, ...]
    axis: tuple[str, ...]
    label: str
    focus: int | None = None


def wide(profile: Profile) -> Safe:
    """The drawing beside the table: same row height, no names (they stand in the table)."""
    return _drawing(profile, width=480, left=30, right=30, names=False)


def narrow(profile: Profile) -> Safe:
    """The drawing for phones: 350 wide, names inside."""
    return _drawing(profile, width=350, left=26, right=34, names=True)


def _drawing(profile: Profile, width: int, left: int, right: int, *, names: bool) -> Safe:
    row = ROW + 16 if names else ROW
    height = TOP + row * len(profile.rows) + 4
    step = (width - left - right) / 4
    xs = tuple(left + step * level for level in range(5))
    first = TOP + (row / 2 + 8 if names else row / 2) - 6
    ys = tuple(first + row * number for number in range(len(profile.rows)))
    frame = [across(0, y, width) for y in (TOP - 12, height - 2)]
    parts = [
        group([words(x, 20, text) for x, text in zip(xs, profile.axis, strict=True)], "ob-axis", "middle"),
        path(frame, "ob-strong"),
        path([down(x, TOP - 12, height - 2) for x in xs], "ob-grid"),
    ]
    if names:
        named = zip(ys, profile.rows, strict=True)
        parts.append(group([words(0, y - 18, item.name) for y, item in named], "ob-name"))
    parts += _lines(profile, xs, ys)
    parts += _squares(profile, xs, ys)
    return picture(width, height, parts, "ob-profile__drawing", profile.label)


def _lines(profile: Profile, xs: tuple[float, ...], ys: tuple[float, ...]) -> Iterator[Safe]:
    """One line a row, from nothing to its highest level; a path for the core skills, one for the others."""
    for core, stroke in ((False, "ob-line"), (True, "ob-line ob-line--core")):
        rows = [(y, row.levels) for y, row in zip(ys, profile.rows, strict=True) if row.core == core]
        if rows:
            yield path([across(xs[0], y, xs[max(levels)]) for y, levels in rows], stroke)


def _squares(profile: Profile, xs: tuple[float, ...], ys: tuple[float, ...]) -> Iterator[Safe]:
    """The squares with the stages in them: a path and a group of words for all that look alike."""
    squares = [
        _Square(xs[level], y, " ".join(profile.stages[stage] for stage in stages), profile.focus in stages)
        for y, row in zip(ys, profile.rows, strict=True)
        for level, stages in _by_level(row)
    ]
    for here, box, initial in _LOOKS:
        alike = [square for square in squares if square.here == here]
        if alike:
            yield path([square.outline for square in alike], box)
            columns = [column(x, [words(0, s.y + 5, s.label) for s in alike if s.x == x]) for x in xs[1:]]
            yield group(columns, initial, "middle")


def _by_level(row: ProfileRow) -> list[tuple[int, list[int]]]:
    """The stages that ask for each level; one that asks for none has no square (the table says so)."""
    at: dict[int, list[int]] = defaultdict(list)
    for stage, level in enumerate(row.levels):
        if level:
            at[level].append(stage)
    return sorted(at.items())


@dataclass(frozen=True, slots=True)
class _Square:
    """A square around a label; `here` where the stage to stress is in it."""

    x: float
    y: float
    label: str
    here: bool

    @property
    def outline(self) -> str:
        width = max(SQUARE, 8 + sum(14 if ord(c) >= WIDE_FROM else 8 for c in self.label))
        return box_at(self.x - width / 2, self.y - SQUARE / 2, width, SQUARE)
