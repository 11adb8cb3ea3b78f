"""A fault of the program itself is told as one, in a few lines."""

import pytest

from generator.cli import commands
from generator.diagnostics.codes import SEVERITIES

CODE = "internal"


def test_a_fault_of_the_program_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The writer reads what failed, where, and that it is not their doing; the exit status tells scripts."""

    def fail() -> None:
        raise RuntimeError("the unexpected")

    monkeypatch.setattr(commands, "cli", fail)
    monkeypatch.setattr(commands, "stop_cleanly", lambda: None)  # the signals are those of the test run
    with pytest.raises(SystemExit) as stopped:
        commands.main()
    shown = capsys.readouterr().err
    assert stopped.value.code == 70
    assert f"error[{CODE}]: RuntimeError: the unexpected" in shown
    assert CODE in SEVERITIES
    assert "Traceback" not in shown
