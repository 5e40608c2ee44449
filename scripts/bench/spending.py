"""The costs of a process: carries out commands of a book and measures them."""

import contextlib
import dataclasses
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from motion.program.snippet import Snippet

MEGABYTE = 1e6


@dataclasses.dataclass(frozen=True)
class Spent:
    """The costs of a process and of the processes that it waited for.

    Attributes:
        seconds: From its start to its end.
        cpu: Seconds of CPU.
        memory: The greatest number of bytes that one of them used at any time. It is at least the size of
            this process, because Linux also counts a process before it became another program.
    """

    seconds: float
    cpu: float
    memory: float


def environment(book: Path) -> dict[str, str]:
    """The environment of a measured process: this Python, and the engine of the copy."""
    changed = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]),
        "PYTHONPATH": str(book),
        "PYTHONPYCACHEPREFIX": str(book.parent / "bytecode"),  # the second process of a kind compiles nothing
        "TMPDIR": str(book.parent),
        "NO_MKDOCS_2_WARNING": "1",
    }
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return inherited | changed


def build(book: Path) -> Spent:
    """Build a book's site."""
    return spend([sys.executable, "-m", "mkdocs", "build", "--quiet"], book)


def spend(words: Sequence[str], folder: Path, book: Path | None = None) -> Spent:
    """Carry out a command of the book and return its costs."""
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        process = subprocess.Popen(
            words,
            cwd=folder,
            env=environment(book or folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        spent, status = wait(process, begun)
        if status:
            output.seek(0)
            sys.exit(f"{shlex.join(words)} failed in {folder}:\n{output.read().decode()}")
    return spent


def spend_alone(snippet: Snippet, book: Path) -> Spent:
    """Run a program without the engine, alone, and return its costs."""
    with tempfile.TemporaryDirectory(dir=book.parent, ignore_cleanup_errors=True) as scratch:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command(snippet),
            cwd=scratch,
            env=environment(book),
            start_new_session=True,
            **dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL),
        )
        spent, _ = wait(process, begun)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # a stopped program may leave processes behind
    return spent


def command(snippet: Snippet) -> list[str]:
    """The command that runs a program without the engine."""
    limit = ["timeout", f"{snippet.guarantee.timeout:g}"] if snippet.guarantee.hangs else []
    return [*limit, "python", "-X", "utf8", str(snippet.path)]


def wait(process: subprocess.Popen[bytes], begun: float) -> tuple[Spent, int]:
    """Wait for a process, and return its costs and its exit status."""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return Spent(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit), process.returncode
