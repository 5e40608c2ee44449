"""The commands: what they do, say, and end with."""

import errno
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import PATIENCE

from motion.book import Book
from motion.cli import EPILOG, main

type Write = Callable[..., Path]
type Command = Callable[..., "Ended"]

OLD = {"metadata": 'requires-python = ">=3.99"'}
ANY = {"metadata": '[tool.motion]\norder = "any"'}


class Ended(NamedTuple):
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str


@pytest.fixture
def book(new_book: Callable[[], Book], monkeypatch: pytest.MonkeyPatch) -> Book:
    book = new_book()
    monkeypatch.chdir(book.root)
    return book


@pytest.fixture
def command(book: Book, capsys: pytest.CaptureFixture[str]) -> Command:  # noqa: ARG001 -- it is the folder
    """Carry out a command."""

    def carry_out(*words: str) -> Ended:
        status = main(words)
        return Ended(status, *capsys.readouterr())

    return carry_out


@pytest.fixture
def process(book: Book, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Start a command as a process of its own."""
    started: list[subprocess.Popen[bytes]] = []
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)  # it changes when a closed pipe is noticed

    def start(*words: str, **options: object) -> subprocess.Popen[bytes]:
        process = subprocess.Popen([sys.executable, "-m", "motion", *words], cwd=book.root, **options)  # type: ignore[call-overload]
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


# run


def test_run_shows_what_was_printed_and_the_verdict(command: Command, write: Write) -> None:
    write("print('a')\nprint('b')", ["a", "b"])
    assert command("run", "ch01/program")[:2] == (
        0,
        "── ch01/program\n  a\n  b\nkept its guarantee: it printed the stated output\n",
    )


def test_run_says_that_another_order_is_allowed(command: Command, write: Write) -> None:
    write("print('b')\nprint('a')", ["a", "b"], **ANY)
    status, out, _ = command("run", "ch01/program")
    assert status == 0
    assert "the lines came in another order than stated, which is allowed" in out


def test_run_runs_what_is_up_to_date_too(command: Command, write: Write, ran: list[str]) -> None:
    write()
    command("run", "ch01/program")
    command("run", "ch01/program")
    assert ran == ["ch01/program", "ch01/program"]


def test_run_shows_a_difference_with_the_lines_of_the_file(command: Command, write: Write) -> None:
    write("print('a')\nprint('b')", ["a", "c"])
    status, out, _ = command("run", "ch01/program")
    assert status == 1
    assert re.search(r"^    program\.py:4 +a$", out, re.MULTILINE)
    assert re.search(r"^  - program\.py:5 +c$", out, re.MULTILINE)
    assert re.search(r"^  \+ +b$", out, re.MULTILINE)
    assert "python -m motion update ch01/program" in out


def test_run_says_what_to_mend_where_the_output_is_right(command: Command, write: Write) -> None:
    path = write("print('a')\nraise SystemExit(3)", ["a"])
    status, out, _ = command("run", "ch01/program")
    assert status == 1
    assert "It ended with exit status 3, but states exit status 0." in out
    assert f"Fix the program, or its guarantee in [tool.motion]: {path}" in out


def test_run_shows_the_stacks_of_a_hang(command: Command, write: Write) -> None:
    write("import time\ntime.sleep(60)", metadata="[tool.motion]\ntimeout = 3")
    status, out, _ = command("run", "ch01/program")
    assert status == 1
    assert "It did not end within 3 s" in out
    assert "program.py, line 7, in <module>" in out


def test_run_says_why_a_program_was_not_run(command: Command, write: Write) -> None:
    write("print(1)", **OLD)
    status, out, _ = command("run", "ch01/program")
    assert status == 3
    assert "not run: it needs Python >=3.99, and this is " in out


@pytest.mark.parametrize(
    ("programs", "status"),
    [
        ("kept old", 0),
        ("old kept", 0),
        ("broken old", 1),
        ("old broken", 1),
        ("broken kept", 1),
        ("kept broken", 1),
        ("old old", 3),
    ],
)
def test_the_status_of_run_for_several_programs(
    programs: str, status: int, command: Command, write: Write
) -> None:
    for number, kind in enumerate(programs.split()):
        write(
            "print(1)",
            ["2" if kind == "broken" else "1"],
            name=f"ch01/{number}",
            **(OLD if kind == "old" else {}),
        )
    assert command("run", "ch01").status == status


def test_a_program_that_is_named_twice_is_run_once(command: Command, write: Write, ran: list[str]) -> None:
    write()
    command("run", "ch01/program", "ch01", "snippets/ch01/program.py")
    assert ran == ["ch01/program"]


def test_run_shows_the_other_programs_where_one_cannot_be_read(command: Command, write: Write) -> None:
    write("print(", name="ch01/a")
    write("print('shown')", ["shown"], name="ch01/b")
    status, out, err = command("run", "ch01")
    assert status == 2
    assert "ch01/a.py:2: not Python" in err
    assert "  shown\n" in out


# check


def test_check_counts_those_that_kept_their_word(command: Command, write: Write) -> None:
    write("print(1)", ["1"], name="ch01/a")
    write("print(1)", **OLD, name="ch01/b")
    write("print(1)", ["1"], name="ch02/c")
    status, out, _ = command("check")
    assert status == 0
    assert "ch01/b: not run: it needs Python >=3.99" in out
    assert out.endswith("2 of 3 programs kept their guarantee, 1 not run\n")


def test_check_runs_only_what_is_stale(command: Command, write: Write, ran: list[str]) -> None:
    write("print(1)", ["1"])
    command("check")
    assert command("check").status == 0
    assert ran == ["ch01/program"]


def test_check_of_one_chapter_leaves_out_the_others(command: Command, write: Write, ran: list[str]) -> None:
    write(name="ch01/a")
    write(name="ch02/b")
    assert "1 of 1 programs" in command("check", "ch02").out
    assert ran == ["ch02/b"]


def test_check_shows_what_did_not_keep_its_word(command: Command, write: Write) -> None:
    write("print(1)", ["2"], name="ch01/a")
    write("print(1)", ["1"], name="ch01/b")
    status, out, _ = command("check")
    assert status == 1
    assert "── ch01/a\nIt did not print the stated lines in the stated order.\n" in out
    assert "── ch01/b" not in out
    assert out.endswith("1 of 2 programs kept their guarantee, 0 not run\n")


@pytest.mark.parametrize("name", ["ch01/a", "ch01/z"])
def test_check_names_file_and_line_of_what_cannot_be_read(name: str, command: Command, write: Write) -> None:
    path = write(metadata='[tool.motion]\nordr = "any"', name=name)
    write("print(1)", ["2"], name="ch01/b")
    status, out, err = command("check")
    assert status == 2
    assert f"error: {path}:4: [tool.motion] unknown key 'ordr'" in err
    assert "── ch01/b" in out


def test_check_of_no_programs_is_no_error(command: Command) -> None:
    assert command("check")[:2] == (0, "0 of 0 programs kept their guarantee, 0 not run\n")


@pytest.mark.parametrize("name", ["ch01/.#program", "ch01/.hidden", ".chapter/program"])
def test_hidden_files_are_no_programs(name: str, command: Command, write: Write) -> None:
    write("print(1)", ["2"], name=name)
    assert command("check")[:2] == (0, "0 of 0 programs kept their guarantee, 0 not run\n")


@pytest.mark.parametrize("name", ["ch01/part/program", "program"])
def test_a_program_in_another_folder_is_told_where_programs_lie(
    name: str, command: Command, write: Write
) -> None:
    write("print(1)", ["1"], name=name)
    status, _, err = command("check", name)
    assert status == 2
    assert "move it into the folder of its chapter, as in snippets/ch12/two_tasks.py" in err


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("words", [["run", "ch01"], ["check"], ["list"], ["update", "ch01"]])
def test_output_can_be_written_in_any_encoding(
    encoding: str, words: list[str], write: Write, process: Callable[..., subprocess.Popen[bytes]]
) -> None:
    write("print('é → 日')", ["..."], name="ch01/a")
    write("print('é → 日')", ["→"], metadata="[tool.motion]\ntimeout = 9", name="ch01/b")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    ended = process(*words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = ended.communicate()
    assert (ended.returncode, b"Traceback" in err) == (words[0] in ("run", "check"), False)
    assert out


# update


@pytest.mark.parametrize("words", [["ch01/program"], ["ch01"]])
def test_a_program_that_was_updated_keeps_its_word(words: list[str], command: Command, write: Write) -> None:
    path = write("print('a', 'é')\nprint()\nprint('took 1 s')", ["b", "took ... s"])
    before = path.read_text(encoding="utf-8")
    assert command("update", *words)[:2] == (0, "ch01/program: restated\n")
    assert path.read_text(encoding="utf-8") == before.replace("#> b\n", "#> a é\n#>\n")
    assert command("check").status == 0


@pytest.mark.parametrize(
    ("code", "stated", "guarantee"),
    [
        ("print(1)", ["1"], {}),
        ("print(2)\nprint(1)", ["1", "2"], ANY),
        ("print(1)", ["..."], {}),
        ("print(1)\n\n", ["1  "], {}),
    ],
)
def test_update_leaves_a_program_that_keeps_its_word_as_it_is(
    code: str, stated: list[str], guarantee: dict[str, str], command: Command, write: Write
) -> None:
    path = write(code, stated, **guarantee)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino
    assert command("update", "ch01")[:2] == (0, "")
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_update_does_not_touch_a_program_whose_output_is_right(command: Command, write: Write) -> None:
    path = write("print(1)\nraise SystemExit(3)", ["1"])
    before = path.read_bytes()
    status, out, _ = command("update", "ch01")
    assert status == 1
    assert "It ended with exit status 3, but states exit status 0." in out
    assert path.read_bytes() == before


def test_update_says_where_other_output_does_not_mend_a_program(command: Command, write: Write) -> None:
    write("print(1)\nraise SystemExit(3)", ["2"])
    status, out, _ = command("update", "ch01")
    assert status == 1
    assert "It ended with exit status 3, but states exit status 0." in out


def test_update_leaves_a_program_that_can_be_read(command: Command, write: Write, book: Book) -> None:
    write("print('x')\nprint('b')", ["a", "b"], metadata='[tool.motion]\norder = [["a", "b"]]')
    command("update", "ch01")
    assert book.read("ch01/program")


@pytest.mark.parametrize(
    ("code", "motion", "reason"),
    [
        (
            "for _ in range(2000):\n    print('x' * 999)",
            "",
            "It printed more than 1048576 bytes and was stopped.",
        ),
        (
            "import time\nprint('begun', flush=True)\ntime.sleep(60)",
            "timeout = 0.5",
            "It did not end within 0.5 s",
        ),
        (
            "import os, signal\nprint('begun', flush=True)\nos.kill(os.getpid(), signal.SIGTERM)",
            "",
            "It ended with SIGTERM, but states exit status 0.",
        ),
    ],
)
def test_update_refuses_the_output_of_a_run_that_was_stopped(
    code: str, motion: str, reason: str, command: Command, write: Write
) -> None:
    path = write(code, ["x"], metadata=f"[tool.motion]\n{motion}")
    before = path.read_bytes()
    status, out, _ = command("update", "ch01")
    assert status == 1
    assert out.startswith(f"ch01/program: not restated: {reason}")
    assert path.read_bytes() == before


def test_update_states_what_a_program_printed_that_hangs_on_purpose(command: Command, write: Write) -> None:
    metadata = "[tool.motion]\nhangs = true\ntimeout = 0.5"
    path = write("import time\nprint('begun', flush=True)\ntime.sleep(60)", ["x"], metadata=metadata)
    assert command("update", "ch01").status == 0
    assert path.read_text().endswith("#> begun\n")


@pytest.fixture
def meanwhile(book: Book, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Do something after programs were run, and before their files are written."""

    def arrange(happens: Callable[[], object]) -> None:
        update = type(book).update

        def updated(*args: object, **options: object) -> object:
            results = update(*args, **options)  # type: ignore[arg-type]
            happens()
            return results

        monkeypatch.setattr(Book, "update", updated)

    return arrange


@pytest.mark.parametrize("edit", ["print(3)", None])
def test_update_does_not_write_over_a_file_that_changed_meanwhile(
    edit: str | None, command: Command, write: Write, meanwhile: Callable[[Callable[[], object]], None]
) -> None:
    path = write("print(1)", ["2"])
    meanwhile(path.unlink if edit is None else lambda: path.write_text(edit))
    status, out, _ = command("update", "ch01")
    assert status == 1
    assert "ch01/program: not restated: its file has changed since it was read" in out
    assert [one.read_text() for one in path.parent.iterdir()] == ([] if edit is None else [edit])


@pytest.mark.parametrize("words", [["check"], ["update", "ch01"]])
def test_program_that_was_edited_while_it_ran_is_no_success(
    words: list[str], command: Command, write: Write
) -> None:
    write("with open(__file__, 'a') as file:\n    file.write('#')\nprint(1)", ["1"])
    status, _, err = command(*words)
    assert status == 2
    assert "error: ch01/program: its file, or a file that it uses, was changed while it ran: try again" in err


def test_update_that_cannot_write_leaves_the_file_whole(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("print(1)", ["2"])
    before = path.read_bytes()

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    status, out, _ = command("update", "ch01")
    assert (status, out) == (
        1,
        "ch01/program: not restated: its file cannot be written: No space left on device\n",
    )
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == {"program.py": before}


@pytest.mark.skipif(os.name != "posix", reason="modes and symbolic links are POSIX's")
def test_update_keeps_mode_and_symbolic_link(command: Command, write: Write, tmp_path: Path) -> None:
    path = write("print(1)", ["2"])
    path.chmod(0o754)
    elsewhere = path.rename(tmp_path / "elsewhere.py")
    path.symlink_to(elsewhere)
    assert command("update", "ch01").status == 0
    assert path.is_symlink()
    assert elsewhere.read_text().endswith("#> 1\n")
    assert elsewhere.stat().st_mode & 0o777 == 0o754


def test_update_states_three_dots_that_were_printed(command: Command, write: Write) -> None:
    path = write(r"print('...', r'\...', 'a', sep='\n')", ["...", "a"])
    assert command("update", "ch01").status == 0
    path.write_text(path.read_text().replace("#> ...\n", "#> b\n"))
    assert command("update", "ch01").status == 0
    assert path.read_text().splitlines()[-3:] == [r"#> \...", r"#> \\\...", "#> a"]
    path.write_text(path.read_text().replace("print('...',", "print('....',"))
    assert command("check").status == 1


def test_update_says_why_a_program_was_not_run(command: Command, write: Write) -> None:
    path = write("print(1)", ["2"], **OLD)
    before = path.read_bytes()
    status, out, _ = command("update", "ch01")
    assert status == 0
    assert "ch01/program: not run: it needs Python >=3.99" in out
    assert path.read_bytes() == before


def test_update_goes_on_after_what_cannot_be_read(command: Command, write: Write) -> None:
    write("print(", name="ch01/a")
    write("print(1)", ["2"], name="ch01/b")
    status, out, err = command("update", "ch01")
    assert status == 2
    assert "ch01/a.py:2: not Python" in err
    assert out == "ch01/b: restated\n"


# list


def test_list_says_what_programs_show_and_where(command: Command, write: Write, book: Book) -> None:
    write(name="ch01/a")
    write(name="ch01/b")
    (book.docs / "page.md").write_text("# Title\n\n```snippet\nch01/a.py\n```\n")
    command("check", "ch01/a")
    assert command("list").out == (
        "ch01/a\n    What the program shows.\n    fresh; page.md:4\n"
        "ch01/b\n    What the program shows.\n    stale; on no page\n"
    )


def test_list_runs_nothing(command: Command, write: Write, ran: list[str]) -> None:
    write()
    assert command("list").status == 0
    assert ran == []


def test_list_does_not_call_fresh_what_cannot_be_run(command: Command, write: Write) -> None:
    write(**OLD)
    assert "fresh" not in command("list").out


def test_list_goes_on_after_what_cannot_be_read(command: Command, write: Write) -> None:
    write("print(", name="ch01/a")
    write(name="ch01/b")
    status, out, err = command("list")
    assert status == 2
    assert "ch01/a.py:2: not Python" in err
    assert "ch01/b\n" in out


# Calls


@pytest.mark.parametrize("name", ["run", "check", "update", "list", "soak"])
def test_an_unknown_name_suggests_another(name: str, command: Command, write: Write) -> None:
    write()
    assert command(name, "ch01/progam") == (
        2,
        "",
        "error: there is no snippet 'ch01/progam'; did you mean ch01/program?\n",
    )


def test_outside_the_book_is_an_error(
    tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path.parent)
    status, out, err = command("list")
    assert (status, out) == (2, "")
    assert (
        err
        == f"error: {tmp_path.parent} is not in the book: no folder above it has snippets/ and mkdocs.yml\n"
    )


def test_a_command_works_in_a_folder_of_the_book(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write().parent)
    assert command("list").status == 0


@pytest.mark.parametrize("words", [[], ["dance"], ["run"], ["update"], ["run", "--fast", "ch01"]])
def test_a_wrong_call_ends_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert "usage: python -m motion" in capsys.readouterr().err


# explore

LOST = """
import threading

n = 0


def add():
    global n
    seen = n
    n = seen + 1


threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)
"""


TASKS = """
import asyncio


async def say(text):
    print(text)


async def main():
    await asyncio.gather(say("a"), say("b"))


asyncio.run(main())
"""


def test_explore_tells_all_ends_and_fails_if_one_breaks_the_guarantee(command: Command, write: Write) -> None:
    write(LOST, ["2"], name="ch01/lost")
    ended = command("explore", "ch01/lost")
    assert ended.status == 1
    assert re.search(r"^ch01/lost: every schedule with up to 2 preemptions \(\d+\): \d+ print “2”", ended.out)
    assert "print “1” (BROKEN): MainThread" in ended.out
    ended = command("explore", "--preemptions", "0", "ch01/lost")
    assert ended.status == 0
    assert re.search(r"^ch01/lost: every schedule without preemptions \((\d+)\): \1 end\n", ended.out)


def test_explore_says_why_a_program_is_not_explored(command: Command, write: Write) -> None:
    write("import subprocess\n\nprint('x')", ["x"], name="ch01/other")
    assert command("explore", "ch01/other") == (0, "ch01/other: not explored: it starts processes\n", "")


def test_explore_tells_whether_a_guarantee_relies_on_the_order_of_tasks(
    command: Command, write: Write
) -> None:
    write(TASKS, ["a", "b"], name="ch01/tasks")
    ended = command("explore", "ch01/tasks")
    assert ended.status == 0
    assert ended.out.startswith("ch01/tasks: every order of ready tasks (2): ")
    assert "What its documentation leaves open:\n    ch01/tasks: every order of timers" in ended.out


def test_explore_without_a_name_renews_the_record(command: Command, write: Write, book: Book) -> None:
    write(LOST, ["..."], name="ch01/lost")
    write("print('x')", ["x"], name="ch01/alone")
    (book.root / "records").mkdir(exist_ok=True)
    assert command("explore").out == "1 of 1 programs of threads or tasks were explored, 1 of them whole\n"
    record = book.root / "records" / "schedules.json"
    assert list(json.loads(record.read_bytes())) == ["ch01/lost"]
    before = record.stat().st_mtime_ns
    command("explore")
    assert record.stat().st_mtime_ns == before
    (book.root / "snippets" / "ch01" / "lost.py").unlink()
    assert command("explore").out == "0 of 0 programs of threads or tasks were explored, 0 of them whole\n"
    assert json.loads(record.read_bytes()) == {}


def test_explore_refuses_a_negative_limit(command: Command, write: Write) -> None:
    write("print('x')", ["x"], name="ch01/alone")
    assert command("explore", "--preemptions", "-1", "ch01/alone").status == 2


@pytest.mark.parametrize("words", [[], ["run"], ["check"], ["update"], ["list"], ["explore"]])
def test_help_tells_names_statuses_and_examples(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*words, "--help"])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert f"usage: {' '.join(['python -m motion', *words])}" in out
    assert EPILOG in out
    assert all(text in out for text in ("exit status:", "examples:", "NAME is a program"))


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    out = capsys.readouterr().out
    assert re.findall(r"^    (\w+)  +\S", out, re.MULTILINE) == [
        "run",
        "check",
        "update",
        "list",
        "prove",
        "explore",
        "soak",
    ]


def test_the_status_is_that_of_the_process(
    process: Callable[..., subprocess.Popen[bytes]], write: Write
) -> None:
    write("print(1)", ["2"])
    assert process("check", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).wait() == 1


@pytest.mark.parametrize("lines", [1, 3000])
def test_a_reader_that_goes_away_gives_no_traceback(
    lines: int, process: Callable[..., subprocess.Popen[bytes]], write: Write
) -> None:
    write("...", [f"line {number}" for number in range(lines)])
    ours, theirs = os.pipe()
    os.close(ours)
    check = process("check", stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    err = check.communicate()[1].decode()
    assert err.startswith("ran 1 of 1: ch01/program")
    assert err.count("\n") == 1


def test_a_reader_of_the_progress_that_goes_away_is_no_broken_guarantee(
    process: Callable[..., subprocess.Popen[bytes]], write: Write
) -> None:
    write("print(1)", ["1"])
    ours, theirs = os.pipe()
    os.close(ours)
    check = process("check", stdout=theirs, stderr=theirs)
    os.close(theirs)
    assert check.wait() == 130


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has a file that is always full")
@pytest.mark.parametrize("word", ["list", "run"])
def test_output_that_cannot_be_written_is_an_error(
    word: str, process: Callable[..., subprocess.Popen[bytes]], write: Write
) -> None:
    write("print(1)", ["1"])
    with Path("/dev/full").open("wb") as full:
        ended = process(word, "ch01", stdout=full, stderr=subprocess.PIPE)
        err = ended.communicate()[1].decode()
    assert err.endswith("error: [Errno 28] No space left on device\n")
    assert "Traceback" not in err
    assert ended.returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize(("stated", "status"), [("1", 0), ("2", 1)])
def test_a_stream_that_is_closed_changes_no_exit_status(
    closed: str, stated: str, status: int, book: Book, write: Write
) -> None:
    write("print(1)", [stated])
    line = ["sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "motion", "check"]
    ended = subprocess.run(line, cwd=book.root, capture_output=True, text=True, check=False)
    assert ended.returncode == status
    assert "Traceback" not in ended.stderr


def test_prove_names_the_program_that_cannot_be_read(command: Command, write: Write) -> None:
    write("print(")
    status, _, err = command("prove")
    assert status == 2
    assert "program.py:2: not Python" in err


def test_an_interrupt_while_the_command_is_imported_ends_it_without_a_traceback() -> None:
    code = """
import runpy, sys
class Finder:
    def find_spec(self, name, *more):
        if name == "motion.book":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Finder())
runpy.run_module("motion", run_name="__main__")
"""
    ended = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


def test_an_interrupt_ends_the_command_and_what_it_runs(
    process: Callable[..., subprocess.Popen[bytes]],
    write: Write,
    until: Callable[[Callable[[], object]], None],
    is_gone: Callable[[int], bool],
    tmp_path: Path,
) -> None:
    told = tmp_path / "pid"
    new = tmp_path / "new"
    write(
        f"""
        import os, pathlib, time
        pathlib.Path({str(new)!r}).write_text(str(os.getpid()))
        pathlib.Path({str(new)!r}).rename({str(told)!r})
        time.sleep(60)
        """
    )
    check = process("check", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    until(told.exists)
    check.send_signal(signal.SIGINT)
    _, err = check.communicate(timeout=PATIENCE)
    assert check.returncode == 130
    assert b"Traceback" not in err
    until(lambda: is_gone(int(told.read_text())))
