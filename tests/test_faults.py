"""What can go wrong around a build, provoked for real: nothing is left over, and nothing half-made is kept.

What can go wrong within a run is in tests/test_run.py.
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import textwrap
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from configurations import SMALL_BOOK
from conftest import PATIENCE

from motion.book import Book, Result
from motion.report import report
from motion.run.outcome import TIME_LIMIT, Run

resource = pytest.importorskip("resource", reason="needs signals and limits of POSIX")

type Write = Callable[..., Path]
type Program = Callable[..., Run]
type Open = Callable[[], Book]
type Until = Callable[[Callable[[], object]], None]

# A program that says where it is, and stays there.
STAYS = """
import time
from pathlib import Path

Path(__file__).with_suffix(".begun").touch()
time.sleep(600)
"""
PAGE = "```snippet\nch01/{name}.py\n```\n"


@pytest.fixture
def start(tmp_path: Path, new_book: Open) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start `python -m ...` in the book, its output in a file each."""
    new_book()
    (tmp_path / "tmp").mkdir()
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str, **options: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=tmp_path,
            env={**os.environ, "TMPDIR": str(tmp_path / "tmp")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            **options,  # type: ignore[call-overload]
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


@pytest.fixture
def processes_of(tmp_path: Path) -> Callable[[], list[str]]:
    """The commands of the processes that run a program of the book, or belong to such a run."""

    def find() -> list[str]:
        found = []
        for process in psutil.process_iter(["cmdline", "status"]):
            command = " ".join(process.info["cmdline"] or [])
            if str(tmp_path) in command and process.info["status"] != psutil.STATUS_ZOMBIE:
                found.append(command)
        return found

    return find


def test_killed_build_leaves_no_process_and_no_folder(
    write: Write,
    start: Callable[..., subprocess.Popen[str]],
    until: Until,
    processes_of: Callable[[], list[str]],
    tmp_path: Path,
) -> None:
    begun = write(STAYS).with_suffix(".begun")
    build = start("motion", "check")
    until(begun.exists)
    build.kill()
    build.communicate()
    until(lambda: not processes_of())
    until(lambda: not list((tmp_path / "tmp").iterdir()))


def test_killed_build_loses_only_what_was_under_way(
    write: Write,
    start: Callable[..., subprocess.Popen[str]],
    until: Until,
    new_book: Open,
    ran: list[str],
    tmp_path: Path,
) -> None:
    write("print(1)", ["1"], name="ch01/done")
    stays = write(STAYS, name="ch01/stays")
    build = start("motion", "check")
    until(lambda: stays.with_suffix(".begun").exists() and [*tmp_path.glob(".motion/runs/*.json")])
    build.kill()
    build.communicate()
    write("print(2)", ["2"], name="ch01/stays")
    results = new_book().update(["ch01/done", "ch01/stays"])
    assert ran == ["ch01/stays"]
    assert [isinstance(result, Result) and result.kept for result in results] == [True, True]


def test_two_builds_at_once_do_not_harm_each_other(
    write: Write, start: Callable[..., subprocess.Popen[str]], new_book: Open, ran: list[str]
) -> None:
    for number in range(6):
        write(f"print({number})", [str(number)], name=f"ch01/program_{number}")
    builds = [start("motion", "check") for _ in range(3)]
    for build in builds:
        output, _ = build.communicate(timeout=PATIENCE)
        assert build.returncode == 0, output
        assert "6 of 6 programs kept their guarantee" in output
    new_book().update(new_book().names())
    assert ran == []


@pytest.fixture
def small_disk(tmp_path: Path, start: Callable[..., subprocess.Popen[str]]) -> Iterator[Path]:
    """The temporary folder of what is started: a file system that has room for little."""
    assert start
    folder = tmp_path / "tmp"
    mount = ["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode != 0:
        pytest.skip("a small file system cannot be mounted without the rights for it")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


OUT_OF_ROOM = {
    "its recording": "for n in range(3_000):\n    print('line', n)",
    "what it opened": (
        "import contextlib, os\n"
        "with open('rest', 'wb', buffering=0) as rest, contextlib.suppress(OSError):\n"
        "    while rest.write(bytes(512)): pass\n"
        "for number in range(99):\n"
        "    with contextlib.suppress(OSError):\n"
        "        open(f'{__file__}{number:0200}')\n"
        "os.remove('rest')\n"
    ),
}


@pytest.mark.usefixtures("small_disk")
@pytest.mark.parametrize("code", OUT_OF_ROOM.values(), ids=OUT_OF_ROOM)
def test_run_on_a_full_temporary_disk_counts_and_is_not_kept(
    code: str, write: Write, start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    write("print(1)", ["1"], name="ch01/good")
    # It runs alone, because the end of another run makes room.
    write(code, ["..."], metadata="[tool.motion]\nserial = true", name="ch01/program")
    output, _ = start("motion", "check").communicate(timeout=PATIENCE)
    assert "the run of ch01/program cannot be stored, so the next build repeats it" in output
    assert "the temporary disk was full" in output
    assert "2 of 2 programs kept their guarantee" in output
    assert len([*tmp_path.glob(".motion/runs/*")]) == 1


def test_run_on_a_full_temporary_disk_is_made_again(
    small_disk: Path, write: Write, start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    write(OUT_OF_ROOM["its recording"], ["..."], name="ch01/program")
    for size, runs in (("160k", 0), ("100m", 1)):
        subprocess.run(["mount", "-o", f"remount,size={size}", str(small_disk)], check=True)
        output, _ = start("motion", "check").communicate(timeout=PATIENCE)
        assert ("cannot be stored" in output) == (runs == 0)
        assert len([*tmp_path.glob(".motion/runs/*")]) == runs


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder of a file system that is full but for a page."""
    folder = tmp_path / ".motion"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode != 0:
        pytest.skip("a small file system cannot be mounted without the rights for it")
    with (folder / "rest").open("wb", buffering=0) as rest, contextlib.suppress(OSError):
        while rest.write(bytes(1024)):
            pass
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_full_disk_is_said_and_the_runs_count_all_the_same(
    full_disk: Path, write: Write, start: Callable[..., subprocess.Popen[str]]
) -> None:
    write("print(1)", ["1"])
    output, _ = start("motion", "check").communicate(timeout=PATIENCE)
    assert "the run of ch01/program cannot be stored, so the next build repeats it" in output
    assert "1 of 1 programs kept their guarantee" in output
    assert list(full_disk.glob("runs/*")) == []


def test_disk_without_room_for_a_run_is_said(
    write: Write, start: Callable[..., subprocess.Popen[str]]
) -> None:
    write("print(1)", ["1"])

    def no_file_may_grow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    check = start("motion", "check", preexec_fn=no_file_may_grow)
    output, _ = check.communicate(timeout=PATIENCE)
    assert "error: " in output
    assert "No usable temporary directory found" in output
    assert "Traceback" not in output
    assert check.returncode == 2


@pytest.fixture
def serve(
    tmp_path: Path, start: Callable[..., subprocess.Popen[str]]
) -> Callable[[], tuple[subprocess.Popen[str], str]]:
    """Start `mkdocs serve` in the book; also its address."""

    def begin() -> tuple[subprocess.Popen[str], str]:
        (tmp_path / "mkdocs.yml").write_text(SMALL_BOOK)
        (tmp_path / "docs" / "index.md").write_text(PAGE.format(name="program"))
        with socket.create_server(("127.0.0.1", 0)) as listener:
            address = f"127.0.0.1:{listener.getsockname()[1]}"
        return start("mkdocs", "serve", "--dev-addr", address), address

    return begin


def test_interrupted_serve_ends_with_the_runs_under_way(
    write: Write,
    serve: Callable[[], tuple[subprocess.Popen[str], str]],
    until: Until,
    processes_of: Callable[[], list[str]],
) -> None:
    begun = write(STAYS).with_suffix(".begun")
    server, _ = serve()
    until(begun.exists)
    server.send_signal(signal.SIGINT)
    server.communicate(timeout=PATIENCE)
    until(lambda: not processes_of())


def test_interrupted_serve_ends_when_nothing_is_under_way(
    write: Write, serve: Callable[[], tuple[subprocess.Popen[str], str]], until: Until
) -> None:
    write("print(1)", ["1"])
    server, address = serve()

    def answers() -> bool:
        # It accepts connections before it is ready to be interrupted, but it answers them only afterwards.
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://{address}") as answer:
            return bool(answer.read())
        return False

    until(answers)
    server.send_signal(signal.SIGINT)
    output, _ = server.communicate(timeout=PATIENCE)
    assert "Traceback" not in output


def test_ctrl_c_reaches_a_program_of_a_build_in_the_background(
    write: Write, start: Callable[..., subprocess.Popen[str]]
) -> None:
    """A shell makes what it runs in the background ignore SIGINT."""
    source = """
        import signal

        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            print("stopped")
    """
    write(textwrap.dedent(source), ["stopped"], name="ch01/stopped")
    check = start("motion", "check", preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
    output, _ = check.communicate(timeout=PATIENCE)
    assert check.returncode == 0, output


@pytest.mark.usefixtures("every_stack")
def test_thread_that_outlives_the_main_one_is_stopped_and_its_stack_reported(
    write: Write, new_book: Open
) -> None:
    write(
        """
        import threading

        never = threading.Event()


        def wait():
            never.wait()


        threading.Thread(target=wait).start()
        print("main ends")
        """,
        ["main ends"],
        "[tool.motion]\ntimeout = 3",
    )
    [result] = new_book().update(["ch01/program"])
    assert isinstance(result, Result)
    assert result.run
    assert result.run.end == TIME_LIMIT
    text = report(result)
    assert "It did not end within 3 s and was stopped." in text
    assert "in wait\n    never.wait()" in text


# Beyond this machine. None of these reach a network: the audit hook refuses before the system is asked.

LISTEN = "socket.socket().bind(('0.0.0.0', 0))"
CONNECT = "socket.create_connection(('192.0.2.1', 80), timeout=1)"
LOOK_UP = "socket.getaddrinfo('example.org', 80)"
SEND = "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 9))"
SERVE = "asyncio.run(asyncio.start_server(print, '0.0.0.0', 0))"

IN = {
    "the program": "import asyncio, socket\n{code}",
    "a thread": """
        import asyncio, socket, threading
        thread = threading.Thread(target=lambda: {code})
        thread.start()
        thread.join()
    """,
    "a forked process": """
        import asyncio, multiprocessing, socket
        child = multiprocessing.get_context("fork").Process(target=lambda: {code})
        child.start()
        child.join()
    """,
    "a spawned process": """
        import asyncio, multiprocessing, socket
        def work():
            {code}
        if __name__ == "__main__":
            child = multiprocessing.get_context("spawn").Process(target=work)
            child.start()
            child.join()
    """,
    "a program that it starts": """
        import subprocess, sys
        subprocess.run([sys.executable, "-c", "import asyncio, socket\\n" + {code!r}])
    """,
}


@pytest.mark.parametrize("place", IN)
@pytest.mark.parametrize(
    ("code", "refused"),
    [
        (LISTEN, "bind to '0.0.0.0'"),
        (CONNECT, "connect to '192.0.2.1'"),
        (LOOK_UP, "getaddrinfo to 'example.org'"),
        (SEND, "sendto to '192.0.2.1'"),
        (SERVE, "bind to '0.0.0.0'"),
    ],
    ids=["listen", "connect", "look up", "send", "serve"],
)
def test_what_leaves_this_machine_is_refused_and_named(
    code: str, refused: str, place: str, write: Write, new_book: Open
) -> None:
    write(textwrap.dedent(IN[place]).format(code=code))
    [result] = new_book().update(["ch01/program"])
    assert isinstance(result, Result)
    assert result.run
    assert result.run.refused == (refused,)
    assert f"{refused}: the programs of this book stay on this machine" in result.run.output
    assert f"It tried to leave this machine, and was refused: {refused}" in report(result)


def test_refusal_that_the_program_hides_is_reported(run: Program) -> None:
    done = run(f"import socket\ntry:\n    {CONNECT}\nexcept OSError:\n    pass")
    assert done.output == ""
    assert done.refused == ("connect to '192.0.2.1'",)


@pytest.mark.parametrize(
    "code",
    [
        "socket.create_server(('127.0.0.1', 0))",
        "socket.create_server(('localhost', 0))",
        "socket.create_server(('::1', 0), family=socket.AF_INET6)",
        "server = socket.create_server(('127.0.0.1', 0))\nsocket.create_connection(server.getsockname())",
        "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
        "socket.socket(socket.AF_UNIX).bind('here')",
        "socket.getaddrinfo('localhost', 80)",
        "socket.socketpair()",
    ],
)
def test_what_stays_on_this_machine_is_allowed(code: str, run: Program) -> None:
    if "::1" in code and not socket.has_dualstack_ipv6():
        pytest.skip("no IPv6 on this machine")
    done = run(f"import socket\n{code}")
    assert (done.end, done.refused) == (0, ()), done.output


@pytest.mark.usefixtures("every_stack")
def test_hang_is_reported_with_the_stack_of_every_thread(write: Write, new_book: Open) -> None:
    write(
        """
        import threading

        lock = threading.Lock()


        def take():
            lock.acquire()


        take()
        helper = threading.Thread(target=take)
        helper.start()
        helper.join()
        """,
        metadata="[tool.motion]\ntimeout = 3",
    )
    [result] = new_book().update(["ch01/program"])
    assert isinstance(result, Result)
    assert result.run
    assert result.run.end == TIME_LIMIT
    text = report(result)
    assert "in take\n    lock.acquire()" in text
    assert "main thread\n" in text
    assert "helper.join()" in text
