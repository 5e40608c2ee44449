"""A run: a snippet as a real process, with its output as it appeared.

Every run has a process group, an empty scratch folder and a small fixed environment of its own. It has
a limit on time and on output, and when it has ended, so has every process of its group.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import os
import shlex
import signal
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path

import psutil

from motion.interpreter import Interpreter
from motion.snippet import Snippet

OUTPUT_LIMIT = 1024 * 1024
"""Bytes that a program may print."""

LINGER = 2.0
"""Seconds that helpers of multiprocessing (resource tracker, fork server) get to notice that the program
has ended."""

TIME_LIMIT = "time limit"
"""How a run ended that was stopped at its time limit."""

FLOOD = "output limit"
"""How a run ended that was stopped because it printed more than `OUTPUT_LIMIT`."""

_STARTUP = Path(__file__).parent / "startup"

_DUMP = 1.0
"""Seconds that a process stopped at its time limit gets to write down where its threads stand."""


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
        python: The interpreter's label.
        scratch: The folder it ran in.
    """

    output: str
    end: int | str
    seconds: float
    stacks: str
    leftovers: tuple[str, ...]
    python: str
    scratch: str


async def run_snippet(snippet: Snippet, interpreter: Interpreter) -> Run:
    """Run a snippet once.

    Args:
        snippet: The snippet.
        interpreter: The Python that runs it.

    Returns:
        What the run did. When this returns, or is cancelled, no process of the run's group is left.
    """
    with tempfile.TemporaryDirectory(prefix="motion-", ignore_cleanup_errors=True) as scratch:
        async with _piped() as (output, pipe):
            begun = time.monotonic()
            try:
                process = await asyncio.create_subprocess_exec(
                    interpreter.executable,
                    *("-X", "utf8", str(snippet.path)),
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=pipe,
                    stderr=pipe,
                    cwd=scratch,
                    env=_environment(snippet, scratch),
                    start_new_session=True,
                )
            finally:
                os.close(pipe)
            members = _Members(process.pid, scratch)
            try:
                return await _watch(snippet, interpreter, process, output, begun, members)
            finally:
                await members.kill()
                await process.wait()


async def run_snippets(
    snippets: Iterable[Snippet],
    interpreter: Interpreter,
    done: Callable[[Snippet, Run], None],
) -> None:
    """Run snippets: those that must be alone first and alone, then the others side by side.

    Args:
        snippets: The snippets.
        interpreter: The Python that runs them.
        done: Called with each snippet and its run as soon as that run has ended.
    """
    alone: list[Snippet] = []
    others: list[Snippet] = []
    for snippet in snippets:
        (alone if snippet.guarantee.serial else others).append(snippet)
    for snippet in alone:
        done(snippet, await run_snippet(snippet, interpreter))

    # Programs of this book wait more than they compute, so more of them than there are cores.
    places = asyncio.Semaphore(2 * (os.cpu_count() or 1))

    async def run_in_place(snippet: Snippet) -> None:
        async with places:
            done(snippet, await run_snippet(snippet, interpreter))

    # Those that are known to last the longest begin first.
    others.sort(key=lambda snippet: not snippet.guarantee.hangs)
    async with asyncio.TaskGroup() as group:
        for snippet in others:
            group.create_task(run_in_place(snippet))


class _Output:
    """What has arrived from the run's pipe."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self.received = bytearray()
        self._reader = reader

    async def collect(self) -> bool:
        """Collect until the pipe is closed.

        Returns:
            False if there was more than `OUTPUT_LIMIT`, of which the rest was left in the pipe.
        """
        while chunk := await self._reader.read(64 * 1024):
            self.received += chunk
            if len(self.received) > OUTPUT_LIMIT:
                del self.received[OUTPUT_LIMIT:]
                return False
        return True

    def text(self, begin: int, end: int | None = None) -> str:
        return bytes(self.received[begin:end]).decode("utf-8", "backslashreplace").replace("\r\n", "\n")


@contextlib.asynccontextmanager
async def _piped() -> AsyncIterator[tuple[_Output, int]]:
    # A pipe of our own: with asyncio's, Process.wait() waits for the end of the pipe too (until
    # 3.13.15 and 3.14.7, gh-119710), and a grandchild can hold it open.
    ours, theirs = os.pipe()
    reader = asyncio.StreamReader()
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(ours, "rb")
    )
    try:
        yield _Output(reader), theirs
    finally:
        transport.close()


async def _watch(
    snippet: Snippet,
    interpreter: Interpreter,
    process: asyncio.subprocess.Process,
    output: _Output,
    begun: float,
    members: _Members,
) -> Run:
    limit = snippet.guarantee.timeout
    exited = asyncio.create_task(process.wait())
    collected = asyncio.create_task(output.collect())
    end: int | str
    stacks = ""
    printed: int | None = None
    leftovers: tuple[str, ...] = ()
    try:
        async with asyncio.timeout(limit):
            await asyncio.wait([exited, collected], return_when=asyncio.FIRST_COMPLETED)
            if collected.done() and not collected.result():
                end = FLOOD
            else:
                end = _named(await asyncio.shield(exited))
    except TimeoutError:
        end = TIME_LIMIT
        printed = len(output.received)
        await _dump(members)
        await asyncio.wait([collected], timeout=_DUMP)
        stacks = output.text(printed)
    seconds = time.monotonic() - begun
    if isinstance(end, int) or end not in (TIME_LIMIT, FLOOD):
        leftovers = await _leftovers(members)
        await members.kill()
        await asyncio.wait([collected], timeout=LINGER)
        if collected.done() and not collected.result():
            end = FLOOD
    for task in (exited, collected):
        task.cancel()
    return Run(
        output=output.text(0, printed),
        end=end,
        seconds=round(seconds, 3),
        stacks=stacks,
        leftovers=leftovers,
        python=interpreter.label,
        scratch=members.scratch,
    )


def _environment(snippet: Snippet, scratch: str) -> dict[str, str]:
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": scratch,
        "TMPDIR": scratch,
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
    }
    if "display" in snippet.guarantee.needs:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR"):
            if name in os.environ:
                environment[name] = os.environ[name]
    return environment


def _named(returncode: int) -> int | str:
    """An exit status, or the name of the signal that asyncio reports as a negative one."""
    if returncode >= 0:
        return returncode
    try:
        return signal.Signals(-returncode).name
    except ValueError:  # a real-time signal
        return f"signal {-returncode}"


class _Members:
    """The processes of a run: those of its group, and those that left it but have its environment.

    Args:
        group: The id of the process group.
        scratch: The run's scratch folder, which is `TMPDIR` in the environment of its processes.
    """

    def __init__(self, group: int, scratch: str) -> None:
        self.scratch = scratch
        self._group = group

    def alive(self) -> list[psutil.Process]:
        """Those that have not ended."""
        return [process for process in psutil.process_iter() if self.has(process)]

    def has(self, process: psutil.Process) -> bool:
        """Whether a process is one of them and has not ended."""
        with contextlib.suppress(psutil.Error, OSError):
            if process.status() == psutil.STATUS_ZOMBIE:
                return False
            if os.getpgid(process.pid) == self._group:
                return True
            return process.environ().get("TMPDIR") == self.scratch
        return False

    async def kill(self) -> None:
        """End them all, and those that came while the others were ended."""
        last = time.monotonic() + LINGER
        # Looked for again rather than waited for: to wait for our own child would take its exit status
        # from asyncio.
        while (members := self.alive()) and time.monotonic() < last:
            for member in members:
                with contextlib.suppress(psutil.Error):
                    member.kill()
            await asyncio.sleep(0.01)


async def _leftovers(members: _Members) -> tuple[str, ...]:
    """The commands of the processes that are still there when `LINGER` is over."""
    last = time.monotonic() + LINGER
    while alive := members.alive():
        if time.monotonic() > last:
            return tuple(_command(process) for process in alive)
        await asyncio.sleep(0.02)
    return ()


def _command(process: psutil.Process) -> str:
    try:
        return shlex.join(process.cmdline())
    except psutil.Error:
        return f"process {process.pid}"


async def _dump(members: _Members) -> None:
    """End the processes of a run so that each first writes down where its threads stand.

    `faulthandler`, switched on by our environment, does so when SIGABRT arrives, even where the process
    hangs in C code. One after the other, or their reports would be mixed.
    """
    for process in members.alive():
        with contextlib.suppress(psutil.Error):
            if hasattr(process, "rlimit"):  # Linux: the report is wanted, a core file is not
                process.rlimit(psutil.RLIMIT_CORE, (0, 0))
            process.send_signal(signal.SIGABRT)
        last = time.monotonic() + _DUMP
        # No event tells of the end of a process that is not a child of ours.
        while members.has(process) and time.monotonic() < last:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
