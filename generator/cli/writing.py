"""The commands that write into content: new, rename, fmt, translate."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from generator.cli.options import NAMES, ROOT, key_of
from generator.cli.words import word

if TYPE_CHECKING:
    from pathlib import Path


def refuse(reason: str, params: dict[str, str]) -> None:
    """Say why nothing was done, and end."""
    click.echo(word(f"refused_{reason}", **params), err=True)
    sys.exit(2)


def _tell(message: str, files: Iterable[str]) -> None:
    for file in files:
        click.echo(word(message, file=file))


@click.command(help=word("new"))
@click.argument("kind")
@click.argument("name", metavar="ID")
@ROOT
@click.option("--organisation", "own", is_flag=True, help=word("option_organisation"))
def new(kind: str, name: str, root: "Path", own: bool) -> None:  # noqa: FBT001  # click passes flags so
    from generator.edit.new import new as write
    from generator.edit.refusal import Refusal
    from generator.project import Project
    from generator.reading import parse

    made = write(root, parse(Project(root)).documents, (kind, name), layer=int(own))
    if isinstance(made, Refusal):
        refuse(made.reason, dict(made.params))
    click.echo(word("new_done", file=made))


@click.command(help=word("rename"))
@click.argument("name", metavar="KIND/ID")
@click.argument("to", metavar="NEW")
@ROOT
def rename(name: str, to: str, root: "Path") -> None:
    from generator.edit.refusal import Refusal
    from generator.edit.rename import rename as run
    from generator.outcome import has_errors
    from generator.project import Project
    from generator.reading import parse

    parsed = parse(Project(root))
    broken = sorted({f.span.file for f in parsed.findings if has_errors((f,))})
    if broken:
        refuse("faults", {"files": ", ".join(broken)})
    done = run(root, lambda: parse(Project(root)).documents, key_of(name), to)
    if isinstance(done, Refusal):
        refuse(done.reason, dict(done.params))
        return
    for old, new_file in done.moved:
        click.echo(word("rename_moved", old=old, new=new_file))
    _tell("rename_changed", done.changed)
    click.echo(word("rename_done", old=key_of(name)[1], new=to))


@click.command(help=word("fmt"))
@NAMES
@ROOT
@click.option("--check", "only_check", is_flag=True, help=word("option_fmt_check"))
def fmt(names: tuple[str, ...], root: "Path", only_check: bool) -> None:  # noqa: FBT001  # click passes flags so
    from generator.edit.format_files import formatting
    from generator.edit.text_edits import write_texts
    from generator.project import Project
    from generator.reading import files

    found = formatting(files(Project(root)), frozenset(names))
    if not only_check:
        write_texts(root, found.texts)
    _tell("fmt_due" if only_check else "fmt_done", found.texts)
    _tell("fmt_left", found.left)
    click.echo(word("fmt_sum_check" if only_check else "fmt_sum", count=len(found.texts)))
    sys.exit(1 if found.left or (only_check and found.texts) else 0)


@click.command(help=word("translate"))
@NAMES
@ROOT
@click.option("--to", type=click.Choice(["en"]), default="en", help=word("option_to"))
@click.option("--accept", is_flag=True, help=word("option_accept"))
def translate(names: tuple[str, ...], root: "Path", to: str, accept: bool) -> None:  # noqa: FBT001  # click passes flags so
    from generator.edit.stamps import accept as stamp
    from generator.project import Project
    from generator.reading import parse

    documents = parse(Project(root)).documents
    keys = {key_of(name) for name in names}
    for kind, name in sorted(keys - {document.key for document in documents}):
        refuse("unknown", {"name": f"{kind}/{name}"})
    if accept:
        done = stamp(root, documents, keys or None)
        _tell("accept_done", done)
        click.echo(word("accept_sum", count=len(done)) if done else word("accept_none"))
    elif not keys:
        refuse("no_name", {})
    else:
        for key in sorted(keys):
            _blanks(root, key, to)


def _blanks(root: "Path", key: tuple[str, str], to: str) -> None:
    """Prepare the translation of one entity. Read anew, because several may stand in one file."""
    from generator.edit.refusal import Refusal
    from generator.edit.text_edits import write_texts
    from generator.edit.translate import blanks
    from generator.project import Project
    from generator.reading import parse

    made = blanks(root, parse(Project(root)).documents, key, to)
    if isinstance(made, Refusal):
        refuse(made.reason, dict(made.params))
        return
    texts, count = made
    write_texts(root, texts)
    _tell("translate_done", texts)
    name = "/".join(key)
    click.echo(word("translate_sum", count=count, name=name) if count else word("translate_none", name=name))
