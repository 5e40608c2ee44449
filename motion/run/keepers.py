"""Starts the runs of an engine and outlives it: `python -m motion.run.keepers FOLDER`, a separate process.

The engine (see `motion.run.guardian`) asks for runs. For each run this process starts a child, its keeper
(see
`motion.run.keeper`). After the engine has ended, for whatever reason, this process ends the rest of its
runs, removes FOLDER, and ends too.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import sys
import time
from pathlib import Path

from motion.run.family import CAN_ADOPT, adopt_orphans, children_of
from motion.run.folders import remove_folder
from motion.run.keeper import Keeper, send, wake_up_when_a_child_ends

_ENGINE = 0
"""The file descriptor whose end means that the engine has ended."""


def main() -> None:
    """Start runs until the engine ends, then end the rest, and remove its folder."""
    if os.name == "posix":
        signal.pthread_sigmask(signal.SIG_SETMASK, ())  # the engine may have been started with others
    folder, *requests = sys.argv[1:]
    if requests:
        _serve(int(requests[0]))
    else:
        sys.stdin.read()  # without `fork`, the engine starts the runs itself
    if not CAN_ADOPT:
        import asyncio  # noqa: PLC0415 -- needed only here, like the next import

        from motion.run.processes import Processes  # noqa: PLC0415 -- psutil is slow to import

        asyncio.run(Processes(Path(folder)).kill())
    remove_folder(Path(folder))


def _serve(requested: int) -> None:
    """Start the requested runs until the engine and its runs have ended."""
    requests = socket.socket(fileno=requested)
    requests.set_inheritable(False)
    adopt_orphans()
    woken = wake_up_when_a_child_ends()
    ready = select.poll()
    for file in (_ENGINE, requests.fileno(), woken):
        ready.register(file, select.POLLIN)
    keepers: set[int] = set()
    while True:
        files = {file for file, _ in ready.poll()}
        if requests.fileno() in files:
            keepers.add(_start_keeper(requests, woken))
        if woken in files:
            os.read(woken, 4096)
            _reap(keepers)
        elif _ENGINE in files:
            break
    for keeper in keepers:  # usually there is none; this process inherits the children of a keeper
        send(keeper, signal.SIGKILL)
    while _reap(keepers):
        time.sleep(0.001)


def _start_keeper(requests: socket.socket, woken: int) -> int:
    request, files, _, _ = socket.recv_fds(requests, 1 << 20, 2)
    for file in files:
        os.set_inheritable(file, False)
    pid = os.fork()
    if not pid:
        with contextlib.suppress(BaseException):
            requests.close()
            os.close(woken)
            os.dup2(os.open(os.devnull, os.O_RDONLY), _ENGINE)
            Keeper(json.loads(request), socket.socket(fileno=files[0]), files[1]).keep()
        os._exit(0)
    for file in files:
        os.close(file)
    return pid


def _reap(keepers: set[int]) -> bool:
    """Wait for the children that have ended. False means that no child is left."""
    with contextlib.suppress(ChildProcessError):
        while pid := os.waitpid(-1, os.WNOHANG)[0]:
            keepers.discard(pid)
        for pid in children_of(os.getpid()):
            if pid not in keepers:  # the program ended its keeper and left this process behind
                send(pid, signal.SIGKILL)
        return True
    return False


if __name__ == "__main__":
    main()
