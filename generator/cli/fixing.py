"""`opsbook check --fix`: mend what is sure, say what was changed, until nothing sure is left."""

from pathlib import Path

import click

from generator.cli.words import word
from generator.diagnostics.visible import visible
from generator.edit.fix import fixes
from generator.edit.text_edits import apply
from generator.project import Project
from generator.reading import Checked, read

_MOST_ROUNDS = 5
"""A mended file may show what its faults had hidden."""


def fix(root: Path, *, quiet: bool) -> Checked:
    """Mend the content below `root`; what is left."""
    checked, count = read(Project(root)), 0
    for _ in range(_MOST_ROUNDS):
        found = fixes(checked.findings, checked.sources)
        if not found or not apply(root, (one.edit for one in found)):
            break
        for one in found:
            place = f"{one.edit.span.file}:{one.edit.span.start.line}"
            words = {"place": place, "old": visible(one.old), "new": one.edit.text, "code": one.finding.code}
            if not quiet:
                click.echo(word("fixed", **words))
        count += len(found)
        checked = read(Project(root))
    if not quiet:
        click.echo(word("fixed_sum", count=count))
    return checked
