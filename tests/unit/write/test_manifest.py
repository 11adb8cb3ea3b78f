"""The manifest: whatever stands in it, nothing foreign is deleted and a run goes on."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.write.manifest import read_manifest
from generator.write.output import write_pages

PAGES = {f"zh/page-{number}.md": b"x" for number in range(4)}


def record(**changes: object) -> str:
    """A manifest as written, with some entries changed."""
    base: dict[str, object] = {"tool": "opsbook", "format": 1, "folder": "playbooks", "files": {}}
    return json.dumps(base | changes)


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("", "corrupt"),
        ('{"tool": "opsbook", "form', "corrupt"),
        ("[" * 100_000, "corrupt"),
        (record(files={"../secret": ["aa"]}), "corrupt"),
        (record(files={"/etc/passwd": ["aa"]}), "corrupt"),
        (record(files={"zh/a.md": "aa"}), "corrupt"),
        (record(files=None), "corrupt"),
        (record(format=2), "newer"),
        (record(tool="other"), "foreign"),
        (record(folder="elsewhere"), "foreign"),
        ("[]", "foreign"),
    ],
)
def test_a_manifest_that_is_not_ours_is_ignored(tmp_path: Path, text: str, variant: str) -> None:
    """It is noted, deletes nothing, and the run writes the same pages as ever."""
    path = tmp_path / ".opsbook/manifest.json"
    path.parent.mkdir()
    path.write_text(text)
    (tmp_path / "secret").write_text("stays")
    result = write_pages(tmp_path, PAGES)
    assert [(finding.code, finding.variant) for finding in result.findings] == [("manifest-ignored", variant)]
    assert result.written == tuple(PAGES)
    assert (tmp_path / "secret").read_text() == "stays"
    assert write_pages(tmp_path, PAGES).findings == ()


def test_a_manifest_in_another_encoding_is_ignored(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 count as corrupt."""
    path = tmp_path / "manifest.json"
    path.write_bytes(b"\xff\xfe{}")
    manifest, notes = read_manifest(path, "playbooks")
    assert (dict(manifest.files), notes[0].variant) == ({}, "corrupt")


@given(text=st.text() | st.recursive(st.none() | st.text(), st.lists).map(json.dumps))
def test_no_text_makes_reading_fail(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever a manifest holds, reading it gives an answer."""
    path = tmp_path_factory.mktemp("records") / "manifest.json"
    path.write_text(text, encoding="utf-8", errors="replace")
    manifest, notes = read_manifest(path, "playbooks")
    assert manifest.is_known != bool(notes)
