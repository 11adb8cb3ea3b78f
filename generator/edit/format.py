"""`opsbook fmt`: one canonical shape for every file; every comment is kept and no meaning changes."""

from collections import Counter
from dataclasses import dataclass

from yaml.error import YAMLError

from generator.diagnostics.codes import severity_of
from generator.diagnostics.finding import Severity
from generator.edit.comments import comments
from generator.edit.form.order import order
from generator.edit.form.read import TreeReader
from generator.edit.form.schema_line import MARK, without_schema_line
from generator.edit.form.tree import Collection
from generator.edit.form.write import written
from generator.edit.text_edits import BOM
from generator.model.shape import Shape
from generator.source.node import Mapping, Node, Scalar
from generator.source.parse import parse

FENCE = "---"
"""The line before and after the head of an article."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a file should look like: the shape of its record, and its first line (an article has none)."""

    shape: Shape
    schema_line: str = ""


def formatted(file: str, text: str, form: Form) -> str | None:
    """`text` in the canonical shape; None where it has faults that must be mended first."""
    plain = text.removeprefix(BOM).replace("\r\n", "\n")
    if file.endswith(".md"):
        return _article(file, plain, form)
    made = _formatted(file, plain, form.shape)
    return None if made is None else f"{form.schema_line}\n{made}" if form.schema_line else made


def tree_of(file: str, text: str) -> Collection | None:
    """The tree of a sound YAML text with LF line ends, or None."""
    root, findings = parse(file, text)
    if root is None or any(severity_of(finding.code) is Severity.ERROR for finding in findings):
        return None
    return TreeReader(text.split("\n"), comments(text)).read(root)


def _article(file: str, text: str, form: Form) -> str | None:
    head, body = halves(text)
    made = _formatted(file, head, form.shape) if head else None
    return None if made is None else f"{FENCE}\n{made}{FENCE}\n{body}"


def halves(text: str) -> tuple[str, str]:
    """The head of an article without its fences, and the text below; no head where a fence is missing."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE or FENCE not in (rest := [line.rstrip() for line in lines[1:]]):
        return "", text
    end = rest.index(FENCE) + 1
    return "\n".join([*lines[1:end], ""]), "\n".join(lines[end + 1 :])


def _formatted(file: str, text: str, shape: Shape) -> str | None:
    tree = tree_of(file, text)
    if tree is None:
        return None
    without_schema_line(tree)
    order(tree, shape)
    made = written(tree, shape)
    in_shape = text.startswith(MARK) and text.partition("\n")[2] == made
    return made if in_shape or _is_same(file, text, made) else None


def _is_same(file: str, before: str, after: str) -> bool:
    """Whether both texts hold the same values and the same comments."""
    try:
        return _meaning(parse(file, before)[0]) == _meaning(parse(file, after)[0]) and (
            kept(before) == kept(after)
        )
    except YAMLError:
        return False


def kept(text: str) -> Counter[str]:
    """The comments of a text that must not get lost: all but the line about its schema."""
    return Counter(c.text for c in comments(text) if not c.text.startswith(MARK))


def _meaning(node: Node | None) -> object:
    """The values of a node, whatever the order of its fields."""
    match node:
        case None:
            return None
        case Scalar(text=text):
            return text
        case Mapping():
            return {entry.key.text: _meaning(entry.value) for entry in node}
        case _:
            return [_meaning(item) for item in node.items]
