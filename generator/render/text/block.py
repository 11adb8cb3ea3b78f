"""Block nodes → page text: Markdown that the next stage reads back the same, or HTML."""

from collections.abc import Iterable, Iterator

from generator.model.markup.nodes import BlockNode, Heading, InlineNode, ItemList, Paragraph, Table, Words
from generator.render.messages import Messages
from generator.render.text.escape import clean, escape
from generator.render.text.inline import InlineWriter


def block_html(nodes: Iterable[BlockNode], writer: InlineWriter) -> str:
    """`nodes` as HTML on one line each, without blank lines: fit for the inside of a raw HTML block."""
    return "\n".join(_html(node, writer) for node in nodes)


def _html(node: BlockNode, writer: InlineWriter) -> str:
    match node:
        case Paragraph(children):
            return f"<p>{writer.write(children)}</p>"
        case Heading(level, name, children):
            return f'<h{level} id="{name}">{_heading_words(children, writer)}</h{level}>'
        case ItemList():
            return _list_html(node, writer)
        case Table():
            return _table_html(node, writer)


def _heading_words(children: Iterable[InlineNode], writer: InlineWriter) -> str:
    return writer.unlinked().write(children)


def _list_html(node: ItemList, writer: InlineWriter) -> str:
    items = "".join(f"<li>{_item_html(item, writer)}</li>" for item in node.items)
    if node.start is None:
        return f"<ul>{items}</ul>"
    start = "" if node.start == 1 else f' start="{node.start}"'
    return f"<ol{start}>{items}</ol>"


def _item_html(item: tuple[BlockNode, ...], writer: InlineWriter) -> str:
    if [type(node) for node in item].count(Paragraph) == 1 and isinstance(item[0], Paragraph):
        rest = block_html(item[1:], writer)
        return writer.write(item[0].children) + rest
    return block_html(item, writer)


def _table_html(table: Table, writer: InlineWriter) -> str:
    body = "".join(_row_html("td", map(writer.write, row), table.align) for row in table.rows)
    head = _row_html("th", _header(table, writer), table.align)
    return f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"


def _header(table: Table, writer: InlineWriter) -> Iterator[str]:
    """The header's cells; an empty corner says what stands below it, to those who hear the table."""
    for place, cell in enumerate(table.header):
        words = writer.write(cell)
        if words or place:
            yield words
        else:
            yield f'<span class="ob-hidden">{escape(Messages(writer.lang)("common.corner"))}</span>'


def _row_html(tag: str, cells: Iterable[str], align: tuple[str, ...]) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    written = (
        f"<{tag}{scope}{_class_of(words, side)}>{words}</{tag}>"
        for words, side in zip(cells, align, strict=True)
    )
    return f"<tr>{''.join(written)}</tr>"


def _class_of(words: str, side: str) -> str:
    return f' class="ob-{side}"' if words and side else ""


def block_markdown(nodes: Iterable[BlockNode], writer: InlineWriter) -> str:
    """`nodes` as Markdown blocks with blank lines between; what Markdown can't hold well, as HTML."""
    written, before = [], None
    for node in nodes:
        # Python-Markdown would make one list of two neighbours.
        apart = isinstance(node, ItemList) and isinstance(before, ItemList)
        written.append(_html(node, writer.in_html()) if apart else _markdown(node, writer))
        before = node
    return "\n\n".join(written)


def _markdown(node: BlockNode, writer: InlineWriter) -> str:
    match node:
        case Paragraph(children):
            return writer.write(children)
        case Heading(level, name, children):
            return f"{'#' * level} {_heading_words(children, writer)} {{#{name}}}"
        case ItemList() if _is_simple(node):
            return "\n".join(_list_lines(node, writer, ""))
        case Table():
            return "\n".join(_table_lines(node, writer))
        case _:
            return _html(node, writer.in_html())


def _is_simple(node: BlockNode) -> bool:
    """Whether each item is one paragraph, then perhaps one list of the same sort."""
    return isinstance(node, ItemList) and all(
        item
        and isinstance(item[0], Paragraph)
        and any(not isinstance(child, Words) or clean(child.text).strip() for child in item[0].children)
        and all(map(_is_simple, item[1:2]))
        and len(item) <= 2  # noqa: PLR2004 - a paragraph and a list
        for item in node.items
    )


def _list_lines(node: ItemList, writer: InlineWriter, indent: str) -> Iterable[str]:
    for number, item in enumerate(node.items, start=node.start or 0):
        first, *rest = item
        assert isinstance(first, Paragraph)  # noqa: S101 - simple lists only
        marker = "-   " if node.start is None else f"{number}. ".ljust(4)
        yield indent + marker + writer.write(first.children)
        for inner in rest:
            assert isinstance(inner, ItemList)  # noqa: S101 - simple lists only
            yield from _list_lines(inner, writer, indent + "    ")


def _table_lines(table: Table, writer: InlineWriter) -> Iterable[str]:
    yield _row_line(_header(table, writer), table.align)
    yield "| --- " * len(table.align) + "|"
    for row in table.rows:
        yield _row_line(map(writer.write, row), table.align)


def _row_line(cells: Iterable[str], align: tuple[str, ...]) -> str:
    # Alignment by class: the colons of Markdown would become inline styles.
    written = (
        f"{words} {{: .ob-{side} }}" if words and side else words
        for words, side in zip(cells, align, strict=True)
    )
    return f"| {' | '.join(written)} |"
