"""From nodes and comments to the tree of a writer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.edit.comments import Comment
from generator.edit.form.quotes import is_plain
from generator.edit.form.tree import BLANK, Collection, Item, Value, Words
from generator.source.node import Mapping, Node, Scalar


@dataclass(slots=True)
class _Placed:
    """An item, where it starts and ends (line, column), and the collections around it, the nearest last."""

    item: Item
    start: tuple[int, int]
    end: tuple[int, int]
    around: tuple[Collection, ...]
    columns: tuple[int, ...]
    """The column of the items of each collection around it."""


class TreeReader:
    """Reads one text: `lines` are its lines, `found` its comments."""

    def __init__(self, lines: Sequence[str], found: Sequence[Comment]) -> None:
        self._lines = lines
        self._comments = found
        self._placed: list[_Placed] = []

    def read(self, root: Mapping) -> Collection:
        """The tree of a whole text."""
        tree = self._collection(root, (), ())
        self._mark_blanks()
        for comment in self._comments:
            if comment.alone or not self._put_beside(comment):
                self._put_alone(comment, tree)
        for placed in self._placed:
            placed.item.lead = _tidy(placed.item.lead)
        return tree

    def _value(self, node: Node, around: tuple[Collection, ...], columns: tuple[int, ...]) -> Value:
        return self._words(node) if isinstance(node, Scalar) else self._collection(node, around, columns)

    def _collection(self, node: Node, around: tuple[Collection, ...], columns: tuple[int, ...]) -> Collection:
        is_list = not isinstance(node, Mapping)
        made = Collection([], is_list, flow=self._at(node)[:1] in ("[", "{"))
        for key, value, start in self._entries(node, flow=made.flow):
            item = Item(key, Words(""))
            inside = (*columns, start[1])
            self._placed.append(_Placed(item, start, value.span.end, (*around, made), inside))
            item.value = self._value(value, (*around, made), inside)
            made.items.append(item)
        return made

    def _entries(self, node: Node, *, flow: bool) -> Iterator[tuple[str, Node, tuple[int, int]]]:
        if isinstance(node, Mapping):
            for entry in node:
                yield self._key(entry.key), entry.value, entry.key.span.start
        elif not isinstance(node, Scalar):
            dash = node.span.start.column
            for item in node.items:
                line = item.span.start.line
                yield "", item, item.span.start if flow else (self._line_of_dash(line, dash), dash)

    def _line_of_dash(self, line: int, column: int) -> int:
        """The line of the hyphen that opens an item whose value starts on `line`."""
        while line > 1 and self._lines[line - 1][column - 1 : column] != "-":
            line -= 1
        return line

    def _at(self, node: Node) -> str:
        return self._lines[node.span.start.line - 1][node.span.start.column - 1 :]

    def _key(self, scalar: Scalar) -> str:
        """A key as it should be written: without quotes where it needs none."""
        line, column = scalar.span.start
        written = self._lines[line - 1][column - 1 : scalar.span.end.column - 1]
        return scalar.text if is_plain(scalar.text, flow=True) else written

    def _words(self, scalar: Scalar) -> Words:
        (first, column), (last, end) = scalar.span.start, scalar.span.end
        opening = self._at(scalar)[:1]
        if (first, column) == (last, end):
            return Words("")
        style = opening if opening in ("'", '"', "|", ">") else ""
        if first == last and style not in ("|", ">"):
            return Words(scalar.text, style, [self._lines[first - 1][column - 1 : end - 1]])
        inside = [*self._lines[first : last - 1], self._lines[last - 1][: end - 1]]
        if style in ("|", ">"):
            header = self._at(scalar).split("#", 1)[0].split(maxsplit=1)[0]
            return Words(scalar.text, style, [header, *_dedented(inside if last > first else [])])
        head = self._lines[first - 1][column - 1 :].rstrip()
        return Words(scalar.text, style, [head, *(line.strip() for line in inside)])

    def _mark_blanks(self) -> None:
        """Keep one blank line above an item where there was one (or more)."""
        done = 0
        for placed in self._placed:
            line = placed.start[0]
            if line != done and line > 1 and not self._lines[line - 2].strip():
                placed.item.lead.append(BLANK)
            done = line

    def _put_alone(self, comment: Comment, tree: Collection) -> None:
        """A comment on its own line: above the next item, or after the last one if it stands deeper."""
        words = [BLANK, comment.text] if self._blank_above(comment.line) else [comment.text]
        after = next((p for p in self._placed if p.start[0] > comment.line), None)
        before = next((p for p in reversed(self._placed) if p.start[0] < comment.line), None)
        if before and _awaits(before, comment):
            before.item.under.extend(words)
        elif after and (
            before is None or comment.column <= after.start[1] or not _deeper(before, comment, after)
        ):
            lead = after.item.lead
            end = len(lead) - 1 if lead[-1:] == [BLANK] else len(lead)
            lead[end:end] = words
        else:
            _tail_of(before, comment, tree).extend(words)

    def _blank_above(self, line: int) -> bool:
        return line > 1 and not self._lines[line - 2].strip()

    def _put_beside(self, comment: Comment) -> bool:
        """A comment at the end of a line belongs to what was closed there, else to the last thing on it.

        False where nothing does.
        """
        here = (comment.line, comment.column)
        closed = (p for p in self._placed if _is_flow(p) and p.end[0] == comment.line and p.end <= here)
        on_line = [p for p in self._placed if _touches(p, comment.line) and p.start < here]
        owner = next(closed, None) or next(reversed(on_line), None)
        if owner:
            owner.item.beside.append(comment.text)
        return owner is not None


def _is_flow(placed: _Placed) -> bool:
    return isinstance(placed.item.value, Collection) and placed.item.value.flow


def _touches(placed: _Placed, line: int) -> bool:
    words = isinstance(placed.item.value, Words)
    return placed.start[0] == line or (words and placed.start[0] <= line <= placed.end[0])


def _awaits(before: _Placed, comment: Comment) -> bool:
    """Whether a comment stands in the place of a value that is not there yet."""
    value = before.item.value
    return isinstance(value, Words) and not value.lines and comment.column > before.start[1]


def _deeper(before: _Placed, comment: Comment, after: _Placed) -> bool:
    """Whether a comment belongs to a collection that has ended before the item after it."""
    ended = [c for c in before.around if c not in after.around]
    columns = before.columns[len(before.around) - len(ended) :]
    return any(column <= comment.column for column in columns)


def _tail_of(before: _Placed | None, comment: Comment, tree: Collection) -> list[str]:
    """Where a comment after the last item of a collection goes: to the deepest one it is in line with."""
    if before:
        for around, column in reversed([*zip(before.around, before.columns, strict=True)]):
            if column <= comment.column:
                return around.tail
    return tree.tail


def _dedented(lines: list[str]) -> list[str]:
    filled = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    margin = min(filled, default=0)
    return [line[margin:] if line.strip() else "" for line in lines]


def _tidy(lead: list[str]) -> list[str]:
    """Comments with at most one blank line between two."""
    return [line for number, line in enumerate(lead) if line or lead[number - 1 : number] != [BLANK]]
