"""The commands. Everything heavy is imported inside them, so that help shows at once."""

import gc
import sys
from typing import TYPE_CHECKING

import click

from generator.cli.options import FORMAT, LANG, MASS, ROOT
from generator.cli.signals import Stopped, stop_cleanly
from generator.cli.words import word
from generator.cli.writing import fmt, new, rename, translate

if TYPE_CHECKING:
    from pathlib import Path

MANY_OBJECTS = 200_000
"""New objects between two looks for garbage: nearly all that a run makes lasts, and looking costs a third."""


@click.group(help=word("help"), context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """The group of all commands; its help comes from the message files."""


@cli.command(help=word("check"))
@ROOT
@FORMAT
@LANG
@click.option("--strict", is_flag=True, help=word("option_strict"))
@click.option("--fix", "mend", is_flag=True, help=word("option_fix"))
def check(root: "Path", form: str, lang: str, strict: bool, mend: bool) -> None:  # noqa: FBT001  # click passes flags so
    from generator.cli.fixing import fix
    from generator.cli.report import show
    from generator.project import Project
    from generator.reading import read

    gc.disable()  # it ends before there is garbage worth looking for
    checked = fix(root, quiet=form != "text") if mend else read(Project(root))
    sys.exit(show(checked.findings, checked.sources, form, lang, strict=strict))


@cli.command(help=word("generate"))
@ROOT
@FORMAT
@LANG
@MASS
def generate(root: "Path", form: str, lang: str, mass: bool) -> None:  # noqa: FBT001  # click passes flags so
    from generator.cli.generating import generate as run
    from generator.cli.report import show
    from generator.project import Project

    outcome = run(Project(root), allow_mass_deletion=mass)
    status = show(outcome.findings, outcome.sources, form, lang)
    if outcome.pages and form == "text":
        click.echo(word("generated", pages=outcome.pages, written=outcome.written))
    sys.exit(status)


@cli.command(help=word("build"))
@ROOT
@FORMAT
@LANG
@MASS
def build(root: "Path", form: str, lang: str, mass: bool) -> None:  # noqa: FBT001  # click passes flags so
    from generator.cli.progress import progress_line, say_waiting
    from generator.cli.report import show
    from generator.pipeline import build as run
    from generator.project import Project

    project = Project(root)
    with progress_line() as progress:
        outcome = run(project, progress, allow_mass_deletion=mass, waiting=say_waiting)
    status = show(outcome.findings, outcome.sources, form, lang)
    if form == "text":
        place = project.site.name
        done = word("built", pages=outcome.pages, seconds=outcome.seconds, place=place)
        click.echo(word("kept", place=place) if status else done)
    sys.exit(status)


@cli.command(help=word("serve"))
@ROOT
@LANG
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help=word("option_port")
)
def serve(root: "Path", lang: str, port: int) -> None:
    from generator.cli.preview import preview
    from generator.project import Project

    sys.exit(preview(Project(root), port, lang))


@cli.command(help=word("explain"))
@click.argument("code")
@LANG
def explain(code: str, lang: str) -> None:
    from generator.diagnostics.catalogue import catalogue
    from generator.diagnostics.explain import explain as explained
    from generator.diagnostics.explain import unknown_code

    text = explained(code, catalogue(lang))
    if text is None:
        click.echo(unknown_code(code, catalogue(lang)), err=True)
        sys.exit(2)
    click.echo(text)


@cli.command(help=word("schema"))
@ROOT
@click.option("--verify", is_flag=True, help=word("option_verify"))
def schema(root: "Path", verify: bool) -> None:  # noqa: FBT001  # click passes flags so
    from generator.export.schemas import stale_schemas, write_schemas
    from generator.project import Project
    from generator.reading import read

    project = Project(root)
    if verify:
        stale = stale_schemas(project)
        if stale:
            click.echo(word("schemas_stale", names=", ".join(stale)), err=True)
        sys.exit(1 if stale else 0)
    content = read(project).content
    count = write_schemas(project, content.source if content else None)
    click.echo(word("schemas_written", count=count))


for writing in (new, rename, fmt, translate):
    cli.add_command(writing)


def main() -> None:
    """Run the command line; a fault of the program itself says so instead of showing only a traceback."""
    gc.set_threshold(MANY_OBJECTS, 50, 50)
    stop_cleanly()
    try:
        cli()
    except Stopped:
        click.echo(f"\n{word('stopped')}", err=True)
        raise
    except (click.exceptions.Exit, click.Abort, SystemExit, KeyboardInterrupt):
        raise
    except Exception as error:  # noqa: BLE001  # the last stop: nobody sees a bare traceback
        from generator.cli.crash import report_crash

        sys.exit(report_crash(error))
    finally:
        gc.freeze()  # all that was made goes with the process; looking through it once more takes seconds
