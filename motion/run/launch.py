"""A run: a snippet as a real process, with its output in order of arrival.

Every run has its own process group, an empty scratch folder and a small fixed environment. It has
limits for time, memory and output, and it may use only the network of this machine. After it has ended, so
have all its processes.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from motion.program.snippet import Snippet
from motion.run.family import STACKS
from motion.run.folders import remove_folder
from motion.run.guardian import Guardian, guarded
from motion.run.interpreter import Interpreter
from motion.run.noted import content_of
from motion.run.opened import opened_by_run
from motion.run.outcome import Run, Way
from motion.run.output import Output
from motion.run.recording.reading import read
from motion.run.watching import Ended, watch, watch_directly

STARTUP = Path(__file__).parent / "startup"

_FULL = ".full"
"""The ending of the names of files that report a full disk, as in `startup`."""

_REPORT = 64 * 1024
"""Bytes of the report on refusals that are read. A program that is refused repeatedly writes more."""


@dataclasses.dataclass(frozen=True)
class _Places:
    """The files and folders of a run, all in one folder.

    Attributes:
        own: The folder of all the others.
        scratch: The folder in which it runs, empty at first.
        recording: The folder of its recording.
        startup: The folder of the modules that each of its Pythons loads at the start.
        refused: The file for notes about refusals.
        opened: The file for notes about files of the book that it opens.
    """

    own: Path
    scratch: Path
    recording: Path
    startup: Path
    refused: Path
    opened: Path


async def run_snippet(
    snippet: Snippet, interpreter: Interpreter, guardian: Guardian | None = None, *, way: Way = Way.RECORDED
) -> Run:
    """Run a snippet once.

    Args:
        snippet: The snippet.
        interpreter: The Python that runs it.
        guardian: The guardian that starts and ends the run. None means a new one.
        way: The way in which it runs.

    Returns:
        The results of the run. When this returns or is canceled, no process of the run is left.

    Raises:
        OSError: The program could not be started, or there is no room for its folder.
        LostRunError: Nobody knows how the run ended.
    """
    if guardian is None:
        with guarded() as guardian:
            return await run_snippet(snippet, interpreter, guardian, way=way)
    with _own_places(guardian.folder) as places:
        environment = _environment(snippet, places, way)
        if way is Way.AGAIN:
            await _ended(snippet, interpreter, guardian, places, environment, Output())
        output = Output()
        ended = await _ended(snippet, interpreter, guardian, places, environment, output)
        text = output.text(0, ended.printed)
        return Run(
            output=text,
            end=ended.end,
            seconds=round(ended.at - ended.begun, 3),
            stacks="" if ended.printed is None else output.text(ended.printed),
            leftovers=ended.leftovers,
            refused=_refused(places.refused),
            python=interpreter.label,
            scratch=str(places.scratch),
            opened=opened_by_run(places.opened, _book_of(snippet), [snippet.path, guardian.folder, STARTUP]),
            unnoted=any(
                path.name.endswith(_FULL) for path in [*places.own.iterdir(), *places.recording.iterdir()]
            ),
            left=_has_files(places.scratch),
            # In a thread, so that the other runs are served in the meantime. Their limits are enforced
            # elsewhere.
            recording=await asyncio.to_thread(read, places.recording, text, output.identity),
        )


async def _ended(
    snippet: Snippet,
    interpreter: Interpreter,
    guardian: Guardian,
    places: _Places,
    environment: dict[str, str],
    output: Output,
) -> Ended:
    """Start a run, and watch it until its last process has ended."""
    command = [interpreter.executable, "-X", "utf8", str(snippet.path)]
    guarantee = snippet.guarantee
    try:
        if os.name == "posix":
            channel = guardian.start(
                command,
                environment,
                places.scratch,
                output.pipe,
                timeout=guarantee.timeout,
                memory=guarantee.memory << 20,
            )
        else:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output.pipe,
                stderr=output.pipe,
                cwd=places.scratch,
                env=environment,
            )
    except BaseException:
        output.discard()
        raise
    output.start()
    if os.name == "posix":
        return await watch(channel, output)
    return await watch_directly(process, output, places.scratch, guarantee.timeout)


@contextlib.contextmanager
def _own_places(folder: Path) -> Iterator[_Places]:
    """A new folder for a run, with the places in it. It is removed afterwards."""
    own = Path(tempfile.mkdtemp(dir=folder))
    try:
        places = _Places(
            own, own / "scratch", own / "recording", _startup(own), own / "refused", own / "opened"
        )
        places.scratch.mkdir()
        places.recording.mkdir()
        yield places
    finally:
        remove_folder(own)


def _startup(folder: Path) -> Path:
    """The folder that a run loads at its start, by a path that `PYTHONPATH` can contain.

    Raises:
        OSError: There is no such path.
    """
    if os.pathsep not in str(STARTUP):
        return STARTUP
    copy = folder / "startup"
    if os.pathsep in str(copy):
        raise OSError(
            f"no program can be run: both {STARTUP} and {folder} have {os.pathsep!r} in their names"
        )
    shutil.copytree(STARTUP, copy)
    return copy


def _book_of(snippet: Snippet) -> Path:
    """The folder of the book that contains a snippet. The name of the snippet says how far up it is."""
    return snippet.path.parents[snippet.name.count("/") + 1]


def _refused(report: Path) -> tuple[str, ...]:
    """The refusals of a run, each one once."""
    text = content_of(report, _REPORT).decode("utf-8", "backslashreplace")
    return tuple(dict.fromkeys(text.splitlines()))


def _has_files(folder: Path) -> bool:
    """Whether a program has left anything in its folder, which it may have removed or locked."""
    try:
        return any(folder.iterdir())
    except FileNotFoundError:
        return False
    except OSError:
        return True


def _environment(snippet: Snippet, places: _Places, way: Way) -> dict[str, str]:
    scratch = places.scratch
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
        "PYTHONPATH": str(places.startup),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MOTION_REFUSED": str(places.refused),
        "MOTION_OPENED": str(places.opened),
        "MOTION_BOOK": str(_book_of(snippet)),
    }
    if way is not Way.PIPED:
        environment["PYTHONUNBUFFERED"] = "1"
    if way is Way.RECORDED:
        environment |= {
            "MOTION_RECORDING": str(places.recording),
            "MOTION_PROGRAM": str(snippet.path),
            "MOTION_SCRATCH": str(scratch),
        }
    if STACKS:
        environment["MOTION_STACKS"] = str(STACKS)
    if os.name == "nt":
        environment |= {"TEMP": str(scratch), "TMP": str(scratch), "USERPROFILE": str(scratch)}
        environment["MOTION_TIMEOUT"] = str(snippet.guarantee.timeout)
        # Without these variables, Windows starts no program and opens no socket.
        environment |= {name: os.environ[name] for name in ("SYSTEMROOT", "COMSPEC") if name in os.environ}
    if "display" in snippet.guarantee.needs:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR"):
            if name in os.environ:
                environment[name] = os.environ[name]
    return environment
