"""Setting up: what a first `make site` does before anything else."""

from pathlib import Path

import pytest

from scripts import setup


def test_who_stops_it_is_told_how_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C gives no traceback; nothing counts as installed, and both languages say what to do."""

    def interrupted() -> bool:
        raise KeyboardInterrupt

    stamp = tmp_path / ".installed"
    stamp.touch()
    monkeypatch.setattr(setup, "STAMP", stamp)
    monkeypatch.setattr(setup, "_works", interrupted)
    assert setup.main() == 130
    assert not stamp.exists()
    said = capsys.readouterr().err
    assert "再运行一次" in said
    assert "run the same command again" in said
