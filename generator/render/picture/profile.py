"""The required profile of a role: a ruler from 0 to 4, one line a skill, a square per stage at its level."""

from collections import defaultdict
from dataclasses import dataclass

from generator.render.picture.svg import line, picture, rect, words
from generator.render.text.safe import Safe

ROW = 44
WIDE_FROM = 0x2E80
"""Characters from here on take the width of two."""
TOP = 44
SQUARE = 22


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
    parts = [words(x, 20, text, "ob-axis", "middle") for x, text in zip(xs, profile.axis, strict=True)]
    parts += [
        line(0, TOP - 12, width, TOP - 12, "ob-strong"),
        line(0, height - 2, width, height - 2, "ob-strong"),
    ]
    parts += [line(x, TOP - 12, x, height - 2, "ob-grid") for x in xs]
    for number, item in enumerate(profile.rows):
        y = TOP + row * number + (row / 2 + 8 if names else row / 2) - 6
        if names:
            parts.append(words(0, y - 18, item.name, "ob-name"))
        parts += _row(item, profile, xs, y)
    return picture(width, height, parts, "ob-profile__drawing", profile.label)


def _row(item: ProfileRow, profile: Profile, xs: tuple[float, ...], y: float) -> list[Safe]:
    at: dict[int, list[int]] = defaultdict(list)
    for stage, level in enumerate(item.levels):
        at[level].append(stage)
    ends = sorted(at)
    stroke = "ob-line ob-line--core" if item.core else "ob-line"
    parts = [line(xs[ends[0]], y, xs[ends[-1]], y, stroke)]
    for level, stages in sorted(at.items()):
        parts += _square(xs[level], y, stages, profile)
    return parts


def _square(x: float, y: float, stages: list[int], profile: Profile) -> list[Safe]:
    label = " ".join(profile.stages[stage] for stage in stages)
    width = max(SQUARE, 8 + sum(14 if ord(c) >= WIDE_FROM else 8 for c in label))
    here = profile.focus in stages
    box = rect(
        x - width / 2, y - SQUARE / 2, width, SQUARE, "ob-square ob-square--here" if here else "ob-square"
    )
    return [box, words(x, y + 5, label, "ob-initial ob-initial--here" if here else "ob-initial", "middle")]
