"""Watches a run from the engine's side: how it ended, when, and how much it had printed by then."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import os
import signal
import socket
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil

from motion.run.outcome import FLOOD, MEMORY_LIMIT, TIME_LIMIT
from motion.run.output import Output
from motion.run.processes import DUMP, LINGER, Processes, command_of

_NAMED = 5
"""The number of commands of leftover processes that are reported. The others are only counted."""


class LostRunError(RuntimeError):
    """The process that watched a run ended before the run, so nobody knows how the run ended."""


@dataclasses.dataclass
class Ended:
    """The end of a run.

    Attributes:
        end: As `Run.end`.
        at: The time when it ended, from `time.monotonic`.
        begun: The time when it began, from the same clock.
        printed: The number of bytes that it had printed when it was stopped; None if it was not stopped.
        leftovers: As `Run.leftovers`.
    """

    end: int | str
    at: float
    begun: float
    printed: int | None = None
    leftovers: tuple[str, ...] = ()


async def watch(channel: socket.socket, output: Output) -> Ended:
    """Watch a run through its keeper (see `motion.run.keeper`), until no process of it is left.

    If this is canceled, the run is ended first.

    Args:
        channel: The socket to the keeper; it is closed.
        output: The output of the run.

    Raises:
        OSError: The program could not start.
        LostRunError: The keeper was ended.
    """
    reader, writer = await asyncio.open_unix_connection(sock=channel)
    flooded = asyncio.create_task(_end_flood(output, writer))
    ended = Ended("", 0.0, 0.0)
    try:
        async for line in reader:
            _note(ended, line.decode().split(), output, writer)
    except ConnectionError:  # it ended before it read our last words
        pass
    finally:
        flooded.cancel()
        with contextlib.suppress(OSError):
            writer.write_eof()  # ends the rest, if this was canceled
            await reader.read(-1)
        writer.close()
    await asyncio.wait([output.ended], timeout=LINGER)
    if output.ended.done() and not output.ended.result():
        ended.end, ended.at = FLOOD, ended.at or time.monotonic()
    if ended.end == "":
        raise LostRunError("the process that watched the run was ended, perhaps by the program itself")
    return ended


async def _end_flood(output: Output, writer: asyncio.StreamWriter) -> None:
    if not await asyncio.shield(output.ended):
        writer.write(b"k")


def _note(ended: Ended, words: Sequence[str], output: Output, writer: asyncio.StreamWriter) -> None:
    """Note one message of a keeper, and answer."""
    match words:
        case ["failed", number]:
            raise OSError(int(number), os.strerror(int(number)))
        case ["began", at]:
            ended.begun = float(at)
        case ["ended", status, at]:
            ended.end, ended.at = named(int(status)), float(at)
        case ["limit", at]:
            ended.end, ended.at, ended.printed = TIME_LIMIT, float(at), len(output)
            writer.write(b"d")
        case ["memory", at]:
            ended.end, ended.at = MEMORY_LIMIT, float(at)
        case ["left", *pids]:
            ended.leftovers = told([psutil.Process(pid) for pid in map(int, pids) if psutil.pid_exists(pid)])
            writer.write(b"k")


async def watch_directly(
    process: asyncio.subprocess.Process, output: Output, folder: Path, limit: float
) -> Ended:
    """Watch a run that the engine has started itself, until its last process has ended (Windows).

    If this is canceled, the run is ended first.

    Args:
        process: The first process of the run.
        output: The output of the run.
        folder: The folder in which it runs, by which its processes are found.
        limit: Its time limit, in seconds.
    """
    processes = Processes(folder)
    ended = Ended("", 0.0, time.monotonic())
    exited = asyncio.create_task(process.wait())
    try:
        async with asyncio.timeout(limit):
            either: list[asyncio.Future[Any]] = [exited, output.ended]
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            if not output.ended.done() or output.ended.result():
                ended.end = named(await asyncio.shield(exited))
                ended.at = time.monotonic()
                if left := await processes.leave():
                    ended.leftovers = told(left)
    except TimeoutError:
        ended.end, ended.at, ended.printed = TIME_LIMIT, time.monotonic(), len(output)
        await asyncio.wait([output.ended], timeout=DUMP)  # the processes have a timer for their stacks
    finally:
        await processes.kill()
        await process.wait()
        exited.cancel()
    await asyncio.wait([output.ended], timeout=LINGER)
    if output.ended.done() and not output.ended.result():
        ended.end, ended.at = FLOOD, ended.at or time.monotonic()
    return ended


def told(left: Sequence[psutil.Process]) -> tuple[str, ...]:
    """The commands of the first few processes that a run left behind.

    Args:
        left: The processes.
    """
    commands = [command_of(process) for process in left[:_NAMED]]
    if not left:
        commands = ["a process that kept starting others and ending"]
    elif more := len(left) - len(commands):
        commands.append(f"{more} more processes")
    return tuple(commands)


def named(returncode: int) -> int | str:
    """An exit status, or the name of the signal that `subprocess` returns as a negative status.

    Args:
        returncode: The status from `subprocess`.
    """
    if returncode >= 0:
        return returncode
    try:
        return signal.Signals(-returncode).name
    except ValueError:  # a real-time signal
        return f"signal {-returncode}"
