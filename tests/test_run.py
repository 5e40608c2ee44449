"""A run: a real process, its output as it appeared, and nothing of it left afterwards."""

import asyncio
import dataclasses
import os
import re
import signal
import socket
import string
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from conftest import PATIENCE

from motion.program.snippet import Snippet
from motion.run.family import CAN_ADOPT
from motion.run.interpreter import Interpreter
from motion.run.launch import run_snippet
from motion.run.outcome import FLOOD, TIME_LIMIT, Run, Way
from motion.run.output import OUTPUT_LIMIT
from motion.run.schedule import Job, run_jobs

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="needs signals, process groups and POSIX file descriptors"
)

type Program = Callable[..., Run]
type Make = Callable[..., Snippet]
type RunAll = Callable[[list[Snippet]], dict[str, Run]]
type Until = Callable[[Callable[[], object]], None]
type IsGone = Callable[[int], bool]

# A child that says its process id, and stays. Its output goes where its parent's does.
CHILD = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {CHILD}"
START_CHILD = f"""
import subprocess
import sys
import time
# It has begun when it says so.
child = subprocess.Popen([sys.executable, "-c", {STUBBORN!r}], stdout=subprocess.PIPE)
print(child.stdout.readline().decode(), end="")
"""


@pytest.fixture
def scratch_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which runs make their scratch folders."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def _short_linger(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("guardian", "processes"):
        monkeypatch.setattr(f"motion.run.{module}.LINGER", 0.2)


def test_a_run_says_what_was_printed_and_how_it_ended(run: Program, interpreter: Interpreter) -> None:
    done = run("print('a', 1)\nprint('b')")
    assert done.output == "a 1\nb\n"
    assert done.end == 0
    assert done.stacks == ""
    assert done.leftovers == ()
    assert done.python == interpreter.label
    assert 0 < done.seconds < 10


# How it runs


def test_it_runs_on_the_interpreter_given(run: Program, interpreter: Interpreter) -> None:
    assert run("import sys\nprint(sys.executable)").output == f"{interpreter.executable}\n"


def test_it_has_a_process_group_of_its_own(run: Program) -> None:
    done = run("import os\nprint(os.getpgrp() == os.getpid() == os.getsid(0))")
    assert done.output == "True\n"


def test_its_environment_is_fixed(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    before = run("import os\nprint(sorted(os.environ))\nprint(os.environ['HOME'] == os.getcwd())")
    for name in ("FORCE_COLOR", "PYTHONASYNCIODEBUG", "PYTHONWARNINGS", "DISPLAY", "SECRET"):
        monkeypatch.setenv(name, "1")
    after = run("import os\nprint(sorted(os.environ))\nprint(os.environ['HOME'] == os.getcwd())")
    assert after.output == before.output
    assert before.output.endswith("True\n")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PYTHONUNBUFFERED", "1"),
        ("PYTHONHASHSEED", "0"),
        ("NO_COLOR", "1"),
        ("TERM", "dumb"),
        ("COLUMNS", "80"),
        ("TZ", "UTC"),
        ("LANG", "C.UTF-8"),
    ],
)
@pytest.mark.parametrize("outside", [None, "", "0", "outside"])
def test_it_has_this_variable_whatever_is_set_outside(
    name: str, value: str, outside: str | None, run: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    if outside is None:
        monkeypatch.delenv(name, raising=False)
    else:
        monkeypatch.setenv(name, outside)
    assert run(f"import os\nprint(os.environ[{name!r}])").output == f"{value}\n"


def test_the_hash_of_a_text_is_the_same_each_time(run: Program) -> None:
    assert run("print(hash('a'))").output == run("print(hash('a'))").output


def test_it_prints_utf_8(run: Program) -> None:
    assert run("import sys\nprint('é ✓', sys.flags.utf8_mode)").output == "é ✓ 1\n"


def test_a_display_is_passed_on_to_those_that_need_it(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    code = "import os\nprint(os.environ.get('DISPLAY'))"
    assert run(code, motion='needs = ["display"]').output == ":7\n"
    assert run(code).output == "None\n"


def test_its_folder_is_empty_and_its_own(run: Program, scratch_folders: Path) -> None:
    code = "import os\nprint(os.getcwd(), os.listdir())\nopen('file', 'w').close()"
    first, second = run(code), run(code)
    assert first.output == f"{first.scratch} []\n"
    assert second.output == f"{second.scratch} []\n"
    assert first.scratch != second.scratch
    assert Path(first.scratch).parents[2] == scratch_folders


def test_its_temporary_files_are_in_its_folder(run: Program) -> None:
    done = run("import os, tempfile\nprint(tempfile.gettempdir() == os.getcwd())")
    assert done.output == "True\n"


def test_its_input_is_at_its_end_whatever_ours_is(run: Program) -> None:
    before = os.dup(0)
    ours, theirs = os.pipe()
    os.write(theirs, b"input")
    os.close(theirs)
    os.dup2(ours, 0)
    try:
        assert run("import sys\nprint(repr(sys.stdin.read()))").output == "''\n"
    finally:
        os.dup2(before, 0)
        os.close(before)
        os.close(ours)


def test_a_module_beside_it_can_be_imported(run: Program, write: Callable[..., Path]) -> None:
    write("WORD = 'helped'", name="ch01/_helper")
    assert run("import _helper\nprint(_helper.WORD)").output == "helped\n"


def test_it_leaves_nothing_beside_the_program(
    run: Program, write: Callable[..., Path], tmp_path: Path
) -> None:
    write(name="ch01/_helper")
    run("import _helper")
    assert {path.name for path in (tmp_path / "snippets/ch01").iterdir()} == {"_helper.py", "program.py"}


@pytest.fixture
def _slow_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let output arrive later than the news that the program has ended."""
    read = asyncio.StreamReader.read

    async def read_late(reader: asyncio.StreamReader, size: int) -> bytes:
        await asyncio.sleep(0.2)
        return await read(reader, size)

    monkeypatch.setattr("asyncio.StreamReader.read", read_late)


# What it printed


def test_stdout_and_stderr_come_in_order_of_arrival(run: Program) -> None:
    done = run(
        """
        import sys
        for number in range(20):
            print("out", number)
            print("err", number, file=sys.stderr)
        """
    )
    assert done.output.splitlines() == [f"{stream} {n}" for n in range(20) for stream in ("out", "err")]


@pytest.mark.parametrize("outside", [None, "", "0", "1"])
def test_lines_of_parent_and_child_come_in_order_of_arrival(
    outside: str | None, run: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    if outside is None:
        monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    else:
        monkeypatch.setenv("PYTHONUNBUFFERED", outside)
    done = run(
        """
        import subprocess
        import sys
        for number in range(5):
            print("parent", number)
            subprocess.run([sys.executable, "-c", f"print('child', {number})"])
        print("end")
        """
    )
    expected = [f"{who} {number}" for number in range(5) for who in ("parent", "child")]
    assert done.output.splitlines() == [*expected, "end"]


@pytest.mark.parametrize("method", ["spawn", "forkserver", "fork"])
def test_lines_of_multiprocessing_children_come_in_order_of_arrival(method: str, run: Program) -> None:
    done = run(
        f"""
        import multiprocessing
        if __name__ == "__main__":
            context = multiprocessing.get_context({method!r})
            for number in range(3):
                print("parent", number)
                child = context.Process(target=print, args=("child", number))
                child.start()
                child.join()
        """
    )
    assert done.output.splitlines() == [f"{who} {n}" for n in range(3) for who in ("parent", "child")]
    assert done.leftovers == ()


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_lines_of_several_processes_are_never_torn(stream: str, run: Program) -> None:
    done = run(
        f"""
        import os
        import sys
        go, begin = os.pipe()
        children = []
        for name in "abcdefgh":
            if not (pid := os.fork()):
                os.close(begin)
                os.read(go, 1)  # until the parent closes the other end, so that all print at once
                for number in range(400):
                    print(name, number, name * 20, file=sys.{stream})
                os._exit(0)
            children.append(pid)
        os.close(begin)
        for pid in children:
            os.waitpid(pid, 0)
        """
    )
    lines = done.output.splitlines()
    assert sorted(lines) == sorted(f"{name} {n} {name * 20}" for name in "abcdefgh" for n in range(400))
    # Else this program proves nothing: the processes have to have printed in turns.
    assert [line[0] for line in lines] != sorted(line[0] for line in lines)


def test_a_line_appears_before_the_program_is_killed(run: Program) -> None:
    done = run("import os, signal\nprint('a', 'b')\nos.kill(os.getpid(), signal.SIGKILL)")
    assert done.output == "a b\n"


def test_a_line_that_was_begun_appears_at_the_end(run: Program) -> None:
    assert run("print('a', end='')").output == "a"


@pytest.mark.usefixtures("_slow_pipe")
def test_output_that_arrives_after_the_end_is_there(run: Program) -> None:
    assert run("print('a')").output == "a\n"


def test_bytes_that_are_not_utf_8_appear_as_escapes(run: Program) -> None:
    done = run(r"""import os; os.write(1, b"a\xff\xfe \xc3\xa9 \xe2\x82")""")
    assert done.output == r"a\xff\xfe é \xe2\x82"


def test_windows_line_ends_are_plain_ones(run: Program) -> None:
    assert run(r"import os; os.write(1, b'a\r\nb\r')").output == "a\nb\r"


# How it ended


def test_an_exit_status(run: Program) -> None:
    assert run("raise SystemExit(3)").end == 3


def test_an_error_is_in_the_output(run: Program) -> None:
    done = run("1 / 0")
    assert done.end == 1
    assert 'program.py", line 2, in <module>' in done.output
    assert done.output.endswith("ZeroDivisionError: division by zero\n")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGSEGV])
def test_a_crash_by_a_signal_is_named(number: signal.Signals, run: Program) -> None:
    assert run(f"import os\nos.kill(os.getpid(), {number.value})").end == number.name


def test_a_crash_by_a_signal_without_a_name_is_told_too(run: Program) -> None:
    number = signal.SIGRTMIN + 2
    assert str(int(number)) in str(run(f"import os\nos.kill(os.getpid(), {int(number)})").end)


def test_a_program_that_closes_its_output_is_waited_for(run: Program) -> None:
    done = run("import os, time\nos.close(1)\nos.close(2)\ntime.sleep(0.1)\nos._exit(5)")
    assert done.end == 5


# The limit on time


def test_a_program_that_hangs_is_stopped_at_its_limit(run_to_limit: Program) -> None:
    done = run_to_limit("import time\nprint('begun')\ntime.sleep(600)", lambda done: done.output)
    assert done.end == TIME_LIMIT
    assert done.output == "begun\n"
    assert done.seconds >= 0.5


def test_each_program_has_the_limit_that_it_states(snippet: Make, run_all: RunAll) -> None:
    programs = [
        snippet("import time\ntime.sleep(60)", name=f"ch01/{name}", motion=f"timeout = {limit}")
        for name, limit in (("long", 4), ("short", 0.2))
    ]
    runs = run_all(programs)
    assert list(runs) == ["ch01/short", "ch01/long"]
    assert runs["ch01/long"].seconds >= 4 > runs["ch01/short"].seconds >= 0.2


@pytest.mark.usefixtures("every_stack")
def test_the_stacks_of_a_hang_name_the_line_of_each_thread(run_to_limit: Program) -> None:
    done = run_to_limit(
        """
        import threading
        lock = threading.Lock()
        def wait():
            lock.acquire()
        lock.acquire()
        threading.Thread(target=wait).start()
        lock.acquire()
        """,
        lambda done: "line 9 in wait" in done.stacks and "line 12 in <module>" in done.stacks,
    )
    assert re.search(r'program\.py", line \d+ in wait\n', done.stacks)
    lines = re.findall(r'program\.py", line (\d+) in (wait|<module>)', done.stacks)
    assert set(lines) == {("9", "wait"), ("12", "<module>")}
    assert done.output == ""


def test_the_stacks_of_children_are_there_too(run_to_limit: Program) -> None:
    done = run_to_limit(
        """
        import multiprocessing
        import time
        def child():
            time.sleep(60)
        if __name__ == "__main__":
            multiprocessing.get_context("fork").Process(target=child).start()
        """,
        lambda done: "line 9 in child" in done.stacks,
    )
    assert done.end == TIME_LIMIT
    assert 'program.py", line 9 in child' in done.stacks


def test_a_hang_in_c_code_has_stacks_too(run_to_limit: Program) -> None:
    done = run_to_limit("import ctypes\nctypes.CDLL(None).pause()", lambda done: done.stacks)
    assert done.end == TIME_LIMIT
    assert 'program.py", line 7 in <module>' in done.stacks


@pytest.mark.parametrize("recorded", [True, False])
def test_a_crash_prints_no_more_than_at_home(
    recorded: bool, snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    """`faulthandler` waits for the time limit only: readers do not switch it on."""
    code = """
        import ctypes, faulthandler, os, signal, subprocess, sys
        print(faulthandler.is_enabled(), signal.getsignal(signal.SIGSYS) is signal.SIG_DFL)
        print(subprocess.run([sys.executable, "-c", "import os; os.abort()"]).returncode)
        if not os.fork():
            ctypes.string_at(0)
        print(os.wait()[1] & 127)
        os.abort()
    """
    way = Way.RECORDED if recorded else Way.UNRECORDED
    done = asyncio.run(run_snippet(snippet(code), interpreter, way=way))
    assert (done.output, done.end) == ("False True\n-6\n11\n", "SIGABRT")


def test_the_time_limit_ends_children_too(run_to_limit: Program, until: Until, is_gone: IsGone) -> None:
    done = run_to_limit(f"{START_CHILD}\ntime.sleep(600)", lambda done: done.output)
    assert done.end == TIME_LIMIT
    until(lambda: is_gone(int(done.output)))


def test_a_program_that_refuses_to_end_is_ended(
    run_to_limit: Program, until: Until, is_gone: IsGone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("motion.run.processes.DUMP", 0.2)
    done = run_to_limit(
        """
        import os, signal, time
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGABRT, signal.SIGSYS):
            signal.signal(number, signal.SIG_IGN)
        print(os.getpid())
        time.sleep(600)
        """,
        lambda done: done.output,
    )
    assert done.end == TIME_LIMIT
    until(lambda: is_gone(int(done.output)))


# The limit on output


def test_a_program_that_prints_without_end_is_stopped(run: Program) -> None:
    done = run("while True:\n    print('x' * 99)")
    assert done.end == FLOOD
    assert len(done.output) == OUTPUT_LIMIT


@pytest.mark.parametrize(("more", "end"), [(0, 0), (1, FLOOD)])
def test_the_limit_on_output_is_kept_to_the_byte(more: int, end: object, run: Program) -> None:
    done = run(f"import sys\nsys.stdout.write('x' * {OUTPUT_LIMIT + more})")
    assert done.end == end
    assert len(done.output) == OUTPUT_LIMIT


@pytest.mark.usefixtures("_slow_pipe")
def test_the_limit_on_output_holds_after_the_end(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("motion.run.output.OUTPUT_LIMIT", 9)
    assert run("print('1234567890')").end == FLOOD


def test_a_child_that_prints_without_end_is_stopped(run: Program, until: Until, is_gone: IsGone) -> None:
    done = run(
        """
        import os, subprocess, sys
        code = "import os; print(os.getpid())\\nwhile True: print('x' * 99)"
        subprocess.run([sys.executable, "-c", code])
        """
    )
    assert done.end == FLOOD
    until(lambda: is_gone(int(done.output.split()[0])))


@pytest.mark.parametrize("code", ["while True: print('x' * 99)", "import time\ntime.sleep(60)"])
def test_stopping_a_program_gives_no_warnings(
    code: str, run: Program, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        run(code, motion="timeout = 0.2")
    assert caplog.messages == []


# Nothing is left


@pytest.mark.usefixtures("_short_linger")
@pytest.mark.parametrize("options", ["", "env={}, ", "start_new_session=True, "])
def test_a_child_that_outlives_the_program_is_killed_and_reported(
    options: str, run: Program, until: Until, is_gone: IsGone
) -> None:
    done = run(START_CHILD.replace("stdout=", f"{options}stdout="))
    pid = int(done.output)
    try:
        assert done.end == 0
        assert len(done.leftovers) == 1
        assert STUBBORN in done.leftovers[0]
        until(lambda: is_gone(pid))
    finally:
        if not is_gone(pid):
            os.kill(pid, signal.SIGKILL)


@pytest.mark.usefixtures("_short_linger")
def test_a_child_that_outlives_a_program_that_failed_is_reported_too(run: Program) -> None:
    done = run(f"{START_CHILD}\nraise SystemExit(3)")
    assert done.end == 3
    assert len(done.leftovers) == 1


def test_a_child_that_ends_soon_after_the_program_is_no_leftover(run: Program) -> None:
    done = run(
        """
        import os, time
        if not os.fork():
            time.sleep(0.2)
            print("child")
            os._exit(0)
        os._exit(0)
        """
    )
    assert done.output == "child\n"
    assert done.leftovers == ()


@pytest.mark.skipif(not CAN_ADOPT, reason="the command of a process is read from /proc")
@pytest.mark.usefixtures("_short_linger")
@pytest.mark.parametrize("server", ["resource_tracker", "forkserver"])
@pytest.mark.parametrize("takes", [0.0, 2.5], ids=["", "although the program used up its own time"])
def test_servers_of_multiprocessing_have_time_to_end_on_a_busy_machine(
    run: Program, server: str, takes: float
) -> None:
    code = f"import time; time.sleep(1)  # from multiprocessing.{server} import main"
    done = run(
        f"""
        import subprocess, sys, time
        time.sleep({takes})
        subprocess.Popen([sys.executable, "-c", {code!r}])
        """,
        motion="timeout = 3",
    )
    assert done.leftovers == ()


@pytest.mark.parametrize(
    "code",
    [
        "open('file', 'w').close()",
        "import os\nos.mkdir('folder')\nos.chmod('folder', 0)",
        "raise SystemExit(3)",
        "import os\nos.kill(os.getpid(), 9)",
        "import time\ntime.sleep(60)",
    ],
)
def test_the_scratch_folder_is_gone_afterwards(code: str, run: Program, scratch_folders: Path) -> None:
    run(code, motion="timeout = 0.5")
    assert list(scratch_folders.iterdir()) == []


def test_runs_leave_no_open_files(run: Program) -> None:
    run("print(1)")
    before = psutil.Process().num_fds()
    for _ in range(3):
        run("print(1)")
    assert psutil.Process().num_fds() == before


def test_a_run_that_cannot_be_started_leaves_no_open_files(
    snippet: Make, interpreter: Interpreter, scratch_folders: Path
) -> None:
    program = snippet("print(1)")
    nothing = dataclasses.replace(interpreter, executable="/no/such/python")

    def attempt() -> int:
        with pytest.raises(FileNotFoundError):
            asyncio.run(run_snippet(program, nothing))
        return psutil.Process().num_fds()

    assert attempt() == attempt()
    assert list(scratch_folders.iterdir()) == []


class Meeting:
    """A listener for programs to come to. Nobody goes on before all who are expected have come."""

    COME = """
import socket
with socket.create_connection(("127.0.0.1", {port})) as meeting:
    meeting.sendall(b"{word}")
    print(meeting.recv(9).decode())
"""

    def __init__(self, expected: int) -> None:
        self.words: list[str] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._expected = expected
        self._thread = threading.Thread(target=self._receive)

    def come(self, word: str) -> str:
        return self.COME.format(port=self._listener.getsockname()[1], word=word)

    def _receive(self) -> None:
        guests = []
        for _ in range(self._expected):
            guest, _ = self._listener.accept()
            guests.append(guest)
            self.words.append(guest.recv(9).decode())
        for guest in guests:
            guest.sendall(b"met")
            guest.close()

    def wait(self) -> None:
        self._thread.join()

    def __enter__(self) -> "Meeting":
        self._listener.settimeout(PATIENCE)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.wait()
        self._listener.close()


def test_a_cancelled_run_leaves_nothing(
    snippet: Make, interpreter: Interpreter, scratch_folders: Path, until: Until
) -> None:
    with Meeting(1) as meeting:
        code = meeting.come("{os.getpid()}").replace('b"{os.getpid()}"', "str(os.getpid()).encode()")
        program = snippet(f"import os\n{START_CHILD}\n{code}\ntime.sleep(60)")

        async def cancel() -> None:
            task = asyncio.create_task(run_snippet(program, interpreter))
            await asyncio.to_thread(meeting.wait)
            assert len(members(int(meeting.words[0]))) == 2
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

        asyncio.run(cancel())
    until(lambda: not members(int(meeting.words[0])))
    assert list(scratch_folders.iterdir()) == []


def members(group: int) -> list[int]:
    """The process ids of a process group, without those that have ended."""
    return [process.pid for process in psutil.process_iter() if is_member(process, group)]


def is_member(process: psutil.Process, group: int) -> bool:
    try:
        return os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE
    except (ProcessLookupError, psutil.NoSuchProcess):  # it has ended meanwhile
        return False


# Side by side


def test_programs_run_side_by_side(snippet: Make, run_all: RunAll) -> None:
    with Meeting(2) as meeting:
        programs = [
            snippet(meeting.come(word), name=f"ch01/{word}", motion="timeout = 60") for word in ("a", "b")
        ]
        runs = run_all(programs)
    assert [run.output for run in runs.values()] == ["met\n", "met\n"]


def test_programs_are_told_as_soon_as_they_have_ended(
    snippet: Make, interpreter: Interpreter, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    code = f"import pathlib, time\nwhile not pathlib.Path({str(told)!r}).exists():\n    time.sleep(0.01)"
    slow = snippet(code, name="ch01/slow", motion="timeout = 60")
    ends: list[int | str] = []

    def tell(_job: Job, run: Run) -> None:
        ends.append(run.end)
        told.touch()

    jobs = [Job(slow, interpreter), Job(snippet("", name="ch01/quick"), interpreter)]
    asyncio.run(run_jobs(jobs, tell))
    assert ends == [0, 0]


def test_serial_programs_run_first_and_alone(snippet: Make, run_all: RunAll, tmp_path: Path) -> None:
    log = tmp_path / "log"
    code = f"""
import time
with open({str(log)!r}, "a") as log:
    print("begin", __file__[-4], file=log, flush=True)
    time.sleep(0.1)
    print("end", __file__[-4], file=log, flush=True)
"""
    names = {"a": "", "b": "serial = true", "c": "", "d": "serial = true", "e": ""}
    run_all([snippet(code, name=f"ch01/{name}", motion=motion) for name, motion in names.items()])
    words = log.read_text().splitlines()
    assert words[:4] == ["begin b", "end b", "begin d", "end d"]
    assert sorted(words[4:]) == [f"{word} {name}" for word in ("begin", "end") for name in "ace"]


def test_on_an_idle_machine_many_programs_are_under_way(
    snippet: Make, run_all: RunAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    cores = os.cpu_count() or 1
    monkeypatch.setattr("psutil.cpu_times", lambda: SimpleNamespace(idle=time.monotonic() * cores))
    with Meeting(6 * cores) as meeting:
        programs = [snippet(meeting.come("a"), name=f"ch01/a{number}") for number in range(6 * cores)]
        runs = run_all(programs)
    assert {run.output for run in runs.values()} == {"met\n"}


def test_on_a_busy_machine_few_programs_are_under_way(
    snippet: Make, run_all: RunAll, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("psutil.cpu_times", lambda: SimpleNamespace(idle=0.0))
    code = f"""
import os, time
here = {str(tmp_path)!r} + "/under way " + __file__[-4]
open(here, "w").close()
time.sleep(0.1)
print(sum(name.startswith("under way") for name in os.listdir({str(tmp_path)!r})))
os.remove(here)
"""
    runs = run_all([snippet(code, name=f"ch01/{word}") for word in string.ascii_lowercase])
    assert max(int(run.output) for run in runs.values()) <= 4 * (os.cpu_count() or 1)


def test_programs_that_last_long_begin_first(
    snippet: Make, run_all: RunAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    monkeypatch.setattr("psutil.cpu_times", lambda: SimpleNamespace(idle=0.0))
    monkeypatch.setattr("motion.run.schedule._LEAST", 1)  # one at a time, so they end as they begin
    hangs = "import time\ntime.sleep(60)"
    programs = [
        snippet("", name="ch01/quick"),
        snippet("", name="ch01/needs", motion='needs = ["posix"]'),
        snippet(hangs, name="ch01/hangs", motion="hangs = true\ntimeout = 0.3"),
    ]
    assert list(run_all(programs)) == ["ch01/hangs", "ch01/needs", "ch01/quick"]


def test_a_program_can_be_run_recorded_and_not(snippet: Make, interpreter: Interpreter) -> None:
    program = snippet("print(1)")
    runs = {}
    jobs = [Job(program, interpreter), Job(program, interpreter, Way.UNRECORDED)]
    asyncio.run(run_jobs(jobs, lambda job, run: runs.update({job.way: run})))
    assert [run.output for run in runs.values()] == ["1\n", "1\n"]
    assert runs[Way.RECORDED].recording.events
    assert not runs[Way.UNRECORDED].recording.events


def test_an_error_in_what_is_told_ends_the_other_programs(
    snippet: Make, interpreter: Interpreter, scratch_folders: Path
) -> None:
    programs = [snippet("import time\ntime.sleep(60)", name="ch01/slow"), snippet("", name="ch01/quick")]
    jobs = [Job(program, interpreter) for program in programs]

    def fail(_job: Job, _run: Run) -> None:
        raise OSError("no space left")

    with pytest.raises(ExceptionGroup):
        asyncio.run(run_jobs(jobs, fail))
    assert list(scratch_folders.iterdir()) == []
