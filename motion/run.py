"""A run: a snippet as a real process, with its output as it appeared.

Every run has a process group, an empty scratch folder and a small fixed environment of its own. It has
a limit on time and on output, may use the network of this machine only, and when it has ended, so has
every process of it.
"""

from __future__ import annotations

import asyncio
import compileall
import contextlib
import dataclasses
import os
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from motion.guardian import guarded_folder
from motion.interpreter import Interpreter
from motion.processes import DUMP, LINGER, Processes
from motion.recording import Recording, read
from motion.snippet import Snippet

OUTPUT_LIMIT = 1024 * 1024
"""Bytes that a program may print."""

TIME_LIMIT = "time limit"
"""How a run ended that was stopped at its time limit."""

FLOOD = "output limit"
"""How a run ended that was stopped because it printed more than `OUTPUT_LIMIT`."""

_STARTUP = Path(__file__).parent / "startup"


_START = 0.15
"""Seconds in which most programs have done what computing they do."""


@dataclasses.dataclass(frozen=True)
class Run:
    """What a run did.

    Attributes:
        output: What it printed, stdout and stderr, in order of arrival. Bytes that are not UTF-8 appear
            as hex escapes.
        end: Its exit status, the name of the signal that ended it, `TIME_LIMIT` or `FLOOD`.
        seconds: How long it took.
        stacks: Where the threads of each of its processes stood when it was stopped at its time limit, as
            `faulthandler` reports it; else empty.
        leftovers: The commands of the processes that outlived it and had to be killed.
        refused: What it tried to do beyond this machine's own network, a phrase each.
        python: The interpreter's label.
        scratch: The folder it ran in.
        recording: What its lanes did, and when; empty if it was not recorded.
    """

    output: str
    end: int | str
    seconds: float
    stacks: str
    leftovers: tuple[str, ...]
    refused: tuple[str, ...]
    python: str
    scratch: str
    recording: Recording = dataclasses.field(default_factory=Recording)


async def run_snippet(
    snippet: Snippet, interpreter: Interpreter, folder: Path | None = None, *, recorded: bool = True
) -> Run:
    """Run a snippet once.

    Args:
        snippet: The snippet.
        interpreter: The Python that runs it.
        folder: Where to make its folder; where the system makes temporary folders if None.
        recorded: Let it write down what its lanes do.

    Returns:
        What the run did. When this returns, or is cancelled, no process of the run is left.
    """
    with _own_folder(folder) as (scratch, refused, recording):
        environment = _environment(snippet, scratch, refused)
        if recorded:
            environment |= _recorder(snippet, scratch, recording)
        output = _Output()
        try:
            begun = time.monotonic()
            process = await asyncio.create_subprocess_exec(
                interpreter.executable,
                *("-X", "utf8", str(snippet.path)),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output.pipe,
                stderr=output.pipe,
                cwd=scratch,
                env=environment,
                start_new_session=True,
            )
        except BaseException:
            output.discard()
            raise
        output.start()
        group = process.pid if os.name == "posix" else None
        processes = Processes(scratch, group, since=time.time())
        ended = None
        try:
            ended = await _watch(snippet, process, output, processes)
        finally:
            if ended is None or not ended.by_itself:
                await processes.kill()
            await process.wait()
        text = output.text(0, ended.printed)
        return Run(
            output=text,
            end=ended.end,
            seconds=round(ended.at - begun, 3),
            stacks="" if ended.printed is None else output.text(ended.printed),
            leftovers=ended.leftovers,
            refused=_lines_of(refused),
            python=interpreter.label,
            scratch=str(scratch),
            recording=read(recording, text, output.identity),
        )


async def run_snippets(
    snippets: Iterable[Snippet],
    interpreter: Interpreter,
    done: Callable[[Snippet, Run], None],
    *,
    recorded: bool = True,
) -> None:
    """Run snippets: those that must be alone first and alone, then the others side by side.

    Args:
        snippets: The snippets.
        interpreter: The Python that runs them.
        done: Called with each snippet and its run as soon as that run has ended.
        recorded: Let them write down what their lanes do.
    """
    hand_on_no_ignored_signals()
    # Spares each process the compiling of what it loads first, a quarter of its start. Where the result
    # cannot be written, each compiles for itself.
    compileall.compile_dir(_STARTUP, quiet=2)
    alone: list[Snippet] = []
    others: list[Snippet] = []
    for snippet in snippets:
        (alone if snippet.guarantee.serial else others).append(snippet)
    # Those that are known to last the longest begin first.
    others.sort(key=lambda snippet: not snippet.guarantee.hangs)
    # Programs of this book compute while they start, and then mostly wait: so few start at the same time,
    # and many more may be under way.
    cores = os.cpu_count() or 1
    starting, under_way = asyncio.Semaphore(2 * cores), asyncio.Semaphore(16 * cores)

    with guarded_folder() as folder:

        async def run(snippet: Snippet) -> None:
            done(snippet, await run_snippet(snippet, interpreter, folder, recorded=recorded))

        async def run_in_place(snippet: Snippet) -> None:
            async with under_way:
                async with starting:
                    running = group.create_task(run(snippet))
                    await asyncio.wait([running], timeout=_START)
                await running

        for snippet in alone:
            await run(snippet)
        async with asyncio.TaskGroup() as group:
            for snippet in others:
                group.create_task(run_in_place(snippet))


class _Output:
    """What a run prints.

    It arrives through a pipe of our own, read by a thread: with asyncio's pipe, `Process.wait()` waits for
    the end of the pipe too (until 3.13.15 and 3.14.7, gh-119710), which a grandchild can hold open; and
    asyncio cannot read one that it did not make on Windows.

    Attributes:
        pipe: The end of the pipe that the run gets.
        identity: Its device and inode.
        ended: Done when the pipe is closed; false if there was more than `OUTPUT_LIMIT`.
    """

    def __init__(self) -> None:
        self._received = bytearray()
        self._ours, self.pipe = os.pipe()
        status = os.fstat(self.pipe)
        self.identity = (status.st_dev, status.st_ino)
        self._loop = asyncio.get_running_loop()
        self.ended: asyncio.Future[bool] = self._loop.create_future()

    def start(self) -> None:
        """Leave the run's end of the pipe to the run, and read ours."""
        os.close(self.pipe)
        threading.Thread(target=self._read, daemon=True).start()

    def discard(self) -> None:
        """Close both ends: there is no run."""
        os.close(self._ours)
        os.close(self.pipe)

    def _read(self) -> None:
        complete = True
        with os.fdopen(self._ours, "rb", buffering=0) as pipe:
            while complete and (chunk := pipe.read(64 * 1024)):
                room = OUTPUT_LIMIT - len(self._received)
                self._received += chunk[:room]
                complete = len(chunk) <= room
        with contextlib.suppress(RuntimeError):  # the event loop is closed: nobody waits any more
            self._loop.call_soon_threadsafe(self._end, complete)

    def _end(self, complete: bool) -> None:
        if not self.ended.done():
            self.ended.set_result(complete)

    def __len__(self) -> int:
        return len(self._received)

    def text(self, begin: int, end: int | None = None) -> str:
        """What was printed, from one byte to another."""
        return bytes(self._received[begin:end]).decode("utf-8", "backslashreplace").replace("\r\n", "\n")


@dataclasses.dataclass
class _Ended:
    """How a run ended, when (by `time.monotonic`), and how much of what arrived it had printed until then."""

    end: int | str
    at: float
    printed: int | None = None
    leftovers: tuple[str, ...] = ()

    @property
    def by_itself(self) -> bool:
        """Whether no process of it is left to be ended."""
        return self.end not in (TIME_LIMIT, FLOOD) and not self.leftovers


@contextlib.contextmanager
def _own_folder(folder: Path | None) -> Iterator[tuple[Path, Path, Path]]:
    """An empty folder for a run; beside it, a file for refusals (its path) and a folder for the recording."""
    with tempfile.TemporaryDirectory(prefix="motion-", dir=folder, ignore_cleanup_errors=True) as name:
        scratch = Path(name, "scratch")
        scratch.mkdir()
        recording = Path(name, "recording")
        recording.mkdir()
        yield scratch, Path(name, "refused"), recording


def hand_on_no_ignored_signals() -> None:
    """Let runs have the signals that this process was told to ignore.

    A shell makes what it runs in the background ignore Ctrl-C, `nohup` makes it ignore the end of the
    terminal, and a new program inherits that: Python then raises no KeyboardInterrupt. A signal that is
    handled, if only by doing nothing, has its default again in a new program (POSIX, `exec`).
    """
    if threading.current_thread() is not threading.main_thread():
        return  # no other may set handlers
    for name in ("SIGINT", "SIGQUIT", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has only the first
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, lambda *_: None)


def _lines_of(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8").splitlines()) if path.exists() else ()


async def _watch(
    snippet: Snippet, process: asyncio.subprocess.Process, output: _Output, processes: Processes
) -> _Ended:
    exited = asyncio.create_task(process.wait())
    try:
        async with asyncio.timeout(snippet.guarantee.timeout):
            either: list[asyncio.Future[Any]] = [exited, output.ended]
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            if output.ended.done() and not output.ended.result():
                return _Ended(FLOOD, time.monotonic())
            ended = _Ended(_named(await asyncio.shield(exited)), time.monotonic())
    except TimeoutError:
        ended = _Ended(TIME_LIMIT, time.monotonic(), printed=len(output))
        await processes.dump()
        await asyncio.wait([output.ended], timeout=DUMP)
        return ended
    finally:
        exited.cancel()
    ended.leftovers = await processes.leave()
    if ended.leftovers:
        await processes.kill()
    await asyncio.wait([output.ended], timeout=LINGER)
    if output.ended.done() and not output.ended.result():
        ended.end = FLOOD
    return ended


def _environment(snippet: Snippet, scratch: Path, refused: Path) -> dict[str, str]:
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(scratch),
        "TMPDIR": str(scratch),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "TERM": "dumb",
        "COLUMNS": "80",
        "LINES": "24",
        "NO_COLOR": "1",
        "PYTHONPATH": str(_STARTUP),
        "PYTHONUNBUFFERED": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MOTION_REFUSED": str(refused),
    }
    if os.name == "nt":
        environment |= {"TEMP": str(scratch), "TMP": str(scratch), "USERPROFILE": str(scratch)}
        environment["MOTION_TIMEOUT"] = str(snippet.guarantee.timeout)
        # Without these, Windows starts no program and opens no socket.
        environment |= {name: os.environ[name] for name in ("SYSTEMROOT", "COMSPEC") if name in os.environ}
    if "display" in snippet.guarantee.needs:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR"):
            if name in os.environ:
                environment[name] = os.environ[name]
    return environment


def _recorder(snippet: Snippet, scratch: Path, recording: Path) -> dict[str, str]:
    return {"MOTION_RECORDING": os.pathsep.join(map(str, (recording, snippet.path, scratch)))}


def _named(returncode: int) -> int | str:
    """An exit status, or the name of the signal that asyncio reports as a negative one."""
    if returncode >= 0:
        return returncode
    try:
        return signal.Signals(-returncode).name
    except ValueError:  # a real-time signal
        return f"signal {-returncode}"
