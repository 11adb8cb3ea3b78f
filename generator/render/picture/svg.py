"""The few SVG elements that the pictures use; text and attributes are escaped here."""

from collections.abc import Iterable

from generator.render.text.escape import escape_attribute
from generator.render.text.safe import Safe

Number = int | float


def _value(value: object) -> str:
    return (
        f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else escape_attribute(str(value))
    )


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


def rect(x: Number, y: Number, width: Number, height: Number, class_: str) -> Safe:
    """A rectangle."""
    return element("rect", x=x, y=y, width=width, height=height, class_=class_)


def words(x: Number, y: Number, text: str, class_: str, anchor: str = "start") -> Safe:
    """A line of text."""
    return element("text", [Safe(escape_attribute(text))], x=x, y=y, class_=class_, text_anchor=anchor)


def picture(width: int, height: int, content: Iterable[Safe], class_: str, label: str) -> Safe:
    """The whole drawing; `label` is what it says in words (the same facts stand in a table beside it)."""
    return element(
        "svg",
        [element("title", [Safe(escape_attribute(label))]), *content],
        viewBox=f"0 0 {width} {height}",
        class_=class_,
        role="img",
        aria_label=label,
        width=width,
        height=height,
    )
