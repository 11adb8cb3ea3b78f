"""The first page of help shows at once, and says what the commands say of themselves."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import language
from generator.cli.front import COMMAND

MESSAGES = Path(language.__file__).parent / "messages"
LAID_OUT = f"from generator.cli.commands import cli; cli(['--help'], prog_name='{COMMAND}')"
SHOWN = "import sys; from generator.cli import main; main(); print('click' in sys.modules, file=sys.stderr)"


def run(code: str, lang: str, columns: int, *words: str) -> tuple[str, str]:
    """What a Python of its own prints, and what it complains of; its program is named `opsbook`."""
    named = f"import sys; sys.argv = ['/bin/{COMMAND}', *{words!r}]; {code}"
    settings = {"OPSBOOK_LANG": lang, "COLUMNS": str(columns), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", named], capture_output=True, text=True, env=os.environ | settings, check=True
    )
    return done.stdout, done.stderr


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_the_kept_help_is_that_of_the_commands(lang: str) -> None:
    """What shows at once is word for word what would be laid out; `make golden` keeps it anew."""
    laid_out, _ = run(LAID_OUT, lang, 80)
    kept = MESSAGES / f"help.{lang}.txt"
    if os.environ.get("REFRESH_GOLDEN"):
        kept.write_text(laid_out, encoding="utf-8")
    assert run(SHOWN, lang, 80, "--help") == (laid_out, "False\n")


def test_a_narrow_terminal_has_the_help_laid_out_for_it() -> None:
    """Lines are never longer than the terminal: then the help is laid out anew."""
    narrow, _ = run(LAID_OUT, "en", 60)
    assert max(map(len, narrow.splitlines())) <= 60
    assert run("from generator.cli import main; main()", "en", 60, "-h")[0] == narrow
