"""Many runs of a program: counted, judged, and kept for the page."""

import contextlib
import dataclasses
import importlib
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from motion.book import Book, find_book
from motion.cli import main
from motion.records import load_records, save_record
from motion.run.interpreter import this_interpreter
from motion.soak import Soak, busy_cores, soak

type Until = Callable[[Callable[[], object]], None]
type IsGone = Callable[[int], bool]

TOSS = '''"""Heads or tails."""

import random

print(random.choice(["heads", "tails"]))
#> ...
'''


@pytest.fixture
def coins(book: Path) -> Book:
    """A book with a program that prints one of two things, and one that always prints the same."""
    (book / "snippets" / "ch01").mkdir()
    (book / "snippets" / "ch01" / "toss.py").write_text(TOSS, encoding="utf-8")
    (book / "snippets" / "ch01" / "same.py").write_text('"""Same."""\n\nprint(1)\n#> 1\n', encoding="utf-8")
    return find_book(book)


def test_outputs_are_counted(coins: Book) -> None:
    found = soak([(coins.read("ch01/toss"), 40), (coins.read("ch01/same"), 3)], this_interpreter())
    assert set(found["ch01/toss"].outputs) == {("heads",), ("tails",)}  # all the same once in 5e11 times
    assert found["ch01/toss"].runs == 40
    assert found["ch01/same"].outputs == {("1",): 3}
    assert not found["ch01/toss"].broken


def test_a_run_that_breaks_its_word_is_kept(coins: Book) -> None:
    path = coins.snippets / "ch01" / "toss.py"
    path.write_text(TOSS.replace("#> ...", "#> heads"), encoding="utf-8")
    found = soak([(coins.read("ch01/toss"), 40)], this_interpreter())["ch01/toss"]
    assert len(found.broken) == found.outputs[("tails",)] > 0


@pytest.mark.parametrize("recorded", [True, False])
def test_runs_are_recorded_only_if_asked(coins: Book, recorded: bool) -> None:
    program = '"""Is it recorded?"""\n\nimport os\n\nprint("MOTION_RECORDING" in os.environ)\n#> ...\n'
    (coins.snippets / "ch01" / "same.py").write_text(program, encoding="utf-8")
    found = soak([(coins.read("ch01/same"), 1)], this_interpreter(), recorded=recorded)
    assert list(found["ch01/same"].outputs) == [(str(recorded),)]


def test_load_is_there_and_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    real = __import__("subprocess").Popen

    def popen(*arguments: object, **options: object) -> object:
        started.append(real(*arguments, **options))
        return started[-1]

    monkeypatch.setattr("subprocess.Popen", popen)
    with busy_cores(this_interpreter()):
        assert started
        assert all(process.poll() is None for process in started)
    assert all(process.poll() is not None for process in started)


def test_load_is_gone_after_its_maker_was_killed(until: Until, is_gone: IsGone) -> None:
    program = (
        "import os, psutil, signal\n"
        "from motion.run.interpreter import this_interpreter\n"
        "from motion.soak import busy_cores\n"
        "with busy_cores(this_interpreter()):\n"
        "    print(*(child.pid for child in psutil.Process().children()), flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGTERM)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout
        busy = [int(pid) for pid in killed.stdout.readline().split()]
    assert len(busy) == os.cpu_count()
    until(lambda: all(map(is_gone, busy)))


def test_a_record_is_of_the_program_as_it_is(coins: Book) -> None:
    snippet = coins.read("ch01/same")
    assert load_records(coins.root, snippet) == []
    found = soak([(snippet, 2)], this_interpreter())["ch01/same"]
    path = save_record(coins.root, found, this_interpreter())
    assert path == coins.root / "records" / "ch01" / "same.json"
    [record] = load_records(coins.root, snippet)
    assert (record.runs, record.times(("1",)), record.times(("2",))) == (2, 2, 0)
    assert record.python == this_interpreter().label
    source = snippet.path.read_text(encoding="utf-8")
    snippet.path.write_text(source.replace("#> 1", "#> one"), encoding="utf-8")
    assert load_records(coins.root, coins.read("ch01/same")) == [record]  # what it is to print says nothing
    snippet.path.write_text(source.replace("print(1)", "print(2)"), encoding="utf-8")
    assert load_records(coins.root, coins.read("ch01/same")) == []


def test_a_record_takes_the_place_of_the_one_of_the_same_machine_and_release(coins: Book) -> None:
    snippet = coins.read("ch01/same")
    for label, times in (
        ("CPython 3.15.2", 1),
        ("CPython 3.15.2t", 2),
        ("CPython 3.14.10", 3),
        ("CPython 3.15.0rc1t", 4),
    ):
        found = soak([(snippet, times)], this_interpreter())["ch01/same"]
        save_record(coins.root, found, dataclasses.replace(this_interpreter(), label=label))
    assert [(record.python, record.runs) for record in load_records(coins.root, snippet)] == [
        ("CPython 3.14.10", 3),
        ("CPython 3.15.2", 1),
        ("CPython 3.15.0rc1t", 4),
    ]


def test_records_of_another_machine_stay(coins: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    snippet = coins.read("ch01/same")
    found = soak([(snippet, 1)], this_interpreter())["ch01/same"]
    save_record(coins.root, found, this_interpreter())
    monkeypatch.setattr("os.cpu_count", lambda: 1000)
    save_record(coins.root, found, this_interpreter())
    assert ["1000 cores" in record.machine for record in load_records(coins.root, snippet)].count(True) == 1
    assert len(load_records(coins.root, snippet)) == 2


@pytest.mark.parametrize("damage", ["[]", "{}", '{"program": 1', '{"program": null, "records": 3}', "null"])
def test_a_damaged_record_is_an_error(coins: Book, damage: str) -> None:
    snippet = coins.read("ch01/same")
    path = save_record(coins.root, soak([(snippet, 1)], this_interpreter())["ch01/same"], this_interpreter())
    if damage.endswith("3}"):
        damage = json.dumps(json.loads(path.read_bytes()) | {"records": 3})
    if damage == "{}":
        damage = json.dumps({"program": json.loads(path.read_bytes())["program"]})
    path.write_text(damage, encoding="utf-8")
    with pytest.raises(ValueError, match="does not contain records"):
        load_records(coins.root, snippet)


def test_command_counts_and_fails_where_a_word_is_broken(
    coins: Book, capsys: pytest.CaptureFixture[str], soaked: Callable[..., int]
) -> None:
    assert soaked("--times", "4", "ch01/same") == 0
    assert "ch01/same: 4 runs, always the same output, 0 broken guarantees" in capsys.readouterr().out
    path = coins.snippets / "ch01" / "toss.py"
    path.write_text(TOSS.replace("#> ...", "#> heads"), encoding="utf-8")
    assert soaked("--times", "40", "ch01/toss") == 1
    out = capsys.readouterr().out
    assert "40 runs, 2 outputs" in out
    assert "| tails" in out


@pytest.fixture
def soaked() -> Callable[..., int]:
    """The command `soak`."""
    return lambda *words: main(["soak", *words])


def test_command_measures_nothing_that_it_could_not_save(
    coins: Book,
    soaked: Callable[..., int],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = coins.root / "records" / "ch01" / "same.json"
    path.parent.mkdir(parents=True)
    path.write_text("<<<<<<< HEAD", encoding="utf-8")
    monkeypatch.setattr("motion.cli.soak", lambda *_, **__: pytest.fail("it was run"))
    assert soaked("--times", "2", "--save", "ch01/same") == 2
    assert str(path) in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "<<<<<<< HEAD"


def test_command_saves_records_if_asked(coins: Book, soaked: Callable[..., int]) -> None:
    assert soaked("--times", "2", "ch01/same") == 0
    assert not (coins.root / "records").exists()
    assert soaked("--times", "2", "--save", "ch01/same") == 0
    assert (coins.root / "records" / "ch01" / "same.json").exists()


# What goes wrong meanwhile


def test_a_run_that_cannot_be_made_is_a_fault_and_the_others_count(
    coins: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place, said in (
        ("motion.run.launch._own_places", "the engine could not run it: OSError"),
        ("motion.soak.judge", "the engine could not judge its run: OSError"),
    ):
        calls = itertools.count()
        owner, _, name = place.rpartition(".")
        real = getattr(importlib.import_module(owner), name)

        def fail(
            *arguments: object, calls: Iterator[int] = calls, real: Callable[..., object] = real
        ) -> object:
            if next(calls) == 1:
                raise OSError(28, "No space left on device")
            return real(*arguments)

        with monkeypatch.context() as patch:
            patch.setattr(place, fail)
            found = soak([(coins.read("ch01/same"), 3), (coins.read("ch01/toss"), 3)], this_interpreter())
        faults = [fault for soaked in found.values() for fault in soaked.faults]
        assert len(faults) == 1
        assert faults[0].startswith(said)
        assert sum(soaked.runs for soaked in found.values()) == 5
        assert not any(soaked.broken for soaked in found.values())


def test_no_room_for_any_run_is_a_fault_of_each(coins: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("motion.run.schedule.guarded", fail)
    found = soak([(coins.read("ch01/same"), 3), (coins.read("ch01/toss"), 3)], this_interpreter())
    assert [len(soaked.faults) for soaked in found.values()] == [1, 1]


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_text("print(2)\n#> 2\n")])
def test_a_program_that_changes_meanwhile_is_a_fault(
    change: Callable[[Path], object],
    coins: Book,
    soaked: Callable[..., int],
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = coins.snippets / "ch01" / "same.py"
    real = soak

    def soak_and_change(*arguments: Any, **options: Any) -> dict[str, Soak]:
        changed = False

        def tell(*_: object) -> None:
            nonlocal changed
            if not changed:
                change(path)
            changed = True

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("motion.soak.progress", lambda _: contextlib.nullcontext(tell))
            return real(*arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("motion.cli.soak", soak_and_change)
        assert soaked("--times", "3", "--save", "ch01/same") == 2
    assert "was changed during the measurement" in capsys.readouterr().err
    assert not (coins.root / "records").exists()


HUNG = "It did not end within 0.5 s and was stopped."
STOPPED = {
    "import os\nos.kill(os.getpid(), 9)": "It ended with SIGKILL, but states exit status 0.",
    "import os\nos.abort()": "It ended with SIGABRT, but states exit status 0.",
    "import time\ntime.sleep(60)": HUNG,
    "import os\nos.kill(os.getppid(), 9)\nimport time\ntime.sleep(60)": "LostRunError",
    "import sys\nfor tool in range(6): sys.monitoring.free_tool_id(tool)\nprint(1 / 0)": "exit status 1",
}


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("recorded", [True, False])
@pytest.mark.parametrize(("code", "said"), STOPPED.items())
def test_a_program_that_ends_badly_harms_no_other(
    code: str, said: str, recorded: bool, coins: Book, write: Callable[..., Path]
) -> None:
    limit = "[tool.motion]\ntimeout = 0.5" if said == HUNG else ""
    write(code, ["..."], limit, name="ch01/bad")
    wanted = [(coins.read("ch01/bad"), 2), (coins.read("ch01/same"), 2)]
    found = soak(wanted, this_interpreter(), recorded=recorded)
    bad, same = found["ch01/bad"], found["ch01/same"]
    told = [*bad.faults, *(problem for verdict in bad.broken for problem in verdict.problems)]
    assert len(told) >= 2
    assert all(said in problem for problem in told if "print" not in problem)
    assert (same.outputs, same.broken, same.faults) == ({("1",): 2}, [], [])


def test_command_saves_nothing_of_what_was_not_measured_whole(
    coins: Book, soaked: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert soaked("--times", "2", "--save", "ch01/same") == 0
    path = coins.root / "records" / "ch01" / "same.json"
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("motion.soak.judge", lambda *_: 1 / 0)
        assert soaked("--times", "2", "--save", "ch01/same") == 2
    assert path.read_bytes() == before


def test_record_that_cannot_be_written_is_said_and_the_old_one_stays(
    coins: Book,
    soaked: Callable[..., int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert soaked("--times", "2", "--save", "ch01") == 0
    path = coins.root / "records" / "ch01" / "same.json"
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("motion.kept.Path.replace", fail)
        assert soaked("--times", "3", "--save", "ch01") == 2
    assert path.read_bytes() == before
    assert {child.name for child in path.parent.iterdir()} == {"same.json", "toss.json"}
    assert capsys.readouterr().err.count("No space left on device") == 2


@pytest.mark.parametrize("times", ["0", "-3"])
def test_command_refuses_to_measure_nothing(coins: Book, times: str, soaked: Callable[..., int]) -> None:
    assert soaked("--times", times, "--save", "ch01/same") == 2
    assert not (coins.root / "records").exists()


def test_load_that_cannot_begin_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    real = subprocess.Popen

    def popen(*arguments: Any, **options: Any) -> object:
        if started:
            raise OSError(24, "Too many open files")
        started.append(real(*arguments, **options))
        return started[-1]

    monkeypatch.setattr("subprocess.Popen", popen)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    with pytest.raises(OSError, match="Too many"), busy_cores(this_interpreter()):
        pass
    assert started[0].poll() is not None
