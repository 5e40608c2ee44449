"""However a program tries to outlive its run, or to use more than it may: nothing is left, and it is told."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from motion.program.snippet import Snippet
from motion.run.guardian import Guardian, guarded
from motion.run.outcome import MEMORY_LIMIT, TIME_LIMIT, Run
from motion.verdict import judge

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a process adopt orphans")

type Program = Callable[..., Run]
type Until = Callable[[Callable[[], object]], None]

CHAIN = """
import os, time
def link():
    {leave}
    time.sleep(0.002)
    if os.fork():
        os._exit(0)
if not os.fork():
    while True:
        link()
"""
LEAVE = {
    "in its group": "pass",
    "in sessions of their own": "os.setsid() if os.getpgrp() != os.getpid() else None",
}

DAEMON = """
import os, subprocess, sys
code = "import time; time.sleep(60); '{mark}'"
if not os.fork():
    os.setsid()
    if not os.fork():
        os.chdir("/")
        for file in range(3):
            os.close(file)
        os.execve(sys.executable, [sys.executable, "-c", code], {{}})
    os._exit(0)
os.wait()
"""


def with_mark(mark: str) -> list[psutil.Process]:
    """The processes whose command has a word."""
    found = []
    for process in psutil.process_iter(["cmdline", "status"]):
        command = " ".join(process.info["cmdline"] or [])
        if mark in command and process.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(process)
    return found


@pytest.fixture
def _short_linger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("motion.run.guardian.LINGER", 0.3)


@pytest.mark.usefixtures("_short_linger")
@pytest.mark.parametrize("leave", LEAVE.values(), ids=LEAVE)
def test_chain_of_forks_is_ended_and_told(leave: str, run: Program, tmp_path: Path) -> None:
    for _ in range(3):
        done = run(CHAIN.format(leave=leave))
        assert done.leftovers
        assert with_mark(str(tmp_path / "snippets")) == []
        assert not Path(done.scratch).parent.exists()


@pytest.mark.usefixtures("_short_linger")
def test_daemon_that_dropped_everything_is_ended_and_told(run: Program, tmp_path: Path) -> None:
    mark = tmp_path.name
    done = run(DAEMON.format(mark=mark))
    assert len(done.leftovers) == 1
    assert mark in done.leftovers[0]
    assert with_mark(mark) == []


@pytest.mark.usefixtures("_short_linger")
def test_of_many_left_behind_a_few_are_named(run: Program) -> None:
    code = "import os, time\nfor _ in range(40):\n    if not os.fork():\n        time.sleep(60)"
    done = run(code)
    assert len(done.leftovers) == 6
    assert done.leftovers[-1] == "35 more processes"


def test_killed_engine_leaves_no_daemon_and_no_folder(
    snippet: Callable[..., Snippet], until: Until, tmp_path: Path
) -> None:
    program = snippet(
        DAEMON.format(mark=tmp_path.name) + "\nimport time\ntime.sleep(60)", motion="timeout = 50"
    )
    code = f"""
import asyncio, pathlib, tempfile
tempfile.tempdir = {str(tmp_path)!r}
from motion.program.snippet import read_snippet
from motion.run.interpreter import this_interpreter
from motion.run.launch import run_snippet
snippet = read_snippet(pathlib.Path({str(program.path)!r}), "ch01/program")
asyncio.run(run_snippet(snippet, this_interpreter()))
"""
    engine = subprocess.Popen([sys.executable, "-c", code])
    mark = f"'{tmp_path.name}'"
    last = time.monotonic() + 20
    while not any(
        process.ppid() != engine.pid and "-c" in process.cmdline()[1] for process in with_mark(mark)
    ):
        assert time.monotonic() < last
        time.sleep(0.05)
    engine.kill()
    engine.wait()
    until(lambda: not with_mark(mark))
    until(lambda: not list(tmp_path.glob("motion-*")))


def test_folder_without_permissions_is_removed(run: Program) -> None:
    done = run(
        """
        import os
        os.makedirs("a/b/c")
        open("a/b/c/file", "w").close()
        for folder in ("a/b/c", "a/b", "a", ".", ".."):
            os.chmod(folder, 0)
        """
    )
    assert not Path(done.scratch).parent.exists()


# Time


def test_wall_clock_is_not_asked(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = time.time()
    monkeypatch.setattr("time.time", lambda: begun - 10 * (time.monotonic() % 2 > 1))
    done = run("import time\ntime.sleep(60)", motion="timeout = 0.5")
    assert done.end == TIME_LIMIT
    assert 0.5 <= done.seconds < 5


def test_forty_children_that_refuse_to_end_are_ended_together(run: Program) -> None:
    begun = time.monotonic()
    done = run(
        """
        import os, signal, time
        signal.signal(signal.SIGSYS, lambda *_: None)
        for _ in range(40):
            if not os.fork():
                break
        while True:
            time.sleep(60)
        """,
        motion="timeout = 1",
    )
    assert done.end == TIME_LIMIT
    assert time.monotonic() - begun < 15  # one after the other, they took 44 s


def test_busy_engine_does_not_make_a_run_late(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    start = Guardian.start

    def start_and_be_busy(self: Guardian, *arguments: object, **options: object) -> object:
        channel = start(self, *arguments, **options)  # type: ignore[arg-type]
        time.sleep(2)  # the event loop does nothing else meanwhile
        return channel

    monkeypatch.setattr(Guardian, "start", start_and_be_busy)
    done = run("print(1)", motion="timeout = 1.5")
    assert (done.end, done.output) == (0, "1\n")
    assert done.seconds < 1.5
    assert run("import time\ntime.sleep(60)", motion="timeout = 1").end == TIME_LIMIT


QUEUE = """
import os, time
os.sched_setaffinity(0, {{min(os.sched_getaffinity(0))}})
for _ in range(8):
    if not os.fork():
        while {condition}:
            pass
        os._exit(0)
for _ in range(8):
    os.wait()
print("done")
"""
"""Eight processes on one processor: at each moment, seven of them are ready and wait for it."""


def test_time_limit_leaves_out_the_waits_for_a_processor(run: Program) -> None:
    # A fifth more than its limit, which is stretched to four times at most: there is room for a busy machine.
    done = run(QUEUE.format(condition="time.process_time() < 0.15"), motion="timeout = 1")
    assert (done.end, done.output) == (0, "done\n")
    assert done.seconds > 1


def test_processes_that_wait_for_a_processor_forever_are_stopped(run: Program) -> None:
    done = run(QUEUE.format(condition="True"), motion="timeout = 0.5")
    assert done.end == TIME_LIMIT
    assert done.seconds >= 2  # the most that a limit is stretched


# Memory


def test_run_that_uses_too_much_memory_is_stopped_and_told(
    run: Program, snippet: Callable[..., Snippet], interpreter: object
) -> None:
    code = "kept = []\nwhile True:\n    kept.append(bytearray(1 << 20))"
    done = run(code, motion="memory = 200")
    assert done.end == MEMORY_LIMIT
    verdict = judge(snippet(code, motion="memory = 200"), done, interpreter)  # type: ignore[arg-type]
    assert verdict.problems == ("It used more than 200 MiB and was stopped.",)


def test_memory_of_all_processes_counts_and_what_they_share_counts_once(run: Program) -> None:
    code = """
        import os, time
        shared = bytearray(b'x') * (60 << 20)
        for _ in range(5):
            if not os.fork():
                {more}
                time.sleep(1.5)
                os._exit(0)
        for _ in range(5):
            os.wait()
    """
    assert run(code.format(more="pass"), motion="memory = 200").end == 0
    more = "own = bytearray(b'x') * (60 << 20); time.sleep(60)"
    assert run(code.format(more=more), motion="memory = 200").end == MEMORY_LIMIT


def test_threads_and_reserved_memory_are_not_counted(run: Program) -> None:
    code = """
        import mmap, threading
        reserved = mmap.mmap(-1, 4 << 30)
        done = threading.Event()
        threads = [threading.Thread(target=done.wait) for _ in range(200)]
        for thread in threads:
            thread.start()
        done.set()
        print("reserved")
    """
    assert run(code, motion="memory = 200").output == "reserved\n"


def test_guardian_that_is_left_has_ended_its_runs(tmp_path: Path, until: Until) -> None:
    output = os.open(os.devnull, os.O_WRONLY)
    with guarded() as guardian:
        channel = guardian.start(["/bin/sleep", "61.5"], {}, tmp_path, output, timeout=50, memory=1 << 30)
        assert channel.recv(64).startswith(b"began ")
        # Linux wakes the process that started another just before the other's command can be read.
        until(lambda: with_mark("61.5"))
        [sleeper] = with_mark("61.5")
    os.close(output)
    channel.close()
    assert not psutil.pid_exists(sleeper.pid)
    assert not guardian.folder.exists()


def test_signals_of_a_run_are_as_in_a_new_terminal(write: Callable[..., Path]) -> None:
    """Whatever started the engine: `nohup`, a shell in the background, a service that blocks signals."""
    path = write("import subprocess\nsubprocess.run(['grep', 'Sig[BI]', '/proc/self/status'])")
    engine = f"""
import asyncio, signal, sys
from pathlib import Path
from motion.program.snippet import read_snippet
from motion.run.interpreter import this_interpreter
from motion.run.launch import run_snippet
for number in signal.valid_signals() - {{signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD}}:
    signal.signal(number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_SETMASK, signal.valid_signals())
snippet = read_snippet(Path({str(path)!r}), "ch01/program")
print(asyncio.run(run_snippet(snippet, this_interpreter())).output)
"""
    told = subprocess.run(
        [sys.executable, "-c", engine], cwd=ROOT, check=True, capture_output=True, text=True
    )
    known = sum(1 << number - 1 for number in signal.valid_signals())  # the others belong to the C library
    masks = {line.split()[0]: int(line.split()[1], 16) & known for line in told.stdout.splitlines() if line}
    assert masks == {"SigBlk:": 0, "SigIgn:": 0}
