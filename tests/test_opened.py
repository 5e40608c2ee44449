"""A run is fresh only as long as all that it opened of the book is as it was."""

import asyncio
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from motion.book import Book
from motion.program.snippet import Snippet
from motion.result import Result
from motion.run.interpreter import Interpreter
from motion.run.launch import run_snippet
from motion.run.outcome import Run, Way

type Write = Callable[..., Path]
type Open = Callable[[], Book]
type Program = Callable[..., Run]

# How a program can use a file of the book: the file, the program, and what it prints.
USES = {
    "a module by its name": (
        "ch01/_words.py",
        "import importlib\nprint(importlib.import_module('_words').WORD)",
    ),
    "a module in another folder": (
        "shared/words.py",
        (
            "import sys, pathlib\nsys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'shared'))\n"
            "__import__('importlib').import_module('words')\nprint(sys.modules['words'].WORD)"
        ),
    ),
    "a data file": (
        "ch01/words.txt",
        (
            "from pathlib import Path\n"
            "print(Path(__file__).with_name('words.txt').read_text().split()[-1][1:-1])"
        ),
    ),
    "a data file, with os.open": (
        "ch02/words.txt",
        (
            "import os\nname = os.path.dirname(__file__) + '/../ch02/words.txt'\n"
            "print(os.read(os.open(name, os.O_RDONLY), 99).split()[-1][1:-1].decode())"
        ),
    ),
    "a data file, mapped": (
        "ch01/words.txt",
        (
            "import mmap, pathlib\nfile = pathlib.Path(__file__).with_name('words.txt').open('rb')\n"
            "print(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)[:].split()[-1][1:-1].decode())"
        ),
    ),
    "a file of another program": (
        "ch01/words.txt",
        (
            "import pathlib, subprocess\n"
            "path = pathlib.Path(__file__).with_name('words.txt')\n"
            "done = subprocess.run(['cat', path], capture_output=True)\n"
            "print(done.stdout.split()[-1][1:-1].decode())"
        ),
    ),
    "a file that a child opens": (
        "ch01/words.txt",
        (
            "import os, pathlib\nif not os.fork():\n"
            "    print(pathlib.Path(__file__).with_name('words.txt').read_text().split()[-1][1:-1])\n"
            "    os._exit(0)\nos.wait()"
        ),
    ),
    "a file outside of the programs": (
        "../data/words.txt",
        (
            "from pathlib import Path\n"
            "print((Path(__file__).parents[2] / 'data' / 'words.txt').read_text().split()[-1][1:-1])"
        ),
    ),
}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_changed_file_makes_the_run_stale(
    use: tuple[str, str], write: Write, new_book: Open, ran: list[str], tmp_path: Path
) -> None:
    name, code = use
    write(code, ["ham"])
    path = tmp_path / "snippets" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    for word in ("ham", "egg"):
        path.write_text(f"WORD = '{word}'\n")
        ran.clear()
        book = new_book()
        [result] = book.update(["ch01/program"])
        assert ran == ["ch01/program"]
        assert isinstance(result, Result)
        assert result.run
        assert result.run.output == f"{word}\n"
        if word == "ham":
            assert result.kept
            assert (book.result("ch01/program"), ran) == (result, ["ch01/program"])
            ran.clear()
            new_book().update(["ch01/program"])
            assert ran == []
    path.unlink()
    assert new_book().update(["ch01/program"]) != [result]


@pytest.mark.parametrize(
    "look", ["os.listdir(here)", "os.path.exists(here) and list(os.scandir(here))", "glob.glob(here + '/*')"]
)
def test_new_file_in_a_folder_that_was_listed_makes_the_run_stale(
    look: str, write: Write, new_book: Open, ran: list[str], tmp_path: Path
) -> None:
    (tmp_path / "snippets" / "data").mkdir(parents=True)
    write(f"import glob, os\nhere = os.path.dirname(__file__) + '/../data'\n{look}")
    for _ in range(2):
        new_book().update(["ch01/program"])
    assert ran == ["ch01/program"]
    (tmp_path / "snippets" / "data" / "new").touch()
    new_book().update(["ch01/program"])
    assert ran == ["ch01/program"] * 2


def test_file_that_was_missing_and_is_there_makes_the_run_stale(
    write: Write, new_book: Open, ran: list[str], tmp_path: Path
) -> None:
    write("import os\ntry:\n    open(os.path.dirname(__file__) + '/x')\nexcept OSError:\n    pass")
    for _ in range(2):
        new_book().update(["ch01/program"])
    assert ran == ["ch01/program"]
    (tmp_path / "snippets" / "ch01" / "x").touch()
    new_book().update(["ch01/program"])
    assert ran == ["ch01/program"] * 2


def test_another_program_of_the_chapter_makes_no_run_stale(
    write: Write, new_book: Open, ran: list[str]
) -> None:
    write("import json, decimal, _helper", name="ch01/program")
    write(name="ch01/_helper")
    new_book().update(["ch01/program"])
    write(name="ch01/another")
    new_book().update(["ch01/program"])
    assert ran == ["ch01/program"]


def test_what_a_program_writes_is_its_own(run: Program) -> None:
    done = run(
        """
        import pathlib
        for file in (pathlib.Path("here"), pathlib.Path(__file__).with_name("there")):
            file.write_text("1")
            file.read_text()
        """
    )
    assert done.opened == ()


def test_program_is_not_asked_about_the_paths_that_it_uses(run: Program) -> None:
    done = run(
        """
        import os
        def ask(*_):
            print("asked")
        asks = dict.fromkeys(["__eq__", "__hash__", "__str__", "decode", "startswith"], ask)
        for path in __file__, os.path.basename(__file__), os.fsencode(__file__):
            kind = type("Path", (type(path),), asks)
            try:
                os.close(os.open(kind(path), os.O_RDONLY))
            except FileNotFoundError:
                print("not here")
        """
    )
    assert done.output == "not here\n"


def test_file_that_changes_while_it_is_used_is_not_relied_on(
    write: Write, new_book: Open, tmp_path: Path
) -> None:
    path = tmp_path / "snippets" / "ch01" / "words.txt"
    write(f"import os\nopen({str(path)!r}).read()\nos.system('echo more >> {path}')")
    path.write_text("some\n")
    [result] = new_book().update(["ch01/program"])
    assert isinstance(result, Result)
    assert "was changed while it ran" in result.fault


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
@pytest.mark.parametrize("way", [Way.RECORDED, Way.UNRECORDED])
def test_deepest_call_is_as_deep_as_at_home(
    way: Way, snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    program = snippet(
        """
        import os
        def down(n):
            try:
                os.listdir(os.curdir)
                return down(n + 1)
            except RecursionError:
                return n
        print("caught at", down(1))
        """
    )
    run = asyncio.run(run_snippet(program, interpreter, way=way))
    plain = subprocess.run(
        [interpreter.executable, "-I", program.path], check=True, capture_output=True, text=True
    )
    assert run.output == plain.stdout


def test_program_without_file_descriptors_is_as_at_home(run: Program) -> None:
    code = """
        import os, resource
        resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4))
        open("/dev/null")
        try:
            open(os.path.dirname(__file__) + "/none")
        except OSError as error:
            print(error.strerror)
    """
    assert run(code).output in (
        "No such file or directory\\n",
        "Too many open files\\n",
        "No such file or directory\n",
    )
