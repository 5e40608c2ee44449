"""Which programs run in a reader's browser, and that they do there what they do at home."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from motion.book import Book, Result, find_book
from motion.browser.needs import PYTHON, needs
from motion.browser.prove import run_as_browser
from motion.browser.proved import InBrowser, in_browser, is_set_up, load_proved, save_proved
from motion.cli import MISUSED, main
from motion.page.card import render
from motion.program.snippet import Snippet, read_snippet
from motion.verdict import Verdict, judge

ROOT = Path(__file__).parents[1]
BOOK = find_book(ROOT)

type Write = Callable[..., Path]
type Try = Callable[..., Verdict | None]


def snippet(name: str, book: Book = BOOK) -> Snippet:
    """A program as the browser's Python is to carry it out."""
    return read_snippet(book.snippets / f"{name}.py", name, PYTHON.version)


@pytest.fixture
def tried(write: Write, browser_python: Path) -> Try:
    """The verdict on a program of a few lines, run as a browser would run it."""
    assert browser_python.is_dir()

    def run(code: str, stated: list[str], metadata: str = "") -> Verdict | None:
        path = write(textwrap.dedent(code), stated, metadata)
        [(one, done)] = run_as_browser([read_snippet(path, "ch01/program", PYTHON.version)], ROOT)
        return judge(one, done, PYTHON) if done else None

    return run


def test_proved_programs_do_in_a_browser_what_they_do_at_home(browser_python: Path) -> None:
    """Where this fails, `python -m motion prove` says which program has no button any more, and why."""
    assert browser_python.is_dir()
    proved = load_proved(ROOT)
    assert len(proved) > 100
    snippets = [snippet(name) for name in proved]
    changed = [one.name for one in snippets if proved[one.name] != one.fingerprint]
    assert not changed, "changed since they were proved: run `python -m motion prove` for them"
    broken = {}
    for one, run in run_as_browser(snippets, ROOT):
        if run is None or not judge(one, run, PYTHON).kept:
            broken[one.name] = run
    assert broken == {}


def test_every_other_program_says_what_it_needs() -> None:
    proved = load_proved(ROOT)
    others = [snippet(name) for name in BOOK.names() if name not in proved]
    unknown = [one.name for one in others if not needs(one)]
    assert unknown == [], (
        "either `python -m motion prove` proves them, or `motion.browser` has to know why not"
    )


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
        ("print('one')\nraise SystemExit(3)", "It ended with exit status 3; stated is exit status 0."),
        (
            "import asyncio\nprint('one')\nasync def f(): await asyncio.Event().wait()\nasyncio.run(f())",
            "It ended with stuck; stated is exit status 0.",
        ),
        ("print('one')\nwhile True: print('more')", "It ended with flood; stated is exit status 0."),
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
        ("import multiprocessing\nimport threading", "", "processes and threads"),
        ("import subprocess", "", "other programs"),
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
    save_proved(tmp_path, {one.name: one.fingerprint})
    proved = load_proved(tmp_path)
    assert in_browser(one, proved) == InBrowser(button=True)
    restated = read_snippet(write("print(1)", ["2"]), "ch01/program")
    assert in_browser(restated, proved).button
    changed = read_snippet(write("print(2)", ["1"]), "ch01/program")
    assert not in_browser(changed, proved).button


def test_without_the_python_of_browsers_nothing_is_unproved(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every run would fail, and the record would be empty."""
    one = read_snippet(write("print(1)", ["1"]), "ch01/program")
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "records").mkdir()
    save_proved(tmp_path, {one.name: one.fingerprint})
    monkeypatch.chdir(tmp_path)
    assert main(["prove"]) == MISUSED
    assert "there is no Python for browsers" in capsys.readouterr().err
    assert load_proved(tmp_path) == {one.name: one.fingerprint}


@pytest.mark.parametrize(
    ("browser", "has_button", "says"),
    [
        (InBrowser(button=True), True, ""),
        (InBrowser(needs="threads"), False, "It does not run in a browser: it needs threads."),
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
        with pytest.raises(ValueError, match="no record of programs"):
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
