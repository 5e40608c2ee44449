"""Keeps one run: starts it, enforces its limits with its own clock, and ends it.

A keeper is a process between `motion.run.keepers` and the program. It becomes the parent of all processes
that the program leaves behind. It writes one line for each event, and closes its socket to the engine after
the last process of the run has ended:

    failed ERRNO           the program could not be started
    began TIME             TIME is from `time.monotonic`, which all processes share
    ended STATUS TIME      STATUS as in `subprocess`
    limit TIME             it reached its time limit and was halted; the keeper waits for a command
    memory TIME            it reached its memory limit and is being killed
    left PID...            processes that outlived the program; the keeper waits for a command

The commands are `d` (each process writes down where it is, then all are killed) and `k` (all are killed). The
end of the socket, which also comes when the engine is killed, means `k`.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import time
from pathlib import Path
from typing import Any

from motion.run.family import (
    CAN_ADOPT,
    STACKS,
    adopt_orphans,
    descendants_of,
    has_ended,
    is_about_to_end,
    memory_of,
    no_core_file,
    waits_of,
)

_GIVE_UP = 10.0
"""Seconds after which the keeper gives up on a process that was killed and does not end."""

_FASTEST = 4 << 30
"""Bytes a second. No program should take memory faster. It determines how soon to look again."""

_PATIENCE = 4
"""A program on a busy machine gets at most this many times its time limit.

The sum of the waits is exact for processes that wait for each other. It is too much for processes that
compute side by side: without this bound, two of them on one processor would never reach their limit.
"""


def wake_up_when_a_child_ends() -> int:
    """A file that becomes readable when a child has ended."""
    woken, wakes = os.pipe()
    for file in (woken, wakes):
        os.set_blocking(file, False)
    signal.set_wakeup_fd(wakes, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    return woken


def send(pid: int, number: int) -> None:
    """Send a signal to a process, if it exists and can get one.

    Args:
        pid: Its id.
        number: The signal.
    """
    with contextlib.suppress(OSError):
        os.kill(pid, number)


class Keeper:
    """Keeps one run.

    Args:
        request: The command and its limits (see `motion.run.guardian.Guardian.start`).
        channel: The socket to the engine.
        output: The file for the output of the program.
    """

    def __init__(self, request: dict[str, Any], channel: socket.socket, output: int) -> None:
        self._request = request
        self._channel = channel
        self._output = output
        self._command = ""
        self._leader = 0
        self._status: int | None = None
        self._waits: dict[int, int] = {}

    def keep(self) -> None:
        """Start the program, and return after its last process has ended."""
        os.setsid()
        adopt_orphans()
        self._woken = wake_up_when_a_child_ends()
        self._ready = select.poll()
        for file in (self._woken, self._channel.fileno()):
            self._ready.register(file, select.POLLIN)
        if self._start():
            self._watch()
            self._kill()

    def _start(self) -> bool:
        command = self._request["command"]
        begun = time.monotonic()
        try:
            os.chdir(self._request["folder"])
            self._leader = os.posix_spawn(
                command[0],
                command,
                self._request["environment"],
                file_actions=[
                    (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                    (os.POSIX_SPAWN_DUP2, self._output, 1),
                    (os.POSIX_SPAWN_DUP2, self._output, 2),
                ],
                setsid=True,
                setsigdef=signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP},
                setsigmask=(),
            )
        except OSError as error:
            self._say("failed", error.errno or 0)
            return False
        os.chdir("/")
        os.close(self._output)
        self._begun = begun
        self._say("began", begun)
        return True

    def _watch(self) -> None:
        """Wait until the program has ended or must be ended."""
        look = time.monotonic()
        while self._reap() and self._status is None:
            now = time.monotonic()
            if now >= self._deadline(self._begun):
                self._waits |= waits_of(descendants_of(os.getpid()))
                if now >= self._deadline(self._begun):
                    self._limit(now)
                    return
            if now >= look:
                family = descendants_of(os.getpid())
                used = memory_of(family, self._request["memory"])
                if used > self._request["memory"]:
                    self._say("memory", now)
                    return
                self._waits |= waits_of(family)
                # The less room is left, the sooner. Looking takes at most a fiftieth of the time.
                room = (self._request["memory"] - used) / _FASTEST
                look = now + max(room, 50 * (time.monotonic() - now), 0.02)
            if self._wait(min(self._deadline(self._begun), look) - now):
                return
        self._say("ended", self._status, time.monotonic())
        self._outlived()

    def _outlived(self) -> None:
        """Wait until the processes that outlived the program have ended or must be ended.

        Those that are about to end get as much time as the program had.
        """
        ended = time.monotonic()
        last = ended + self._request["linger"]
        while self._reap():
            is_late = time.monotonic() >= last
            if is_late:
                family = self._family()
                self._waits |= waits_of(family)
                is_ending = family and all(map(is_about_to_end, family))
                if not is_ending or time.monotonic() >= self._deadline(ended):
                    self._say("left", *family)
                    self._wait_for_command()
                    return
            if self._wait(0.02 if is_late else last - time.monotonic()):
                return

    def _deadline(self, begun: float) -> float:
        """The time, from `time.monotonic`, at which processes that began then reach the time limit.

        On a busy machine, its processes wait for a processor. As far as the keeper has seen these waits, they
        do not count. They come from the system and not from the length of the run, so a deadlock gets no more
        time than on an idle machine.
        """
        limit: float = self._request["timeout"]
        return begun + min(limit + sum(self._waits.values()) / 1e9, _PATIENCE * limit)

    def _limit(self, now: float) -> None:
        """Handle the time limit. Everything stops while the engine notes the output so far."""
        for pid in self._family():
            send(pid, signal.SIGSTOP)
        self._say("limit", now)
        self._wait_for_command()
        if self._command == "d":
            self._dump()

    def _dump(self) -> None:
        """End the processes, but let each first write down where its threads are.

        `faulthandler` does so (see `startup`), even if the process hangs in C code. The processes take
        turns, because otherwise their reports would mix. They share the time for it: a process that does not
        end gets half of the remaining time.
        """
        last = time.monotonic() + self._request["dump"]
        for pid in self._family():
            no_core_file(pid)  # only the report is needed
            send(pid, STACKS)
            send(pid, signal.SIGCONT)
            turn = (time.monotonic() + last) / 2
            while not has_ended(pid) and time.monotonic() < turn:
                self._wait(0.005)
                self._reap()

    def _kill(self) -> None:
        """End all processes, including those that start while the others are ended."""
        last = time.monotonic() + _GIVE_UP
        while self._reap() and time.monotonic() < last:
            with contextlib.suppress(OSError):
                os.killpg(
                    self._leader, signal.SIGKILL
                )  # all at once, so that none of them can start another one
            for pid in self._family():
                send(pid, signal.SIGKILL)
            self._wait(0.001)

    def _family(self) -> list[int]:
        """The processes of the run, parents first."""
        if CAN_ADOPT:
            return descendants_of(os.getpid())
        from motion.run.processes import Processes  # noqa: PLC0415 -- psutil is slow to import

        return [process.pid for process in Processes(Path(self._request["folder"]), self._leader).alive()]

    def _reap(self) -> bool:
        """Wait for processes that have ended. False means that no process of the run is left."""
        try:
            while True:
                pid, status = os.waitpid(-1, os.WNOHANG)
                if pid == self._leader:
                    self._status = os.waitstatus_to_exitcode(status)
                if not pid:
                    return True
        except ChildProcessError:
            return not CAN_ADOPT and bool(self._family())

    def _wait(self, seconds: float) -> bool:
        """Wait until a child ends or a command comes. True means that a command has come.

        Args:
            seconds: The most seconds to wait.
        """
        if not CAN_ADOPT:
            seconds = min(seconds, 0.05)  # no event reports the end of a process that is not a child
        files = {file for file, _ in self._ready.poll(max(0, seconds * 1000))}
        if self._woken in files:
            with contextlib.suppress(BlockingIOError):
                os.read(self._woken, 4096)
        if self._channel.fileno() in files:
            self._command = self._heard()
            self._ready.unregister(self._channel.fileno())
        return bool(self._command)

    def _wait_for_command(self) -> None:
        if not self._command:
            self._channel.setblocking(True)
            self._command = self._heard()

    def _heard(self) -> str:
        try:
            return self._channel.recv(1).decode() or "k"
        except OSError:
            return "k"

    def _say(self, *words: object) -> None:
        with contextlib.suppress(OSError):  # nobody listens any longer
            self._channel.sendall((" ".join(map(str, words)) + "\n").encode())
