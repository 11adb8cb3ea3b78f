"""The few SVG elements that the pictures use; text and attributes are escaped here."""

from collections.abc import Iterable

from generator.render.text.escape import escape_attribute
from generator.render.text.safe import Safe

Number = int | float


def _value(value: object) -> str:
    return _number(value) if isinstance(value, (int, float)) else escape_attribute(str(value))


def _number(value: Number) -> str:
    return f"{value:.1f}".removesuffix(".0")


def element(name: str, content: Iterable[Safe] = (), **attributes: object) -> Safe:
    """One element; underscores in attribute names become hyphens, `class_` loses its last one.

    Classes come from this program, never from content.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value if key == "class_" else _value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Safe(f"<{name}{written}>{''.join(content)}</{name}>")


def line(x1: Number, y1: Number, x2: Number, y2: Number, class_: str) -> Safe:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def path(ways: Iterable[str], class_: str) -> Safe:
    """Lines and boxes that look alike as one element: a picture of hundreds of them stays small.

    `ways` come from the functions below.
    """
    return Safe(f'<path d="{"".join(ways)}" class="{class_}"/>')


def across(x1: Number, y: Number, x2: Number) -> str:
    """A level line, as a part of a path."""
    return f"M{_number(x1)} {_number(y)}H{_number(x2)}"


def down(x: Number, y1: Number, y2: Number) -> str:
    """An upright line, as a part of a path."""
    return f"M{_number(x)} {_number(y1)}V{_number(y2)}"


def box_at(x: Number, y: Number, width: Number, height: Number) -> str:
    """A box, as a part of a path."""
    return f"M{_number(x)} {_number(y)}h{_number(width)}v{_number(height)}h{_number(-width)}z"


def group(content: Iterable[Safe], class_: str, anchor: str | None = None) -> Safe:
    """Elements that look alike: class and text anchor stand once, on the group."""
    return element("g", content, class_=class_, text_anchor=anchor)


def column(x: Number, content: Iterable[Safe]) -> Safe:
    """Elements one below the other, each at its own height."""
    return element("g", content, transform=f"translate({_number(x)})")


def words(x: Number, y: Number, text: str, class_: str | None = None) -> Safe:
    """A line of text."""
    return element("text", [Safe(escape_attribute(text))], x=x or None, y=y, class_=class_)


def picture(
    width: int, height: int, content: Iterable[Safe], class_: str, label: str, role: str = "img"
) -> Safe:
    """The whole drawing; `label` is what it says in words (the same facts stand in a table beside it).

    `role` is "group" for a drawing with links in it: to screen readers an image is one thing without parts.
    """
    return element(
        "svg",
        content,
        viewBox=f"0 0 {width} {height}",
        class_=class_,
        role=role,
        aria_label=label,
        width=width,
        height=height,
    )
