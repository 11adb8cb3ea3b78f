"""The writing commands as a writer types them: what they say, what they do, how they end."""

import tomllib
from pathlib import Path
from string import Formatter

import pytest
from click.testing import CliRunner, Result

from generator.cli import language, words
from generator.cli.commands import cli
from tests.unit.edit.trees import copy, put, serious, text

TIP = "content/tips/same-day.yaml"


def run(root: Path, *arguments: str) -> Result:
    """A command over a tree."""
    return CliRunner().invoke(cli, [*arguments, "--root", str(root)], catch_exceptions=False)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words in one language, so that they can be compared."""
    monkeypatch.setenv(language.VARIABLE, "en")


def test_both_languages_have_the_same_words() -> None:
    """Every message of the command line can be said in both, with the same values."""
    folder = Path(words.__file__).parent / "messages"
    chinese, english = (tomllib.loads((folder / f"{name}.toml").read_text("utf-8")) for name in ("zh", "en"))
    assert chinese.keys() == english.keys()
    assert (words._messages("zh"), words._messages("en")) == (chinese, english)
    for key, said in chinese.items():
        names = ({name for _, name, _, _ in Formatter().parse(t) if name} for t in (said, english[key]))
        assert len({frozenset(each) for each in names}) == 1, key


def test_new(tmp_path: Path) -> None:
    """The file is named, and what to do next."""
    result = run(copy(tmp_path), "new", "tip", "ask-first")
    assert result.exit_code == 0
    assert result.output.startswith("Wrote content/tips/ask-first.yaml.")
    assert (tmp_path / "content/tips/ask-first.yaml").is_file()
    again = run(tmp_path, "new", "tip", "ask-first")
    assert (again.exit_code, again.output) == (2, "tip/ask-first exists already; choose another id.\n")


def test_rename(tmp_path: Path) -> None:
    """Every file that moved or changed is named."""
    result = run(copy(tmp_path), "rename", "case/lost-count", "lost-day")
    assert result.exit_code == 0
    assert result.output.splitlines()[:3] == [
        "Moved: content/cases/lost-count.en.yaml → content/cases/lost-day.en.yaml",
        "Moved: content/cases/lost-count.yaml → content/cases/lost-day.yaml",
        "Changed: content/playbooks/count-week.yaml",
    ]
    assert serious(tmp_path) == []


def test_rename_waits_until_all_files_can_be_read(tmp_path: Path) -> None:
    """A reference in a broken file could not follow."""
    put(copy(tmp_path), TIP, "title：当天数\n")
    result = run(tmp_path, "rename", "case/lost-count", "lost-day")
    assert result.exit_code == 2
    assert TIP in result.output
    assert (tmp_path / "content/cases/lost-count.yaml").is_file()


def test_fmt(tmp_path: Path) -> None:
    """`--check` only tells and fails; without it the files are put into shape, once."""
    copy(tmp_path)
    before = text(tmp_path, TIP)
    assert run(tmp_path, "fmt", "--check").exit_code == 1
    assert text(tmp_path, TIP) == before
    shaped = run(tmp_path, "fmt", "tip/same-day").output.splitlines()
    both = [f"Put into shape: {TIP[:-5]}.en.yaml", f"Put into shape: {TIP}"]
    assert shaped == [*both, "Files put into shape: 2."]
    assert text(tmp_path, TIP) != before
    assert run(tmp_path, "fmt").exit_code == 0
    checked = run(tmp_path, "fmt", "--check")
    assert (checked.exit_code, checked.output) == (0, "Files not in shape: 0.\n")
    assert serious(tmp_path) == []


def test_fmt_leaves_files_with_faults_alone(tmp_path: Path) -> None:
    """And says which, and fails, so that nobody takes them for formatted."""
    put(copy(tmp_path), TIP, "title：当天数\n")
    result = run(tmp_path, "fmt", TIP)
    assert (result.exit_code, text(tmp_path, TIP)) == (1, "title：当天数\n")
    assert f"left alone, see opsbook check: {TIP}" in result.output


def test_translate_and_accept(tmp_path: Path) -> None:
    """From nothing to confirmed in two commands and the translator's words."""
    copy(tmp_path)
    (tmp_path / "content/tips/same-day.en.yaml").unlink()
    result = run(tmp_path, "translate", "tip/same-day", "--to", "en")
    assert result.exit_code == 0
    assert "Prepared: content/tips/same-day.en.yaml" in result.output
    assert "Texts of tip/same-day to translate: 5." in result.output
    path = "content/tips/same-day.en.yaml"
    put(tmp_path, path, text(tmp_path, path).replace(":\n", ": Words\n"))
    assert run(tmp_path, "translate", "--accept", "tip/same-day").output.startswith(f"Confirmed: {path}")
    assert serious(tmp_path) == []
    assert (
        run(tmp_path, "translate", "tip/same-day").output == "Nothing of tip/same-day is left to translate.\n"
    )
    assert run(tmp_path, "translate", "--accept").output == (
        "Nothing to confirm: no translation is written yet, or it was confirmed before.\n"
    )


@pytest.mark.parametrize("arguments", [(), ("tip/none",), ("--accept", "tip/none")])
def test_translate_needs_to_know_what(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """Without a name, or with an unknown one, it says how to name something."""
    result = run(copy(tmp_path), "translate", *arguments)
    assert result.exit_code == 2
    assert "kind/id" in result.output


def test_check_with_fix(tmp_path: Path) -> None:
    """What was changed is told, then what is left, and the exit status is that of the rest."""
    put(copy(tmp_path), TIP, text(tmp_path, TIP).replace("advice:", "advise:"))
    result = run(tmp_path, "check", "--fix", "--lang", "en")
    assert result.exit_code == 0
    assert f'Changed {TIP}:3 "advise" → "advice" (unknown-field)' in result.output
    assert "Places changed: 1." in result.output
    quiet = run(tmp_path, "check", "--fix", "--format", "json")
    assert quiet.output.lstrip().startswith(("{", "["))
