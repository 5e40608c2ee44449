"""Which programs run in a reader's browser, and that they do there what they do at home."""

import textwrap
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import motion.browser.prove
from motion.book import Book, Result, find_book
from motion.browser.needs import PYTHON, needs
from motion.browser.prove import proof_of, prove, run_as_browser
from motion.browser.proved import InBrowser, Proof, in_browser, is_set_up, load_proved, save_proved, unproved
from motion.cli import BROKEN, KEPT, MISUSED, main
from motion.page.card import render
from motion.program.snippet import Snippet, read_snippet
from motion.run.outcome import Run
from motion.verdict import Verdict, judge

ROOT = Path(__file__).parents[1]

ANOTHER = {"ch01/program": Proof("another program", "another run")}

type Write = Callable[..., Path]
type Try = Callable[..., Verdict | None]


@pytest.fixture
def tried(write: Write, browser_python: Path) -> Try:
    """The verdict on a program of a few lines, run as a browser would run it."""
    assert browser_python.is_dir()

    def run(code: str, stated: list[str], metadata: str = "") -> Verdict | None:
        path = write(textwrap.dedent(code), stated, metadata)
        [(one, done)] = run_as_browser([read_snippet(path, "ch01/program", PYTHON.version)], ROOT)
        return judge(one, done, PYTHON) if done else None

    return run


@pytest.mark.parametrize(
    ("code", "stated"),
    [
        pytest.param("print('one')", ["one"], id="prints"),
        pytest.param(
            """
            import asyncio, time
            async def tick():
                print("tick")
            async def main():
                task = asyncio.create_task(tick())
                time.sleep(0.05)
                print("slept")
                await task
            asyncio.run(main())
            """,
            ["slept", "tick"],
            id="sleep blocks the loop",
        ),
        pytest.param(
            """
            import asyncio
            async def left():
                try:
                    await asyncio.sleep(9)
                finally:
                    print("cancelled")
            async def main():
                task = asyncio.create_task(left())
                await asyncio.sleep(0)
            asyncio.run(main())
            print("end")
            """,
            ["cancelled", "end"],
            id="what is left over is cancelled",
        ),
        pytest.param(
            """
            import asyncio
            async def one():
                1 / 0
            async def main():
                task = asyncio.create_task(one())
                await asyncio.sleep(0)
            asyncio.run(main())
            """,
            ["Task exception was never retrieved", "..."],
            id="an exception that nobody asked for",
        ),
        pytest.param(
            "import atexit, sys\natexit.register(print, 'last')\nprint('err', file=sys.stderr)",
            ["err", "last"],
            id="stderr and atexit",
        ),
        pytest.param("print(__name__, __file__[-10:])", ["__main__ program.py"], id="is the main program"),
        pytest.param(
            "class A:\n    def __del__(self): print('gone')\na = A()", ["gone"], id="names go at the end"
        ),
        pytest.param("print(hash('a') == hash('a'), 'é')", ["True é"], id="utf-8"),
    ],
)
def test_python_there_is_as_at_home(code: str, stated: list[str], tried: Try) -> None:
    verdict = tried(code, stated)
    assert verdict
    assert verdict.problems == ()


def test_exit_status_and_traceback_are_as_at_home(tried: Try) -> None:
    verdict = tried(
        "def f():\n    raise ValueError('no')\n\n\nf()",
        [
            "Traceback (most recent call last):",
            '  File "program.py", line 10, in <module>',
            "    f()",
            "    ~^^",
            '  File "program.py", line 7, in f',
            "    raise ValueError('no')",
            "ValueError: no",
        ],
        "[tool.motion]\nexit = 1",
    )
    assert verdict
    assert verdict.problems == ()


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("print('two')", "It did not print the stated lines in the stated order."),
        ("print('one')\nraise SystemExit(3)", "It ended with exit status 3, but states exit status 0."),
        (
            "import asyncio\nprint('one')\nasync def f(): await asyncio.Event().wait()\nasyncio.run(f())",
            "It ended with stuck, but states exit status 0.",
        ),
        ("print('one')\nwhile True: print('more')", "It ended with flood, but states exit status 0."),
        (
            "print('one')\nimport threading; threading.Thread(target=print).start()",
            "It ended with exit status 1",
        ),
    ],
)
def test_what_is_otherwise_is_noticed(code: str, problem: str, tried: Try) -> None:
    verdict = tried(code, ["one"])
    assert verdict
    assert any(found.startswith(problem) for found in verdict.problems), verdict.problems


@pytest.mark.parametrize(
    ("code", "metadata"),
    [
        ("print('one')", 'requires-python = ">=3.15"'),
        ("import trustme", 'dependencies = ["trustme"]'),
        ("while True: pass", "[tool.motion]\nhangs = true"),
        ("import helper", ""),
    ],
)
def test_what_cannot_be_is_not_tried(code: str, metadata: str, tried: Try, write: Write) -> None:
    write("HELP = 1", name="ch01/helper")
    assert tried(code, ["one"], metadata) is None


@pytest.mark.parametrize(
    ("code", "metadata", "what"),
    [
        ("print(1)", 'requires-python = ">=3.15"', "Python 3.15"),
        ("import asyncio\nasyncio.to_thread(print)", "", "threads"),
        ("import time\nprint(time.process_time())", "", "a clock of CPU time"),
        ("import traceback\nprint(traceback.extract_stack())", "", "a stack that begins with its own file"),
        ("import multiprocessing\nimport threading", "", "processes and threads"),
        ("import subprocess", "", "other programs"),
        ("import tkinter", "", "a window"),
        ("loop.create_datagram_endpoint()", "", "a network"),
        ("import aiohttp", 'dependencies = ["aiohttp"]', "packages"),
        ("print(1)", "", ""),
    ],
)
def test_what_a_program_needs_is_said(code: str, metadata: str, what: str, write: Write) -> None:
    one = read_snippet(write(code, metadata=metadata), "ch01/program", PYTHON.version)
    assert needs(one) == what
    assert in_browser(one, {}) == InBrowser(needs=what)


def test_a_program_runs_there_as_long_as_it_is_the_one_that_was_proved(write: Write, tmp_path: Path) -> None:
    one = read_snippet(write("print(1)", ["1"]), "ch01/program")
    (tmp_path / "records").mkdir()
    assert load_proved(tmp_path) == {}
    save_proved(tmp_path, {one.name: Proof(one.fingerprint, "a run")})
    proved = load_proved(tmp_path)
    assert in_browser(one, proved) == InBrowser(button=True)
    restated = read_snippet(write("print(1)", ["2"]), "ch01/program")
    assert in_browser(restated, proved).button
    changed = read_snippet(write("print(2)", ["1"]), "ch01/program")
    assert not in_browser(changed, proved).button


@pytest.mark.parametrize("command", [["prove"], ["prove", "ch01"]])
def test_without_the_python_of_browsers_nothing_is_unproved(
    command: list[str], write: Write, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every run would fail, and the record would be empty."""
    write("print(1)", ["1"])
    (book / "records").mkdir()
    save_proved(book, ANOTHER)
    assert main(command) == MISUSED
    assert "the Python for browsers is missing" in capsys.readouterr().err
    assert load_proved(book) == ANOTHER


def test_programs_of_the_book_were_proved() -> None:
    assert len(load_proved(ROOT)) > 100


def test_what_has_changed_or_may_run_there_has_to_be_proved(write: Write) -> None:
    programs = {
        "ch01/as_it_was": "print(1)",
        "ch01/changed": "import threading",
        "ch01/new": "print(3)",
        "ch01/able": "import socket",
    }
    snippets = [read_snippet(write(code, name=name), name) for name, code in programs.items()]
    as_it_was, changed, *_ = snippets
    proved = {as_it_was.name: Proof(as_it_was.fingerprint, "1"), changed.name: Proof("another program", "1")}

    def by(run: str) -> list[str]:
        return [one.name for one in unproved(snippets, proved, lambda one: Proof(one.fingerprint, run))]

    assert by("1") == ["ch01/changed", "ch01/new"]
    assert by("2") == ["ch01/as_it_was", "ch01/changed", "ch01/new"]


@pytest.fixture
def in_node(book: Path, monkeypatch: pytest.MonkeyPatch, a_run: Callable[..., Run]) -> list[str]:
    """The names of the programs that were run in Node, which is not started: each prints 1."""
    run = book / "docs" / "assets" / "run"
    (run / "python-1").mkdir(parents=True)
    for name in ("engine.zip", "python-1/pyodide.asm.wasm"):
        (run / name).write_text("1")
    (book / "records").mkdir()
    names: list[str] = []

    def run_in_node(snippet: Snippet, *_: object) -> Run:
        names.append(snippet.name)
        return a_run("1")

    monkeypatch.setattr("motion.browser.prove._run_in_node", run_in_node)
    return names


def test_command_proves_what_has_changed_and_only_that(write: Write, book: Path, in_node: list[str]) -> None:
    write("print(1)", ["1"])
    assert main(["prove"]) == main(["prove"]) == KEPT
    assert in_node == ["ch01/program"]
    write("print(2 - 1)", ["1"])
    assert main(["prove"]) == KEPT
    changed = find_book(book).read("ch01/program")
    assert load_proved(book) == {"ch01/program": proof_of(changed, book)}
    assert load_proved(book)["ch01/program"].program == changed.fingerprint
    assert in_node == ["ch01/program"] * 2


def test_program_that_should_run_in_a_browser_and_does_not_fails_the_command(
    write: Write, book: Path, in_node: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    write("print(2)", ["2"])
    save_proved(book, ANOTHER)
    assert main(["prove"]) == BROKEN
    assert "ch01/program: needs something that a browser does not have" in capsys.readouterr().out
    assert load_proved(book) == {}
    assert in_node == ["ch01/program"]


def forget_runner() -> None:
    motion.browser.prove._runner.cache_clear()  # noqa: SLF001 -- what runs programs does not change under a build


def test_a_proof_is_of_all_that_runs_a_program_and_of_nothing_else(
    write: Write, book: Path, in_node: list[str]
) -> None:
    assert not in_node
    run = book / "docs" / "assets" / "run"

    def proof(inside: dict[str, str], compression: int = zipfile.ZIP_STORED, stated: str = "1") -> Proof:
        with zipfile.ZipFile(run / "engine.zip", "w", compression) as archive:
            for name, text in inside.items():
                archive.writestr(name, text)
        forget_runner()
        write("print(1)", [stated])
        return proof_of(find_book(book).read("ch01/program"), book)

    first = proof({"motion/run/a.py": "a", "motion/replay/b.py": "b"})
    assert proof({"motion/replay/b.py": "other", "motion/run/a.py": "a"}, zipfile.ZIP_DEFLATED) == first
    restated = proof({"motion/run/a.py": "a"}, stated="...")
    assert (restated.program == first.program, restated.run == first.run) == (True, False)
    assert proof({"motion/run/a.py": "other"}).run != first.run
    (run / "python-1" / "pyodide.asm.wasm").write_text("other")
    assert proof({"motion/run/a.py": "a"}).run != first.run


def test_a_run_in_a_browser_is_kept_for_as_long_as_it_would_be_the_same(
    write: Write, book: Path, in_node: list[str], new_book: Callable[[], Book]
) -> None:
    def proved() -> int:
        forget_runner()
        program = read_snippet(book / "snippets" / "ch01" / "program.py", "ch01/program", PYTHON.version)
        [(_, run)] = prove([program], new_book())
        assert run
        return len(in_node)

    write("print(1)", ["1"])
    assert [proved(), proved()] == [1, 1]
    write("print(1) ", ["1"])
    assert [proved(), proved()] == [2, 2]
    for name in ("engine.zip", "python-1/pyodide.asm.wasm"):
        before = len(in_node)
        (book / "docs" / "assets" / "run" / name).write_text("2")
        assert [proved(), proved()] == [before + 1, before + 1]


@pytest.mark.parametrize(
    ("browser", "has_button", "says"),
    [
        (InBrowser(button=True), True, ""),
        (InBrowser(needs="threads"), False, "It does not run in a browser, because it needs threads."),
        (InBrowser(), False, ""),
    ],
)
def test_card_has_a_button_or_says_why_not(
    browser: InBrowser, has_button: bool, says: str, write: Write
) -> None:
    result = Result(read_snippet(write("print(1)", ["1"]), "ch01/program"), skipped="a test")
    card = BeautifulSoup(render(result, browser=browser), "html.parser")
    assert (card.select_one(".motion-card[data-run]") is not None) == has_button
    assert ("in a browser" in card.get_text()) == bool(says)
    assert says in card.get_text()


def test_a_record_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    for damage in ("", "[]", "{"):
        (tmp_path / "records" / "browser.json").write_text(damage)
        with pytest.raises(ValueError, match="not a record of programs"):
            load_proved(tmp_path)


def test_it_is_set_up_when_both_are_there(tmp_path: Path, browser_python: Path) -> None:
    assert browser_python.is_dir()
    assert is_set_up(ROOT)
    folder = tmp_path / "docs" / "assets" / "run"
    (folder / "python-1").mkdir(parents=True)
    assert not is_set_up(tmp_path)
    (folder / "python-1" / "pyodide.asm.wasm").touch()
    assert not is_set_up(tmp_path)
    (folder / "engine.zip").touch()
    assert is_set_up(tmp_path)
