"""The words that are not content: every language says everything, and nothing is said that nobody shows."""

from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
import yaml

from generator.render.messages import Messages

ROOT = Path(__file__).parents[1]
FILES = sorted(ROOT.glob("generator/**/*.zh.yaml"))


def keys(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the path of keys that leads to it."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from keys(below, f"{path}.{key}")
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from keys(below, f"{path}[{number}]")
    else:
        yield path, str(value)


def pairs() -> list[Path]:
    """Message files that come in both languages (field descriptions are for Chinese editors only)."""
    return [path for path in FILES if path.name != "descriptions.zh.yaml"]


@pytest.mark.parametrize("path", pairs(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_both_languages_have_the_same_messages(path: Path) -> None:
    """An English reader never meets a word that is only there in Chinese, nor the other way round."""
    chinese = dict(keys(yaml.safe_load(path.read_text("utf-8"))))
    other = path.with_name(path.name.replace(".zh.", ".en."))
    english = dict(keys(yaml.safe_load(other.read_text("utf-8"))))
    assert sorted(chinese) == sorted(english)


@pytest.mark.parametrize("path", pairs(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_both_languages_fill_the_same_placeholders(path: Path) -> None:
    """What one language tells of numbers and names the other tells too."""
    chinese = dict(keys(yaml.safe_load(path.read_text("utf-8"))))
    english = dict(keys(yaml.safe_load(path.with_name(path.name.replace(".zh.", ".en.")).read_text("utf-8"))))
    for key, text in chinese.items():
        assert _placeholders(text) == _placeholders(english[key]), key


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_one_thing_is_named_in_the_singular() -> None:
    """An English page says "1 thing changes" and "2 things change"."""
    messages = Messages("en")
    assert messages("stage.difference", count=1, stage="Junior") == "1 thing changes from Junior"
    assert messages("stage.difference", count=2, stage="Junior") == "2 things change from Junior"
    effort = messages("playbook.effort_value", people=1, days="0.5")
    assert effort == "1 person, 0.5 days from start to result"
