"""Progress: a bar on a terminal, plain lines elsewhere."""

import contextlib
import os
import sys

import pytest

from motion.progress import progress


def test_there_is_a_plain_line_for_each_run(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(2) as tell:
        tell("ch01/a", 0.123)
        assert capsys.readouterr().err == "ran 1 of 2: ch01/a (0.12 s)\n"
        tell("ch01/b" * 30, 1)
    shown = capsys.readouterr()
    assert shown.err == f"ran 2 of 2: {'ch01/b' * 30} (1.00 s)\n"
    assert shown.out == ""


def test_nothing_is_shown_where_there_are_no_runs(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(0) as tell:
        tell("ch01/a", 1)
    assert capsys.readouterr() == ("", "")


def test_there_is_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    ours, theirs = os.openpty()
    with open(theirs, "w", encoding="utf-8") as terminal:  # noqa: PTH123 -- a descriptor has no path
        monkeypatch.setattr(sys, "stderr", terminal)
        with progress(2) as tell:
            tell("ch01/a", 1)
    shown = b""
    with contextlib.suppress(OSError):  # so Linux reports the end of a terminal
        while part := os.read(ours, 1000):
            shown += part
    os.close(ours)
    assert b"running the programs" in shown
    assert b"1/2" in shown
    assert b"ch01/a" in shown
    assert b"ran 1 of 2" not in shown
