"""The whole book: its programs, and their runs brought up to date."""

import asyncio
import dataclasses
import logging
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from motion.book import Book, Result, UnknownSnippetError, find_book, update_books
from motion.program.errors import SnippetError
from motion.program.snippet import Snippet
from motion.run.describe import description
from motion.run.interpreter import this_interpreter, why_not_run
from motion.run.outcome import Run, Way
from motion.run.schedule import Job

type Write = Callable[..., Path]
type Open = Callable[[], Book]


@pytest.fixture
def three(write: Write) -> Write:
    """A book of three programs, of which one imports a helper and this another."""
    write("import _helper\nprint(1)", ["1"], name="ch01/a")
    write("import _deep", name="ch01/_helper")
    write("", name="ch01/_deep")
    write("print(2)", ["2"], name="ch01/b")
    write("print(3)", ["3"], name="ch02/c")
    return write


# Names


def test_names_are_those_of_programs(new_book: Open, three: Write, tmp_path: Path) -> None:
    (tmp_path / "snippets" / "README.md").touch()
    (tmp_path / "snippets" / "conftest.py").touch()
    three(name="ch01/deeper/down")
    for letter in "kdigefhjl":
        three(name=f"ch03/{letter}")
    assert new_book().names() == ["ch01/a", "ch01/b", "ch02/c", *(f"ch03/{letter}" for letter in "defghijkl")]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ch01/a", ["ch01/a"]),
        ("ch01/a.py", ["ch01/a"]),
        ("snippets/ch01/a.py", ["ch01/a"]),
        ("snippets\\ch01\\a.py", ["ch01/a"]),
        ("ch01", ["ch01/a", "ch01/b"]),
        ("ch01/", ["ch01/a", "ch01/b"]),
        ("snippets/ch02/", ["ch02/c"]),
    ],
)
@pytest.mark.usefixtures("three")
def test_a_name_given_by_a_person(name: str, found: list[str], new_book: Open) -> None:
    assert new_book().find(name) == found


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("a", "did you mean ch01/a"),
        ("ch02/b", "did you mean ch01/b"),
        ("ch1/a", "did you mean ch01/a"),
        ("something else", "`python -m motion list` shows all"),
        ("", "`python -m motion list` shows all"),
        ("ch0", "there is no snippet 'ch0'"),
        ("ch01/_helper", "there is no snippet 'ch01/_helper'"),
    ],
)
@pytest.mark.usefixtures("three")
def test_an_unknown_name_is_an_error_that_says_what_to_do(name: str, hint: str, new_book: Open) -> None:
    with pytest.raises(UnknownSnippetError) as caught:
        new_book().find(name)
    assert hint in str(caught.value)


def test_a_book_is_found_from_a_folder_in_it(new_book: Open, three: Write, tmp_path: Path) -> None:
    assert new_book().root == tmp_path
    assert find_book(three(name="ch01/d").parent).root == tmp_path


def test_no_book_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "snippets").mkdir()
    with pytest.raises(FileNotFoundError, match="is not in the book"):
        find_book(tmp_path)


# Up to date


@pytest.mark.usefixtures("three")
def test_an_update_says_what_is_known_in_the_order_of_the_names(new_book: Open) -> None:
    results = new_book().update(["ch02/c", "ch01/a"])
    assert [(result.snippet.name, result.run.output, result.kept) for result in results] == [
        ("ch02/c", "3\n", True),
        ("ch01/a", "1\n", True),
    ]


@pytest.mark.usefixtures("three")
def test_a_second_update_runs_nothing(new_book: Open, ran: list[str]) -> None:
    book = new_book()
    first = book.update(book.names())
    assert sorted(ran) == book.names()
    ran.clear()
    assert book.update(book.names()) == first
    assert new_book().update(book.names()) == first
    assert ran == []


@pytest.mark.usefixtures("three")
def test_an_update_runs_only_what_is_asked(new_book: Open, ran: list[str]) -> None:
    new_book().update(["ch01/b"])
    assert ran == ["ch01/b"]


@pytest.mark.usefixtures("three")
def test_an_update_anew_runs_all(new_book: Open, ran: list[str]) -> None:
    book = new_book()
    book.update(book.names())
    book.update(["ch01/b"], again=True)
    assert ran[3:] == ["ch01/b"]


@pytest.mark.parametrize(
    ("changed", "runs"),
    [
        ("ch01/b", ["ch01/b"]),
        ("ch01/_helper", ["ch01/a"]),
        ("ch01/_deep", ["ch01/a"]),
        ("ch01/_unused", []),
    ],
)
def test_a_change_runs_again_what_depends_on_it(
    changed: str, runs: list[str], new_book: Open, three: Write, ran: list[str]
) -> None:
    book = new_book()
    book.update(book.names())
    ran.clear()
    path = three(name=changed) if changed == "ch01/_unused" else book.snippets / f"{changed}.py"
    path.write_text(path.read_text().replace("\n", "\n# changed\n", 1))
    assert [name for name in book.names() if book.known(book.read(name)) is None] == runs
    new_book().update(book.names())
    assert ran == runs


def test_a_change_that_is_taken_back_runs_nothing(new_book: Open, three: Write, ran: list[str]) -> None:
    book = new_book()
    book.update(["ch01/b"])
    three("print('x')", name="ch01/b")
    three("print(2)", ["2"], name="ch01/b")
    new_book().update(["ch01/b"])
    assert ran == ["ch01/b"]


def test_another_version_of_a_package_runs_again_what_names_it(
    new_book: Open, three: Write, ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    three("print(4)", metadata='dependencies = ["rich"]', name="ch02/d")
    new_book().update(new_book().names())
    ran.clear()
    monkeypatch.setattr("importlib.metadata.PathDistribution.version", "999")
    new_book().update(new_book().names())
    assert ran == ["ch02/d"]


@pytest.mark.usefixtures("three")
def test_a_damaged_entry_is_run_again(new_book: Open, ran: list[str], tmp_path: Path) -> None:
    new_book().update(["ch01/b"])
    [entry] = (tmp_path / ".motion" / "runs").iterdir()
    entry.write_bytes(entry.read_bytes()[:20])
    [result] = new_book().update(["ch01/b"])
    assert isinstance(result, Result)
    assert result.kept
    assert ran == ["ch01/b", "ch01/b"]


def test_a_run_that_broke_its_word_is_made_again_by_the_next_build_only(
    write: Write, new_book: Open, ran: list[str]
) -> None:
    write("print(1)", ["2"], name="ch01/a")
    book = new_book()
    book.update(["ch01/a"])
    book.update(["ch01/a"])
    assert ran == ["ch01/a"]
    [result] = new_book().update(["ch01/a"])
    assert ran == ["ch01/a", "ch01/a"]
    assert isinstance(result, Result)
    assert not result.kept


@pytest.mark.usefixtures("three")
def test_a_run_that_is_not_recorded_is_kept_beside_the_one_that_is(
    new_book: Open, ran: list[str], tmp_path: Path
) -> None:
    def update() -> list[list[int]]:
        books = [(new_book(), ["ch01/a", "ch01/b"]), (Book(tmp_path, way=Way.UNRECORDED), ["ch01/b"])]
        results = update_books(books)
        found = [[result for result in of_book if isinstance(result, Result)] for of_book in results]
        assert all(result.kept for of_book in found for result in of_book)
        return [[len(result.run.recording.lanes) for result in of_book if result.run] for of_book in found]

    assert update() == [[1, 1], [0]]
    assert ran == ["ch01/a", "ch01/b", "ch01/b"]
    assert update() == [[1, 1], [0]]
    assert len(ran) == 3


@pytest.mark.usefixtures("three")
def test_an_interrupted_update_loses_only_the_runs_in_flight(
    new_book: Open, ran: list[str], a_run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def interrupted(jobs: Iterable[Job], done: Callable[[Job, Run], None]) -> None:
        done(next(iter(jobs)), a_run("1"))
        raise asyncio.CancelledError

    book = new_book()
    with monkeypatch.context() as patch:
        patch.setattr("motion.book.run_jobs", interrupted)
        with pytest.raises(asyncio.CancelledError):
            book.update(book.names())
    new_book().update(book.names())
    assert ran == ["ch01/b", "ch02/c"]


@pytest.mark.usefixtures("three")
def test_the_result_of_a_stale_program_brings_the_whole_book_up_to_date(
    new_book: Open, ran: list[str]
) -> None:
    book = new_book()
    book.update(["ch01/a"])
    assert book.result("ch01/b").kept
    assert ran == ["ch01/a", "ch01/b", "ch02/c"]
    book.result("ch02/c")
    assert len(ran) == 3


@pytest.mark.parametrize("changed", ["ch01/b", "ch01/_helper"])
@pytest.mark.usefixtures("three")
def test_a_program_that_is_edited_while_it_runs_is_not_shown_with_that_run(
    changed: str, new_book: Open, tmp_path: Path
) -> None:
    path = tmp_path / "snippets" / f"{changed}.py"
    edit = f"import os\nopen({str(path)!r}, 'a').write('#> {{}}'.format(os.getpid()))"
    path.write_text(path.read_text().replace("\n", f"\n{edit}\n", 1))
    name = {"ch01/_helper": "ch01/a"}.get(changed, changed)
    book = new_book()
    [result] = book.update([name])
    assert isinstance(result, Result)
    assert result.run is None
    assert "was changed while it ran" in result.fault
    assert book.known(book.read(name)) is None


# What cannot be run


@pytest.mark.parametrize(
    ("needs", "reason"),
    [
        ({"metadata": 'requires-python = ">=3.99"'}, "it needs Python >=3.99, and this is "),
        (
            {"metadata": 'dependencies = ["no-such-package>1"]'},
            "it needs the package no-such-package>1, which is not",
        ),
        ({"metadata": 'dependencies = ["rich<1"]'}, "it needs the package rich<1, but "),
        ({"motion": 'needs = ["no-such-program"]'}, "it needs the program no-such-program, which is missing"),
        ({"motion": 'needs = ["display"]'}, "it needs a display, which is missing"),
        ({"motion": 'needs = ["fork"]'}, "it needs the start method fork, which is missing"),
    ],
)
def test_a_program_that_cannot_be_run_here_is_skipped_with_the_reason(
    needs: dict[str, str],
    reason: str,
    snippet: Callable[..., Snippet],
    new_book: Open,
    ran: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    snippet("print(1)", ["2"], **needs)
    [result] = new_book().update(["ch01/program"], again=True)
    assert isinstance(result, Result)
    assert result.skipped.startswith(reason)
    assert (result.run, result.verdict, result.kept) == (None, None, True)
    assert new_book().result("ch01/program") == result
    assert ran == []


def test_a_program_that_needs_a_gil_is_not_run_without_one(snippet: Callable[..., Snippet]) -> None:
    program = snippet("print(1)", motion='needs = ["gil"]')
    here = this_interpreter()
    assert why_not_run(program, dataclasses.replace(here, gil=True)) is None
    assert why_not_run(program, dataclasses.replace(here, gil=False)) == "it needs a GIL, which is missing"


@pytest.mark.parametrize("disabled", [0, None, 1])
def test_a_free_threaded_build_is_known(disabled: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sysconfig.get_config_var", {"Py_GIL_DISABLED": disabled}.get)
    described = description()
    assert described["gil"] is not bool(disabled)
    assert str(described["label"]).endswith("t") is str(described["build"]).endswith("t") is bool(disabled)


@pytest.mark.parametrize(
    "needs",
    [
        {"metadata": 'requires-python = ">=3.12"'},
        {"metadata": 'dependencies = ["rich>=1"]'},
        {"metadata": "dependencies = [\"no-such-package; python_version < '3'\"]"},
        {"motion": 'needs = ["sh"]'},
        {"motion": 'needs = ["display"]'},
        {"motion": 'needs = ["fork"]'},
    ],
)
def test_a_program_that_has_what_it_needs_is_run(
    needs: dict[str, str],
    snippet: Callable[..., Snippet],
    new_book: Open,
    ran: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    snippet("print(1)", **needs)
    new_book().update(["ch01/program"])
    assert ran == ["ch01/program"]


def test_a_program_that_cannot_be_read_does_not_keep_the_others_from_running(
    new_book: Open, three: Write, ran: list[str]
) -> None:
    three("print(", name="ch01/broken")
    first, error, last = new_book().update(["ch01/a", "ch01/broken", "ch01/b"])
    assert isinstance(error, SnippetError)
    assert isinstance(first, Result)
    assert isinstance(last, Result)
    assert ran == ["ch01/a", "ch01/b"]
    with pytest.raises(SnippetError):
        new_book().result("ch01/broken")


@pytest.mark.parametrize("folder", [".motion", ".motion/runs"])
@pytest.mark.usefixtures("three")
def test_a_store_that_cannot_be_written_is_a_warning_that_fails_a_strict_build(
    folder: str, new_book: Open, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / folder).parent.mkdir(exist_ok=True)
    (tmp_path / folder).touch()
    [result] = new_book().update(["ch01/b"])
    assert isinstance(result, Result)
    assert result.kept
    assert result.run is not None
    [record] = caplog.records
    assert record.name.startswith("mkdocs.")
    assert record.levelno == logging.WARNING
    assert "the run of ch01/b cannot be stored" in record.getMessage()
