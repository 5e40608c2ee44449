"""The ways to run a program: into a pipe its output waits in buffers, and a folder can have files already."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from motion.key import key_of
from motion.page.wording import guarantee_in_words
from motion.program.errors import SnippetError
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.launch import run_snippet
from motion.run.outcome import Run, Way

type Ways = Callable[..., dict[Way, str]]

TERMINAL = (Way.RECORDED, Way.UNRECORDED, Way.AGAIN)


@pytest.fixture
def in_each_way(snippet: Callable[..., Snippet], interpreter: Interpreter) -> Ways:
    """Run a program in each way; gives what it printed."""

    def run(code: str) -> dict[Way, str]:
        program = snippet(code)
        return {way: asyncio.run(run_snippet(program, interpreter, way=way)).output for way in Way}

    return run


def test_lines_of_a_killed_process_are_lost_in_a_pipe(in_each_way: Ways) -> None:
    printed = in_each_way("import os\nprint('begun')\nos._exit(0)")
    assert printed == {Way.PIPED: "", **dict.fromkeys(TERMINAL, "begun\n")}


def test_errors_come_before_what_is_printed_in_a_pipe(in_each_way: Ways) -> None:
    printed = in_each_way("import sys\nprint('first')\nprint('second', file=sys.stderr)")
    assert printed == {Way.PIPED: "second\nfirst\n", **dict.fromkeys(TERMINAL, "first\nsecond\n")}


def test_lines_of_a_child_come_when_it_ends_in_a_pipe(in_each_way: Ways) -> None:
    printed = in_each_way(
        """
        import subprocess, sys
        code = "print(input() or 'child')"
        child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE)
        print("parent")
        child.communicate(b"\\n")
        """
    )
    assert printed == {
        Way.PIPED: "child\nparent\n",
        **dict.fromkeys(TERMINAL, "parent\nchild\n"),
    }


def test_a_flush_is_kept_in_a_pipe(in_each_way: Ways) -> None:
    assert set(in_each_way("import os\nprint('begun', flush=True)\nos._exit(0)").values()) == {"begun\n"}


def test_a_second_run_sees_the_files_of_the_first(in_each_way: Ways) -> None:
    printed = in_each_way(
        """
        with open("log.txt", "a+") as log:
            print("run", file=log)
            log.seek(0)
            print(len(log.readlines()))
        """
    )
    assert printed == {way: "2\n" if way is Way.AGAIN else "1\n" for way in Way}


@pytest.mark.parametrize(
    ("code", "left"),
    [
        ("pass", False),
        ("open('x', 'w').close()", True),
        ("import os\nos.mkdir('x')", True),
        ("import tempfile\ntempfile.mkstemp()", True),
        ("import tempfile\nwith tempfile.TemporaryDirectory(): pass", False),
        ("import os\nos.rmdir(os.getcwd())", False),
    ],
)
def test_a_run_says_whether_it_left_files(code: str, left: bool, run: Callable[..., Run]) -> None:
    assert run(code).left == left


def test_each_way_has_a_key_of_its_own(snippet: Callable[..., Snippet], interpreter: Interpreter) -> None:
    program = snippet("pass")
    assert len({key_of(program, interpreter, way=way) for way in Way}) == len(Way)


def test_a_program_says_why_it_keeps_its_word_on_a_terminal_only(snippet: Callable[..., Snippet]) -> None:
    program = snippet("print(1)", ["1"], 'terminal = "the child is killed"')
    wording = guarantee_in_words(program.guarantee, program.stated)
    assert (wording.held, wording.terminal) == ("this line", "the child is killed")


@pytest.mark.parametrize("value", ["true", '""', '" "', '["reason"]'])
def test_the_reason_has_to_be_given(value: str, snippet: Callable[..., Snippet], tmp_path: Path) -> None:
    with pytest.raises(SnippetError, match="terminal is the reason") as raised:
        snippet("print(1)", ["1"], f"terminal = {value}")
    assert raised.value.line == 4
    assert raised.value.path.is_relative_to(tmp_path)
