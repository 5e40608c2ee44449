"""Kept runs: what their key depends on, and that they are whole or not there."""

import dataclasses
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import motion.key
from motion.key import key_of
from motion.program.imports import helpers_of
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.outcome import Run, Way
from motion.run.recording.events import Event, Lane, Recording
from motion.store import Store

type Make = Callable[..., Snippet]
type Write = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "runs"


@pytest.fixture
def store(folder: Path) -> Store:
    return Store(folder)


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, list[str]]]:
    """The packages that are installed: their versions, and what they require."""
    installed: dict[str, tuple[str, list[str]]] = {}

    def find(name: str, _: Interpreter) -> SimpleNamespace | None:
        if name not in installed:
            return None
        version, requires = installed[name]
        return SimpleNamespace(version=version, requires=requires or None)

    monkeypatch.setattr("motion.run.interpreter.find_package", find)
    return installed


# Entries


def test_a_run_is_kept_as_it_is(store: Store, a_run: Callable[..., Run]) -> None:
    run = a_run(
        "é ✓", r"\xff", "", end="SIGKILL", stacks="x\ny", leftovers=("sleep 60", "\xff"), seconds=1.25
    )
    store.save("key", run)
    assert store.load("key") == run


def test_a_new_store_has_the_run(store: Store, folder: Path, a_run: Callable[..., Run]) -> None:
    store.save("key", a_run("a"))
    assert Store(folder).load("key") == a_run("a")


def test_what_is_not_kept_is_none(store: Store, a_run: Callable[..., Run]) -> None:
    assert store.load("key") is None
    store.save("key", a_run())
    assert store.load("other") is None


def test_a_later_run_takes_the_place_of_an_earlier_one(store: Store, a_run: Callable[..., Run]) -> None:
    store.save("key", a_run("a"))
    store.save("key", a_run("b"))
    assert store.load("key") == a_run("b")


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut in half": lambda entry: entry[: len(entry) // 2],
    "cut by a byte": lambda entry: entry[:-1],
    "binary": lambda _: b"\x00\xff\xfe\x80" * 9,
    "null": lambda _: b"null",
    "no digest": lambda entry: entry.partition(b"\n")[2],
    "another output": lambda entry: entry.replace(b'"output":"a', b'"output":"b'),
    "a key more": lambda entry: entry.replace(b"{", b'{"more":1,', 1),
    "no recording": lambda entry: re.sub(rb'"recording":.*', b'"recording":null}', entry),
    "a lane too few": lambda entry: entry.replace(b',["Task-2","task","bake","",0,0]', b""),
    "an event of a lane that is not there": lambda entry: entry.replace(b'[0,10,1,"line"', b'[0,10,2,"line"'),
}

RECORDING = Recording(
    (
        Lane("MainThread", "process", "", "", 0, None),
        Lane("Task-2", "task", "bake", "", 0, 0),
    ),
    (
        Event(0, -1, 0, "start", 1),
        Event(0, 10, 1, "line", 4, "beside.py"),
        Event(5, 20, 1, "print", 1),
        Event(5, 20, 1, "end", None, "ValueError"),
    ),
)


def test_a_recording_is_kept_as_it_is(store: Store, a_run: Callable[..., Run]) -> None:
    run = a_run("a", recording=RECORDING)
    store.save("key", run)
    loaded = store.load("key")
    assert loaded == run
    assert all(type(event) is Event for event in loaded.recording.events)  # equal to a tuple, but not one
    assert all(type(lane) is Lane for lane in loaded.recording.lanes)


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_entry_is_thrown_away(
    damage: Callable[[bytes], bytes], store: Store, folder: Path, a_run: Callable[..., Run]
) -> None:
    store.save("key", a_run("a", recording=RECORDING))
    [path] = folder.iterdir()
    assert damage(path.read_bytes()) != path.read_bytes()
    path.write_bytes(damage(path.read_bytes()))
    assert store.load("key") is None
    assert list(folder.iterdir()) == []


def test_a_damaged_entry_that_cannot_be_removed_is_none(
    store: Store, folder: Path, a_run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save("key", a_run("a"))
    [path] = folder.iterdir()
    path.write_bytes(b"")
    monkeypatch.setattr("pathlib.Path.unlink", lambda path, **_: (path / "none").read_bytes())  # an OSError
    assert store.load("key") is None


@pytest.mark.parametrize("above", ["cache", "cache/runs"])
def test_a_file_where_the_folder_should_be_is_an_empty_store(
    above: str, tmp_path: Path, store: Store
) -> None:
    path = tmp_path / above
    path.parent.mkdir(exist_ok=True)
    path.touch()
    assert store.load("key") is None


# Whole or not at all


def fail_half_way(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let each file that is to be kept be written in part only."""
    make = tempfile.NamedTemporaryFile

    def made(**options: Any) -> Any:
        file = make(**options)
        write = file.write

        def write_a_part(content: bytes) -> None:
            write(content[:10])
            raise error

        file.write = write_a_part  # type: ignore[method-assign]
        return file

    monkeypatch.setattr("tempfile.NamedTemporaryFile", made)


@pytest.mark.parametrize("error", [OSError("no space left"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", ["write", "replace"])
def test_an_error_while_saving_leaves_no_file(
    at: str,
    error: BaseException,
    store: Store,
    folder: Path,
    a_run: Callable[..., Run],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise error

    if at == "write":
        fail_half_way(monkeypatch, error)
    else:
        monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(type(error)):
        store.save("key", a_run("a"))
    assert list(folder.iterdir()) == []


def test_an_error_while_saving_leaves_the_run_of_before(
    store: Store, a_run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save("key", a_run("a"))
    fail_half_way(monkeypatch, OSError("no space left"))
    with pytest.raises(OSError, match="no space"):
        store.save("key", a_run("b"))
    assert store.load("key") == a_run("a")


def test_an_error_while_clearing_up_does_not_hide_the_one_before(
    store: Store, a_run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: 1 / 0)
    monkeypatch.setattr("pathlib.Path.unlink", lambda path: (path / "none").read_bytes())  # an OSError
    with pytest.raises(ZeroDivisionError):
        store.save("key", a_run("a"))


def test_nothing_is_under_its_key_before_it_is_whole(
    store: Store, folder: Path, a_run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace
    seen: list[Run | None] = []

    def look_and_replace(new: Path, target: Path) -> Path:
        assert new.parent == folder  # else it would be copied, not renamed
        seen.append(store.load("key"))
        return replace(new, target)

    monkeypatch.setattr(Path, "replace", look_and_replace)
    store.save("key", a_run("a"))
    assert seen == [None]
    assert store.load("key") == a_run("a")


def test_several_processes_can_keep_a_run_at_once(
    store: Store, folder: Path, a_run: Callable[..., Run]
) -> None:
    code = f"""
import dataclasses, pathlib, sys
from motion.run.recording.events import Event, Lane, Recording
from motion.run.outcome import Run
from motion.store import Store
run = Run(**{dataclasses.asdict(a_run())})
sys.stdin.read()  # until all have begun
for number in range(30):
    Store(pathlib.Path({str(folder)!r})).save("key", dataclasses.replace(run, output=sys.argv[1] * 50_000))
"""
    savers = [
        subprocess.Popen([sys.executable, "-c", code, letter], stdin=subprocess.PIPE) for letter in "abcd"
    ]
    for saver in savers:
        assert saver.stdin is not None
        saver.stdin.close()
    outputs = set()
    while any([saver.poll() is None for saver in savers]):  # noqa: C419 -- a process is waited for by poll()
        if run := store.load("key"):
            outputs.add(run.output)
    assert [saver.returncode for saver in savers] == [0, 0, 0, 0]
    assert outputs <= {letter * 50_000 for letter in "abcd"}
    assert store.load("key") is not None
    assert len(list(folder.iterdir())) == 1


# The key


@pytest.fixture
def key(snippet: Make, interpreter: Interpreter) -> Callable[..., str]:
    """The key of a program, written anew."""
    return lambda *args, **kwargs: key_of(snippet(*args, **kwargs), interpreter)


def test_the_same_program_has_the_same_key(key: Callable[..., str]) -> None:
    assert key("print(1)") == key("print(1)")


@pytest.mark.parametrize(
    "change", [{"code": "print(2)"}, {"stated": ["1"]}, {"motion": "serial = true"}, {"name": "ch01/other"}]
)
def test_another_program_has_another_key(change: dict[str, object], key: Callable[..., str]) -> None:
    assert key(**({"code": "print(1)"} | change)) != key("print(1)")


def test_a_run_that_is_not_recorded_has_a_key_of_its_own(snippet: Make, interpreter: Interpreter) -> None:
    program = snippet("print(1)")
    assert key_of(program, interpreter, way=Way.UNRECORDED) != key_of(program, interpreter)


@pytest.mark.parametrize("field", ["build", "executable"])
def test_another_interpreter_gives_another_key(field: str, snippet: Make, interpreter: Interpreter) -> None:
    other = dataclasses.replace(interpreter, **{field: "another"})
    assert key_of(snippet(), other) != key_of(snippet(), interpreter)


def test_another_set_of_packages_gives_another_key(snippet: Make, interpreter: Interpreter) -> None:
    needs = snippet(metadata='dependencies = ["packaging"]')
    assert key_of(needs, dataclasses.replace(interpreter, packages=())) != key_of(needs, interpreter)


@pytest.mark.parametrize(
    "code",
    [
        "import _helper",
        "import os, _helper as h",
        "from _helper import x",
        "import _helper.x",
        "def f():\n    import _helper",
        'run("_helper.py")',
        "run('_helper.py')",
        'run(f"{folder}", "_helper.py")',
        "import _between",
        'run("_between.py")',
    ],
)
def test_a_used_helper_is_in_the_key(code: str, key: Callable[..., str], write: Write) -> None:
    write("import _helper", name="ch01/_between")
    write("x = 1", name="ch01/_helper")
    before = key(code)
    write("x = 2", name="ch01/_helper")
    assert key(code) != before


@pytest.mark.parametrize("name", ["my-helper", "2nd", "with.dot"])
def test_a_helper_with_a_name_that_cannot_be_imported_is_in_the_key(
    name: str, key: Callable[..., str], write: Write
) -> None:
    write("x = 1", name=f"ch01/{name}")
    before = key(f'run("{name}.py")')
    write("x = 2", name=f"ch01/{name}")
    assert key(f'run("{name}.py")') != before


def test_a_package_beside_the_program_is_in_the_key(key: Callable[..., str], write: Write) -> None:
    write("x = 1", name="ch01/_package/__init__")
    before = key("import _package")
    write("x = 2", name="ch01/_package/__init__")
    assert key("import _package") != before


def test_a_helper_that_appears_gives_another_key(key: Callable[..., str], write: Write) -> None:
    before = key("import _helper")
    write(name="ch01/_helper")
    assert key("import _helper") != before


@pytest.mark.parametrize("code", ["", "helper = 1", "import os", "import _helperx", "from . import _helper"])
def test_a_file_that_is_not_used_is_not_in_the_key(code: str, key: Callable[..., str], write: Write) -> None:
    before = key(code)
    write("x = 1", name="ch01/_helper")
    write("x = 1", name="ch02/os")
    assert key(code) == before


def test_helpers_may_use_each_other(write: Write) -> None:
    b = write("import _c, program", name="ch01/_b")
    c = write("import _b", name="ch01/_c")
    assert helpers_of(write("import _b")) == [b, c]


def test_a_helper_that_is_not_python_is_in_the_key(key: Callable[..., str], write: Write) -> None:
    path = write("x = (", name="ch01/_helper")
    before = key("import _helper")
    path.write_bytes(b"x = \xff")
    assert key("import _helper") != before


def test_the_versions_of_packages_are_in_the_key(
    key: Callable[..., str], packages: dict[str, tuple[str, list[str]]]
) -> None:
    needs = {"metadata": 'dependencies = ["a"]'}
    packages.update(a=("1", ["b>=1", "c; extra == 'more'"]), b=("1", ["a"]), c=("1", []), d=("1", []))
    before, without = key(**needs), key()
    packages["b"] = ("2", [])
    assert key(**needs) != before
    packages["b"] = ("1", ["a"])
    assert key(**needs) == before
    packages["a"] = ("2", ["b>=1"])
    assert key(**needs) != before
    assert key() == without


def test_the_version_of_another_package_is_not_in_the_key(
    key: Callable[..., str], packages: dict[str, tuple[str, list[str]]]
) -> None:
    needs = {"metadata": 'dependencies = ["a"]'}
    packages.update(a=("1", ["c; extra == 'more'", "d; python_version < '3'"]), c=("1", []), d=("1", []))
    before = key(**needs)
    packages.update(c=("2", []), d=("2", []), e=("2", []))
    assert key(**needs) == before


def test_the_versions_of_packages_for_an_extra_are_in_the_key(
    key: Callable[..., str], packages: dict[str, tuple[str, list[str]]]
) -> None:
    needs = {"metadata": 'dependencies = ["a[more]"]'}
    packages.update(a=("1", ["c; extra == 'more'"]), c=("1", []))
    before = key(**needs)
    packages["c"] = ("2", [])
    assert key(**needs) != before


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Change a module of a copy of the engine."""
    copy = tmp_path / "engine"
    shutil.copytree(Path(motion.key.__file__).parent, copy)
    monkeypatch.setattr("motion.key.__file__", str(copy / "key.py"))
    motion.key.engine.cache_clear()

    def change(name: str) -> None:
        with (copy / name).open("a", encoding="utf-8") as file:
            file.write("# changed\n")
        motion.key.engine.cache_clear()

    yield change
    motion.key.engine.cache_clear()


@pytest.mark.parametrize(
    "name",
    [
        "program/guarantee.py",
        "program/snippet.py",
        "run/interpreter.py",
        "run/launch.py",
        "run/recording/reading.py",
        "run/startup/motion_recorder/watching.py",
        "run/startup/sitecustomize.py",
    ],
)
def test_another_engine_gives_another_key(
    name: str, key: Callable[..., str], engine: Callable[[str], None]
) -> None:
    before = key()
    engine(name)
    assert key() != before


@pytest.mark.parametrize(
    "name",
    [
        "page/card.py",
        "page/wording.py",
        "verdict.py",
        "cli.py",
        "places.py",
        "replay/moments.py",
        "replay/picture.py",
    ],
)
def test_a_module_that_only_reads_runs_is_not_in_the_key(
    name: str, key: Callable[..., str], engine: Callable[[str], None]
) -> None:
    before = key()
    engine(name)
    assert key() == before


def test_a_lane_with_a_name_that_cannot_be_encoded_is_kept(store: Store, run: Callable[..., Run]) -> None:
    recorded = run(
        """
        import threading
        thread = threading.Thread(target=print, args=(1,), name="\\udcff")
        thread.start()
        thread.join()
        """
    )
    store.save("key", recorded)
    kept = store.load("key")
    assert kept == recorded
    assert r"\udcff" in [lane.name for lane in kept.recording.lanes]


# Unused for a month

DAY = 24 * 3600


def age(path: Path, days: float) -> None:
    """Let a file have been used for the last time some days ago."""
    then = time.time() - days * DAY
    os.utime(path, (then, then))


def test_a_run_that_was_not_used_for_a_month_is_dropped_when_another_is_kept(
    store: Store, folder: Path, a_run: Callable[..., Run]
) -> None:
    for key in ("recent", "old", "used"):
        store.save(key, a_run(key))
    (folder / "killed.new").touch()  # what a process left that was killed while it wrote
    age(folder / "recent.json", 29)
    for name in ("old.json", "used.json", "killed.new"):
        age(folder / name, 31)
    assert store.load("used") == a_run("used")

    Store(folder).save("new", a_run("new"))
    assert sorted(path.name for path in folder.iterdir()) == ["new.json", "recent.json", "used.json"]


def test_reading_a_run_again_on_the_same_day_writes_nothing(
    store: Store, folder: Path, a_run: Callable[..., Run]
) -> None:
    store.save("key", a_run("a"))
    age(folder / "key.json", 0.5)
    before = (folder / "key.json").stat().st_mtime_ns
    assert store.load("key") == a_run("a")
    assert (folder / "key.json").stat().st_mtime_ns == before


def test_a_run_that_another_process_drops_meanwhile_is_no_error(
    folder: Path, a_run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(folder).save("old", a_run("old"))
    age(folder / "old.json", 31)
    unlink = Path.unlink

    def another_was_first(path: Path, **_: object) -> None:
        unlink(path)
        unlink(path)

    monkeypatch.setattr("pathlib.Path.unlink", another_was_first)
    Store(folder).save("new", a_run("new"))
    assert [path.name for path in folder.iterdir()] == ["new.json"]
