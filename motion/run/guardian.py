"""The engine's side of `motion.run.keepers`, the process that starts runs and ends them with the engine."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from motion.run.family import CAN_ADOPT
from motion.run.processes import DUMP, LINGER

# The temporary folder of macOS has such a long path that no room is left in it for the name of a socket,
# which has 104 bytes there (unix(4)). None means the system's temporary folder.
_PLACE = "/tmp" if sys.platform == "darwin" else None  # noqa: S108 -- mkdtemp creates our own folder in it

_ALONE = ("-E", "-S") if CAN_ADOPT else ("-E",)
"""Options for a Python that ignores variables, and that finds packages only where it needs psutil."""


class Guardian:
    """Starts runs, and ends them after the engine has ended (POSIX).

    Attributes:
        folder: A temporary folder for the runs.
    """

    def __init__(self, folder: Path, requests: socket.socket) -> None:
        self.folder = folder
        self._requests = requests

    def start(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        output: int,
        *,
        timeout: float,
        memory: int,
    ) -> socket.socket:
        """Start a run.

        Args:
            command: The path of a program, and its arguments.
            environment: The environment of the run.
            folder: The folder of the run.
            output: The file for the output of the run.
            timeout: Its time limit, in seconds.
            memory: Its memory limit, in bytes.

        Returns:
            A socket to the keeper of the run.
        """
        request = {
            "command": command,
            "environment": dict(environment),
            "folder": str(folder),
            "timeout": timeout,
            "memory": memory,
            "linger": LINGER,
            "dump": DUMP,
        }
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._requests, [json.dumps(request).encode()], [theirs.fileno(), output])
        return ours


@contextlib.contextmanager
def guarded() -> Iterator[Guardian]:
    """A guardian of runs. When the block ends, or this process is killed, its runs and its folder go too.

    Raises:
        OSError: There is no room for a temporary folder, or no process can start.
    """
    folder = Path(tempfile.mkdtemp(prefix="motion-", dir=_PLACE)).resolve()  # as a program sees it
    with contextlib.ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        # Datagrams, so that each file arrives together with its request.
        kind = socket.SOCK_DGRAM if os.name == "posix" else socket.SOCK_STREAM
        requests, theirs = map(stack.enter_context, socket.socketpair(type=kind))
        files = [theirs.fileno()] if os.name == "posix" else []
        process = subprocess.Popen(  # noqa: S603 -- our own program
            [sys.executable, *_ALONE, "-m", "motion.run.keepers", str(folder), *map(str, files)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            pass_fds=files,
            start_new_session=True,  # ending the engine's process group must not end it
        )
        stack.enter_context(process)  # closes its input, and waits for its end
        theirs.close()
        yield Guardian(folder, requests)
