"""What is asked of the Python that runs a program is answered for that Python, not for the engine's own."""

import dataclasses
from collections.abc import Callable

import pytest

from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter, package_versions, this_interpreter, why_not_run
from motion.run.outcome import Run
from motion.stacks import stacks


@pytest.fixture
def older() -> Interpreter:
    """A Python 3.12 of another folder."""
    here = this_interpreter()
    return dataclasses.replace(
        here,
        executable="/elsewhere/bin/python3.12",
        version="3.12.1",
        library="/elsewhere/lib/python3.12",
        markers={**here.markers, "python_version": "3.12", "python_full_version": "3.12.1"},
    )


@pytest.mark.parametrize(
    ("marker", "is_needed"), [("python_version < '3.13'", True), ("python_version >= '3.13'", False)]
)
def test_markers_are_those_of_the_python_that_runs(
    marker: str, is_needed: bool, snippet: Callable[..., Snippet], older: Interpreter
) -> None:
    program = snippet("print(1)", ["1"], metadata=f'dependencies = ["no-such-package; {marker}"]')
    assert (why_not_run(program, older) is not None) == is_needed


def test_packages_that_a_package_needs_are_those_of_the_python_that_runs(
    snippet: Callable[..., Snippet], older: Interpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Package:
        def __init__(self, version: str, requires: list[str]) -> None:
            self.version, self.requires = version, requires

    there = {"one": Package("1", ["two; python_version < '3.13'", "three; python_version >= '3.13'"])}
    there |= {name: Package("1", []) for name in ("two", "three")}
    monkeypatch.setattr("motion.run.interpreter.find_package", lambda name, _interpreter: there.get(name))
    program = snippet("print(1)", ["1"], metadata='dependencies = ["one"]')
    assert package_versions(program, older) == ["one==1", "two==1"]


def test_stacks_are_without_the_paths_of_the_python_that_ran(
    snippet: Callable[..., Snippet], a_run: Callable[..., Run], older: Interpreter
) -> None:
    program = snippet("import threading\nthreading.Event().wait()")
    told = (
        "Current thread 0x00007f0000000001 (most recent call first):\n"
        '  File "/elsewhere/lib/python3.12/threading.py", line 355 in wait\n'
        f'  File "{program.path}", line 3 in <module>\n'
    )
    shown = stacks(program, a_run(stacks=told), older)
    assert "python3.12/threading.py, line 355, in wait" in shown
    assert "/elsewhere" not in shown
