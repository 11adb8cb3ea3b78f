"""The memory of rendered pages: nothing that was damaged or made under other settings is ever used."""

import json
from pathlib import Path

import pytest

from generator.site.remembered import Memory, load, save

RECORD: dict[str, object] = {"content": "<p>x</p>", "toc": [], "title": None, "ids": ["a"], "links": {}}


def test_what_was_used_is_kept(tmp_path: Path) -> None:
    """A saved memory comes back with what the last build used, and not with what it did not."""
    memory = Memory("s", known={"old": RECORD}, used={"new": RECORD})
    save(memory, tmp_path / "cache/zh.json")
    assert load(tmp_path / "cache/zh.json") == Memory("s", known={"new": RECORD})


BROKEN = (
    "",
    "{",
    "[]",
    "[" * 9999,
    '{"stamp": "s"}',
    '{"stamp":"s","known":[]}',
    '{"stamp":"s","known":{"a":1}}',
)
BAD_RECORDS = tuple(
    json.dumps({"stamp": "s", "known": {"a": RECORD | {name: 5}}}) for name in ("content", "toc", "links")
)


@pytest.mark.parametrize("text", BROKEN + BAD_RECORDS)
def test_a_damaged_memory_is_empty(tmp_path: Path, text: str) -> None:
    """A file that is not whole counts as no memory."""
    path = tmp_path / "zh.json"
    path.write_text(text)
    assert load(path) == Memory()


def test_other_settings_forget_everything(tmp_path: Path) -> None:
    """Under another stamp nothing is known; under the same one all of it."""
    path = tmp_path / "zh.json"
    save(Memory("s", used={"a": RECORD}), path)
    memory = load(path)
    memory.start("s")
    assert memory.known == {"a": RECORD}
    memory.start("another")
    assert memory.known == {}


def test_a_disk_that_refuses_is_no_fault(tmp_path: Path) -> None:
    """When the memory cannot be kept, the build goes on."""
    (tmp_path / "file").touch()
    save(Memory("s", used={"a": RECORD}), tmp_path / "file/zh.json")
