"""Options and arguments that several commands take."""

from pathlib import Path

import click

from generator.cli.words import LANGUAGES, language, word

ROOT = click.option(
    "--root", type=click.Path(file_okay=False, path_type=Path), default=Path(), help=word("option_root")
)
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help=word("option_format"),
)
LANG = click.option("--lang", type=click.Choice(LANGUAGES), default=language, help=word("option_lang"))
MASS = click.option("--allow-mass-deletion", "mass", is_flag=True, help=word("option_mass"))
NAMES = click.argument("names", metavar="[KIND/ID]...", nargs=-1)


def key_of(name: str) -> tuple[str, str]:
    """Kind and id in `kind/id`; the site's settings have one word for both."""
    kind, slash, own = name.partition("/")
    return (kind, own) if slash else (kind, kind)
