"""Options and arguments that several commands take."""

import os
from typing import TYPE_CHECKING, Any

import click

from generator.cli.language import LANGUAGES, language
from generator.cli.words import word

if TYPE_CHECKING:
    from pathlib import Path


class Folder(click.Path):
    """A folder, as a Path; `pathlib` is imported where one is used, so that help shows at once."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "Path":
        from pathlib import Path  # noqa: PLC0415  # see above

        return Path(os.fsdecode(super().convert(value, param, ctx)))


ROOT = click.option("--root", type=Folder(file_okay=False), default=".", help=word("option_root"))
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
