"""A tree drawn from left to right: names on lines, joined by right angles."""

from dataclasses import dataclass

from generator.render.picture.svg import line, picture, words
from generator.render.text.escape import escape_url
from generator.render.text.safe import Safe

ROW = 34
COLUMN = 250


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A name with its address and the nodes below it."""

    name: str
    href: str
    below: tuple["TreeNode", ...] = ()


def drawing(root: TreeNode, label: str) -> Safe:
    """The tree under `root`."""
    parts: list[Safe] = []
    rows = _place(root, 0, 0, parts)[1]
    depth = _depth(root)
    return picture(COLUMN * depth, ROW * rows + 8, parts, "ob-tree", label, "group")


def _depth(node: TreeNode) -> int:
    return 1 + max((_depth(below) for below in node.below), default=0)


def _place(node: TreeNode, column: int, row: int, parts: list[Safe]) -> tuple[float, int]:
    """Draw `node` and all below it from `row` on; its own height, and the first free row."""
    x = COLUMN * column
    if not node.below:
        y = ROW * row + ROW / 2 + 4
        parts.append(_name(node, x, y))
        return y, row + 1
    heights: list[float] = []
    for below in node.below:
        height, row = _place(below, column + 1, row, parts)
        heights.append(height)
    y = (heights[0] + heights[-1]) / 2
    parts += [
        line(x + COLUMN - 60, height - 5, x + COLUMN - 8, height - 5, "ob-tree__line") for height in heights
    ]
    parts.append(line(x + COLUMN - 60, heights[0] - 5, x + COLUMN - 60, heights[-1] - 5, "ob-tree__line"))
    parts.append(line(x + COLUMN - 76, y - 5, x + COLUMN - 60, y - 5, "ob-tree__line"))
    parts.append(_name(node, x, y))
    return y, row


def _name(node: TreeNode, x: float, y: float) -> Safe:
    # The theme's instant navigation writes to every `href` of a page and fails at that of an SVG link.
    return Safe(f'<a xlink:href="{escape_url(node.href)}">{words(x, y, node.name, "ob-tree__name")}</a>')
