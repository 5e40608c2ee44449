"""Many runs: which of them are under way at the same time."""

from __future__ import annotations

import asyncio
import compileall
import os
import signal
import threading
from collections.abc import Callable, Iterable

from motion.program.snippet import Snippet
from motion.run.guardian import guarded_folder
from motion.run.interpreter import Interpreter
from motion.run.launch import STARTUP, run_snippet
from motion.run.outcome import Run

_START = 0.15
"""Seconds in which most programs have done what computing they do."""


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
    compileall.compile_dir(STARTUP, quiet=2)
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
