"""One program's fault takes no other program away: each is read, run, judged and kept by itself."""

import inspect
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from configurations import SMALL_BOOK

from motion.book import Book
from motion.program.errors import SnippetError
from motion.result import Result
from motion.run.outcome import Run

type Write = Callable[..., Path]
type Open = Callable[[], Book]

PLACES = [
    "motion.book.Book.read",
    "motion.book.key_of",
    "motion.book.why_not_run",
    "motion.book.judge",
    "motion.store.Store.load",
    "motion.run.schedule.run_snippet",
    "motion.run.launch.read",
    "motion.run.launch.opened_by_run",
    "motion.run.launch.Output",
    "motion.run.launch._own_places",
    "motion.run.guardian.Guardian.start",
    "motion.run.launch.watch",
    "motion.run.launch._refused",
    "motion.verdict.normalize",
    "motion.verdict.shorten",
    "motion.verdict.stacks",
]
"""Where the engine is broken, for one program only."""

ERRORS = [MemoryError("broken here"), OSError(28, "broken here"), RecursionError("broken here")]

HANGS = "import time\nprint(2)\ntime.sleep(60)"


@pytest.fixture
def two(write: Write) -> None:
    """A book with two programs; the engine is to break for the second."""
    write("print(1)", ["1"], name="ch01/one")
    write(HANGS, ["2"], "[tool.motion]\nhangs = true\ntimeout = 0.7", name="ch01/two")


def break_for_two(monkeypatch: pytest.MonkeyPatch, place: str, error: Exception) -> list[str]:
    """Let a place of the engine fail whenever it is about the second program; gives the failures."""
    failures: list[str] = []
    module, _, name = place.rpartition(".")
    owner = pytest.importorskip(module) if module.islower() else None
    if owner is None:
        outer, _, inner = module.rpartition(".")
        owner = getattr(pytest.importorskip(outer), inner)
    before = getattr(owner, name)

    def fails(*arguments: Any, **options: Any) -> Any:
        # By what it is about: its own arguments, or those of the one that calls it.
        callers = [frame.frame.f_locals.get("snippet") for frame in inspect.stack(0)]
        about = repr((arguments, options, callers))
        if "ch01/two" in about or "'2\\n'" in about:
            failures.append(place)
            raise error
        return before(*arguments, **options)

    monkeypatch.setattr(owner, name, fails)
    return failures


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("place", PLACES)
def test_fault_in_one_program_is_said_and_the_other_is_right(
    place: str, new_book: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    for error in ERRORS:
        with monkeypatch.context() as patch:
            failures = break_for_two(patch, place, error)
            one, two = new_book().update(["ch01/one", "ch01/two"])
        assert failures
        assert isinstance(one, Result)
        assert one.run
        assert one.kept
        fault = two.message if isinstance(two, SnippetError) else two.fault
        assert fault.startswith("the engine could not ")
        assert "broken here" in fault


@pytest.mark.usefixtures("two")
def test_nothing_of_a_fault_is_kept(new_book: Open, monkeypatch: pytest.MonkeyPatch, ran: list[str]) -> None:
    for place in ("motion.run.launch.read", "motion.book.judge"):
        with monkeypatch.context() as patch:
            break_for_two(patch, place, MemoryError())
            new_book().update(["ch01/two"])
        ran.clear()
        [two] = new_book().update(["ch01/two"])
        assert ran == ["ch01/two"]
        assert isinstance(two, Result)
        new_book_has_it = new_book().known(two.snippet)
        assert new_book_has_it
        for path in new_book().root.glob(".motion/runs/*"):
            path.unlink()


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("error", [OSError(28, "no space"), MemoryError("no memory"), ValueError("no form")])
def test_run_that_cannot_be_kept_counts_all_the_same_and_it_is_said_once(
    error: Exception, new_book: Open, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("motion.store.Store.save", fail)
    results = new_book().update(["ch01/one", "ch01/two"])
    assert [result.kept for result in results if isinstance(result, Result)] == [True, True]
    [message] = caplog.messages
    assert "cannot be stored, so the next build repeats it" in message


@pytest.mark.usefixtures("two")
def test_each_fence_of_a_build_does_not_run_the_failed_programs_again(
    new_book: Open, monkeypatch: pytest.MonkeyPatch, ran: list[str]
) -> None:
    break_for_two(monkeypatch, "motion.run.launch.read", MemoryError())
    book = new_book()
    for _ in range(3):
        assert book.result("ch01/two").fault
        assert book.result("ch01/one").kept
    assert sorted(ran) == ["ch01/one", "ch01/two"]


def test_failed_program_is_tried_again_later(
    new_book: Open, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("print('2')", ["2"], name="ch01/two")
    book = new_book()
    with monkeypatch.context() as patch:
        break_for_two(patch, "motion.run.launch.read", MemoryError())
        assert book.result("ch01/two").fault
    assert book.result("ch01/two").fault
    monkeypatch.setattr("motion.book._AGAIN", 0.0)
    assert book.result("ch01/two").kept


def test_no_room_for_any_run_is_said_of_each(
    new_book: Open, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(name="ch01/one")
    write(name="ch01/two")
    monkeypatch.setattr("tempfile.mkdtemp", lambda **_: (_ for _ in ()).throw(OSError(28, "no space")))
    for result in new_book().update(["ch01/one", "ch01/two"]):
        assert isinstance(result, Result)
        assert "the engine could not run it: OSError: [Errno 28] no space" in result.fault


# What programs do


HOSTILE = {
    "removes the folder of its run": "import shutil\nshutil.rmtree('..')",
    "ends the process that watches it": "import os\nos.kill(os.getppid(), 9)",
    "writes nonsense where refusals are noted": "import os\nos.mkdir('../refused')",
    "writes nonsense where it is recorded": "open('../recording/x', 'wb').write(b'\\xff' * 99)\nprint(1)",
    "removes its recording and makes it a file": (
        "import os, shutil\nshutil.rmtree('../recording')\nopen('../recording', 'w').close()"
    ),
}


@pytest.mark.parametrize("code", HOSTILE.values(), ids=HOSTILE)
def test_hostile_program_harms_no_other(code: str, write: Write, new_book: Open) -> None:
    write(code, name="ch01/bad")
    write("import time\ntime.sleep(0.3)\nprint(1)", ["1"], name="ch01/good")
    bad, good = new_book().update(["ch01/bad", "ch01/good"])
    assert isinstance(good, Result)
    assert good.kept
    assert good.run
    assert isinstance(bad, Result)
    assert bad.fault or isinstance(bad.run, Run)


def test_ended_watcher_is_a_fault_and_leaves_nothing(
    write: Write, new_book: Open, until: Callable[..., None], is_gone: Callable[[int], bool], tmp_path: Path
) -> None:
    code = f"""
        import os, pathlib, time
        pathlib.Path({str(tmp_path / "pid")!r}).write_text(str(os.getpid()))
        os.kill(os.getppid(), 9)
        time.sleep(60)
    """
    write(code, name="ch01/bad")
    [bad] = new_book().update(["ch01/bad"])
    assert isinstance(bad, Result)
    assert "LostRunError" in bad.fault
    until(lambda: is_gone(int((tmp_path / "pid").read_text())))


def build(folder: Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Build the book in a folder as `make build` does, with every warning an error."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **options)


@pytest.fixture
def page(tmp_path: Path) -> Callable[..., None]:
    """Write a page that shows programs."""

    def write_page(*names: str) -> None:
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "mkdocs.yml").write_text(SMALL_BOOK)
        fences = [f"```snippet\n{name}.py\n```\n" for name in names]
        (tmp_path / "docs" / "index.md").write_text("\n".join(fences))

    return write_page


@pytest.mark.parametrize(
    "printed", [r"\x02wzxhzdk:0\x03", r"\x02wzxhzdk:1\x03 \x02amp\x03", r"\x02klzzwxh:0001\x03"]
)
def test_placeholders_of_markdown_are_printed_text(
    printed: str, write: Write, page: Callable[..., None], tmp_path: Path
) -> None:
    write(f'print("{printed}")', ["..."], name="ch01/bad")
    write("print(1)", ["1"], name="ch01/good")
    page("ch01/good", "ch01/bad", "ch01/good")
    assert build(tmp_path).returncode == 0
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert html.count('data-verdict="kept"') == 3
    assert printed.replace(r"\x02", "␂").replace(r"\x03", "␃") in html


DRAFTS = {
    "too deep for the parser": '"""Deep."""\nx = ' + "-" * 200_000 + "1\n",
    "NUL": '"""Zero."""\nx = 1\0\n',
    "not UTF-8": b'"""Bytes."""\nx = "\xff"\n',
    "a line of its own": '"""One."""\n' + "(" * 300 + ")" * 300 + "\n",
}


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_unreadable_draft_on_no_page_takes_no_card_away(
    draft: str | bytes, write: Write, page: Callable[..., None], tmp_path: Path
) -> None:
    write("print(1)", ["1"], name="ch01/one")
    write("print(2)", ["2"], name="ch01/two")
    page("ch01/one", "ch01/two")
    path = tmp_path / "snippets" / "ch01" / "draft.py"
    path.write_bytes(draft if isinstance(draft, bytes) else draft.encode())
    build(tmp_path)
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert html.count('data-verdict="kept"') == 2


def test_fault_is_on_the_card_and_in_the_exit_status(
    write: Write, page: Callable[..., None], tmp_path: Path
) -> None:
    write("import shutil\nshutil.rmtree('..')", name="ch01/bad")
    write("print(1)", ["1"], name="ch01/good")
    page("ch01/bad", "ch01/good")
    built = build(tmp_path)
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert html.count('data-verdict="kept"') == 1
    assert html.count('data-verdict="broken"') == 1
    assert "the engine could not run it: FileNotFoundError" in html
    assert "ch01/bad.py: the engine could not run it: FileNotFoundError" in built.stderr
    command = [sys.executable, "-m", "motion", "check"]
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert checked.returncode == 2
    assert "error: ch01/bad: the engine could not run it: FileNotFoundError" in checked.stderr
    assert "1 of 2 programs kept their guarantee" in checked.stdout


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_build_with_few_file_descriptors_loses_no_program(
    write: Write, page: Callable[..., None], tmp_path: Path
) -> None:
    names = [f"ch01/program_{number}" for number in range(30)]
    for name in names:
        write("import time\ntime.sleep(0.5)\nprint(1)", ["1"], name=name)
    page(*names)

    def few() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40))

    built = build(tmp_path, preexec_fn=few)
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    kept = html.count('data-verdict="kept"')
    assert kept + html.count("the engine could not run it: OSError: [Errno 24]") == len(names)
    assert (built.returncode == 0) == (kept == len(names))
