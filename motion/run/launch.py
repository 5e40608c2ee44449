"""A run: a snippet as a real process, with its output as it appeared.

Every run has a process group, an empty scratch folder and a small fixed environment of its own. It has
a limit on time and on output, may use the network of this machine only, and when it has ended, so has
every process of it.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import os
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.outcome import FLOOD, TIME_LIMIT, Run
from motion.run.output import Output
from motion.run.processes import DUMP, LINGER, Processes
from motion.run.recording.reading import read

STARTUP = Path(__file__).parent / "startup"


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
        output = Output()
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


def _lines_of(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8").splitlines()) if path.exists() else ()


async def _watch(
    snippet: Snippet, process: asyncio.subprocess.Process, output: Output, processes: Processes
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
        "PYTHONPATH": str(STARTUP),
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
