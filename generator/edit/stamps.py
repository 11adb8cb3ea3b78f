"""Stamping translations: each says which source text it was made from, by `translates:` at its end."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.layer.document import Document, Key, Layered
from generator.layer.stamp import stamps
from generator.layer.translation import STAMPS
from generator.model.kinds import SITE
from generator.model.shape import shape_of
from generator.source.node import Mapping as Node
from generator.write.atomic import replace_file

_TOP_LEVEL = re.compile(r"^[^\s#]")


def accept(root: Path, documents: Iterable[Document], sources: Mapping[Key, Layered]) -> tuple[str, ...]:
    """Stamp every translation among `documents` against its source text; the files that changed."""
    by_file: dict[str, list[Document]] = {}
    for document in documents:
        if document.lang and document.key in sources:
            by_file.setdefault(document.file, []).append(document)
    return tuple(file for file, own in sorted(by_file.items()) if _stamp(root / file, own, sources))


def _stamp(path: Path, documents: list[Document], sources: Mapping[Key, Layered]) -> bool:
    before = path.read_text("utf-8")
    lines = before.split("\n")
    for document in documents:
        current = stamps(sources[document.key].body, shape_of(document.kind.record))
        written = stamps(_words(document), shape_of(document.kind.record))
        made_from = {name: current[name] for name in written if name in current}
        lines = _in_one(lines, document, made_from) if _is_shared(document) else _at_end(lines, made_from)
    after = "\n".join(lines)
    if after != before:
        replace_file(path, after.encode())
    return after != before


def _is_shared(document: Document) -> bool:
    """Whether the file holds several entities."""
    return document.kind.single_file is not None and document.kind is not SITE


def _words(document: Document) -> Node:
    return Node(tuple(e for e in document.body if e.key.text != STAMPS), document.body.span)


def _at_end(lines: list[str], made_from: Mapping[str, str]) -> list[str]:
    """The block at the end of the YAML: of the file, or of the front matter of an article."""
    end = _front_matter_end(lines)
    head, tail = (lines[:end], lines[end:]) if end else (lines, [""])
    return [*_without_block(head, ""), *_block(made_from, ""), *tail]


def _front_matter_end(lines: list[str]) -> int:
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)


def _in_one(lines: list[str], document: Document, made_from: Mapping[str, str]) -> list[str]:
    """The block at the end of one entity of a file that holds several."""
    start = next(n for n, line in enumerate(lines) if re.match(rf"{re.escape(document.id)}\s*:", line))
    rest = (n for n in range(start + 1, len(lines)) if _TOP_LEVEL.match(lines[n]))
    end = next(rest, len(lines))
    if lines[start].partition(":")[2].strip().startswith("{"):
        return [*lines[:start], *_in_flow(lines[start:end], made_from), *lines[end:]]
    own = _without_block(lines[start:end], "  ")
    return [*lines[:start], *own, *_block(made_from, "  "), *lines[end:]] + (
        [""] if end == len(lines) else []
    )


def _in_flow(lines: list[str], made_from: Mapping[str, str]) -> list[str]:
    """An entity written in braces: the stamps go before the brace that closes it."""
    text = re.sub(rf",\s*{STAMPS}:\s*{{[^}}]*}}", "", "\n".join(lines))
    head, brace, tail = text.rpartition("}")
    entries = ", ".join(f'{name}: "{value}"' for name, value in made_from.items())
    return f"{head}, {STAMPS}: {{{entries}}}{brace}{tail}".split("\n")


def _without_block(lines: list[str], indent: str) -> list[str]:
    """`lines` without a `translates:` block at this indentation, and without blank lines at the end."""
    kept: list[str] = []
    inside = False
    for line in lines:
        if line.startswith(f"{indent}{STAMPS}:"):
            inside = True
        elif inside and line.startswith(f"{indent}  "):
            continue
        else:
            inside = False
            kept.append(line)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def _block(made_from: Mapping[str, str], indent: str) -> list[str]:
    # quoted, because a hash such as 123e45 would read as a number elsewhere
    entries = [f'{indent}  {name}: "{value}"' for name, value in made_from.items()]
    return [f"{indent}{STAMPS}:", *entries] if entries else []
