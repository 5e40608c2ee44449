"""No edit is lost where the engine writes into the file of a program while somebody saves it."""

import errno
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import PATIENCE

from motion import replacing
from motion.program.errors import SnippetError
from motion.program.snippet import read_snippet
from motion.program.stated import restate
from motion.update import NotWrittenError, rewrite

linux = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere, there is only a look before the replacing"
)

VERSION = "3.15.0"
SECONDS = 1.5


def source(number: int) -> str:
    return f'"""What the program shows."""\n\nx = {number}\nprint(x)\n'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(source(0), encoding="utf-8")
    return path


def update_again_and_again(path: Path) -> None:
    """Restate a program, as `motion update` does, until this process is killed."""
    for number in range(sys.maxsize):
        try:
            snippet = read_snippet(path, "ch01/program", VERSION)
            rewrite(snippet, restate(snippet.source, [str(number)]), VERSION)
        except (NotWrittenError, SnippetError):
            continue


@pytest.fixture
def updates(path: Path) -> Iterator[None]:
    """Three processes that restate a program all the time."""
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=update_again_and_again, args=(path,)) for _ in range(3)]
    for process in processes:
        process.start()
    last = time.monotonic() + PATIENCE
    while "#>" not in path.read_text(encoding="utf-8") and time.monotonic() < last:
        time.sleep(0.01)
    yield
    for process in processes:
        process.kill()
        process.join()


def by_a_new_file(path: Path, text: str) -> None:
    new = path.with_name(".swap")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def into_the_old_file(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def slowly_into_the_old_file(path: Path, text: str) -> None:
    with path.open("r+", encoding="utf-8") as file:
        time.sleep(0.0005)
        file.truncate()
        file.write(text)


SAVES = [by_a_new_file, into_the_old_file, slowly_into_the_old_file]


def has(path: Path, text: str) -> bool:
    """Whether a file has a text, or has it again in a moment: an exchange that is undone can be seen."""
    last = time.monotonic() + 1
    while time.monotonic() < last:
        if text in path.read_text(encoding="utf-8"):
            return True
    return False


@linux
@pytest.mark.usefixtures("updates")
@pytest.mark.parametrize("save", SAVES)
def test_no_edit_is_lost_while_others_restate_the_program(
    save: Callable[[Path, str], None], path: Path
) -> None:
    last = time.monotonic() + SECONDS
    number = 0
    while time.monotonic() < last or number < 10:  # a busy machine saves a few times in this time
        number += 1
        save(path, source(number))
        time.sleep(number % 4 / 1000)
        assert has(path, f"x = {number}\n")


def restate_while(path: Path, monkeypatch: pytest.MonkeyPatch, happens: Callable[[], object]) -> None:
    """Restate a program, and let something happen after the last look at its file."""
    exchange = replacing._exchange  # noqa: SLF001 -- there is nothing else between the look and the replacing
    happened: list[object] = []

    def exchanged(one: Path, other: Path) -> bool:
        if not happened:
            happened.append(happens())
        return exchange(one, other)

    monkeypatch.setattr(replacing, "_exchange", exchanged)
    snippet = read_snippet(path, "ch01/program", VERSION)
    rewrite(snippet, restate(snippet.source, ["0"]), VERSION)


@linux
def test_edit_after_the_last_look_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotWrittenError, match="has changed since it was read: run the command again"):
        restate_while(path, monkeypatch, lambda: by_a_new_file(path, source(1)))
    assert {one.name: one.read_text() for one in path.parent.iterdir()} == {"program.py": source(1)}


@linux
def test_file_that_is_open_for_writing_is_left_alone(path: Path) -> None:
    snippet = read_snippet(path, "ch01/program", VERSION)
    with path.open("r+") as file:
        with pytest.raises(NotWrittenError, match="is open for writing elsewhere: run the command again"):
            rewrite(snippet, restate(snippet.source, ["0"]), VERSION)
        file.write(source(1))
    assert {one.name: one.read_text() for one in path.parent.iterdir()} == {"program.py": source(1)}


@linux
def test_file_that_was_deleted_after_the_last_look_stays_deleted(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotWrittenError, match="has changed since it was read"):
        restate_while(path, monkeypatch, path.unlink)
    assert not [*path.parent.iterdir()]


@linux
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS])
def test_file_system_that_cannot_exchange_files_gets_the_new_one(
    number: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Library:
        def renameat2(self, *_: object) -> int:
            return -1

    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: Library())
    monkeypatch.setattr("ctypes.get_errno", lambda: number)
    snippet = read_snippet(path, "ch01/program", VERSION)
    rewrite(snippet, restate(snippet.source, ["0"]), VERSION)
    assert {one.name: one.read_text() for one in path.parent.iterdir()} == {
        "program.py": source(0) + "#> 0\n"
    }


@linux
def test_interrupt_between_the_exchange_and_the_look_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(replacing, "_is_wanted", interrupted)
    with pytest.raises(KeyboardInterrupt):
        restate_while(path, monkeypatch, os.getpid)
    assert {one.name: one.read_text() for one in path.parent.iterdir()} == {"program.py": source(0)}


@linux
def test_edit_that_cannot_be_given_back_stays_beside_the_program(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange = replacing._exchange  # noqa: SLF001 -- as above
    turns: list[bool] = []

    def exchanged(one: Path, other: Path) -> bool:
        if not turns:
            by_a_new_file(path, source(1))
        else:
            path.unlink()
        turns.append(exchange(one, other))
        return True

    monkeypatch.setattr(replacing, "_exchange", exchanged)
    snippet = read_snippet(path, "ch01/program", VERSION)
    with pytest.raises(NotWrittenError):
        rewrite(snippet, restate(snippet.source, ["0"]), VERSION)
    [left] = path.parent.iterdir()
    assert left.read_text() == source(1)
    assert left.name.startswith(".program-")
