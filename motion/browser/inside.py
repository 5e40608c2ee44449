"""Runs one program as CPython would, and records it: in WebAssembly, in a worker of a browser or in Node.

WebAssembly has no threads, no processes and no sockets. Pyodide's own event loop runs on the browser's loop,
and it differs from CPython's: `time.sleep` lets other tasks run, and tasks that are left over are not
canceled. So this module restores CPython's loop, on a selector that only sleeps. A loop without sockets needs
nothing else.

It is imported only there: `motion_host` is docs/assets/run/python.mjs. Some parts of asyncio and of Pyodide
that it uses are private, so both have exact versions.
"""

from __future__ import annotations

import asyncio
import atexit
import gc
import json
import linecache
import os
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import motion_host  # type: ignore[import-not-found]
import motion_recorder  # type: ignore[import-not-found]
from pyodide import webloop  # type: ignore[import-not-found]

FOLDER = Path("/home/reader")
"""The folder of the program."""

RECORDING = Path("/home/recording")
"""The folder of its recording."""

STUCK = "stuck"
"""The end of a run in which nothing could happen any more."""


class _Clock:
    """How long the only thread has slept, and how often."""

    slept = 0
    naps = 0

    @classmethod
    def sleep(cls, seconds: float) -> None:
        """Replaces `time.sleep`."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        begun = time.monotonic_ns()
        motion_host.sleep(seconds)
        cls.slept += time.monotonic_ns() - begun
        cls.naps += 1

    @classmethod
    def busy(cls) -> int:
        """Nanoseconds during which the thread was not asleep."""
        return time.monotonic_ns() - cls.slept


class _Timer:
    """Replaces a selector. Nothing can arrive, so it sleeps for as long as it may."""

    stuck: Callable[[], None]

    def select(self, timeout: float | None) -> list[object]:
        """Sleep.

        Args:
            timeout: The seconds to sleep. None means: until something arrives.
        """
        if timeout is None:
            self.stuck()
        elif timeout > 0:
            _Clock.sleep(timeout)
        return []

    def close(self) -> None:
        """There is nothing to close."""


class _UnixSelectorEventLoop(asyncio.BaseEventLoop):
    """CPython's event loop, under its usual name."""

    def __init__(self, selector: _Timer | None = None) -> None:
        super().__init__()
        self._selector = selector or _Timer()

    def _process_events(self, event_list: list[object]) -> None:
        """There are none."""

    def _write_to_self(self) -> None:
        """There is no other thread to wake it from."""


_UnixSelectorEventLoop.__module__ = "asyncio.unix_events"


def run(source: str, name: str) -> None:
    """Run a program, tell the host how it ended, then draw its replay. Each interpreter runs one program.

    Args:
        source: The program.
        name: The name of its file.
    """
    _Program(source, FOLDER / name).run()


class _Program:
    def __init__(self, source: str, path: Path) -> None:
        self.source = source
        self.path = path
        self.begun = 0.0

    def run(self) -> None:
        """Run the program and everything that belongs to its end."""
        for folder in (FOLDER, RECORDING):
            folder.mkdir(parents=True, exist_ok=True)  # Pyodide has created the one in HOME
        os.chdir(FOLDER)
        self.path.write_text(self.source, encoding="utf-8")
        linecache.clearcache()
        _Timer.stuck = staticmethod(lambda: self.finish(STUCK))
        _put_back()
        main = types.ModuleType("__main__")
        main.__file__ = str(self.path)
        sys.modules["__main__"] = main
        sys.argv = [str(self.path)]
        self.stop_recording, _ = motion_recorder.record(
            str(RECORDING), str(self.path), str(FOLDER), cpu=_Clock.busy, switches=lambda: _Clock.naps
        )
        motion_host.begun()
        self.begun = time.monotonic()
        end = self.carry_out(main)
        atexit._run_exitfuncs()
        _take_down(main)
        self.finish(end)

    def carry_out(self, main: types.ModuleType) -> int:
        """Run the lines of the program, and print its exception as CPython would. Returns the exit status."""
        try:
            code = compile(self.source, str(self.path), "exec", dont_inherit=True)
            exec(code, main.__dict__)  # noqa: S102 -- running programs is the purpose of this module
        except SystemExit as error:
            if error.code is None or isinstance(error.code, int):
                return (error.code or 0) & 0xFF
            print(error.code, file=sys.stderr)
            return 1
        except BaseException as error:  # noqa: BLE001 -- as the interpreter does
            trace = error.__traceback__ and error.__traceback__.tb_next  # begins with the program's own frame
            sys.excepthook(type(error), error.with_traceback(trace), trace)
            return 1
        return 0

    def finish(self, end: int | str) -> None:
        """Tell the host how the program ended, then what its lanes did."""
        seconds = time.monotonic() - self.begun
        sys.stdout.flush()
        sys.stderr.flush()
        self.stop_recording()
        motion_host.ended(json.dumps({"end": end, "seconds": seconds}))
        motion_host.drawn(json.dumps(self.draw(seconds if end == STUCK else None)))

    def draw(self, stopped: float | None) -> dict[str, Any]:
        """The elements of the replay, if there is one, and the printers of each line of output."""
        # Imported late: these modules take longer to load than most programs take to run.
        from motion.replay.build import replay_of  # noqa: PLC0415
        from motion.replay.player import elements_of  # noqa: PLC0415
        from motion.run.recording.reading import read  # noqa: PLC0415

        status = os.fstat(1)
        recording = read(RECORDING, motion_host.output(), (status.st_dev, status.st_ino))
        shown = range(1, self.source.count("\n") + 2)
        replay = replay_of(self.source, recording, shown=shown, stopped=stopped)
        if not replay:
            return {"replay": None, "printers": {}}
        return {
            "replay": elements_of(replay, self.path.name),
            "printers": {number: [lane.color, lane.name] for number, lane in replay.printers().items()},
        }


def _put_back() -> None:
    """Make Python behave as CPython does, as far as possible."""
    os.dup2(1, 2)  # one stream, as on the pages
    streams: list[Any] = [sys.stdout, sys.stderr]
    for stream in streams:
        stream.reconfigure(line_buffering=True)
    time.sleep = _Clock.sleep  # type: ignore[assignment]
    asyncio.run = webloop._orig_run
    asyncio._set_running_loop(None)
    events: Any = asyncio.events
    policy: Any = type("_Policy", (events._BaseDefaultEventLoopPolicy,), {})
    policy._loop_factory = _UnixSelectorEventLoop
    events._event_loop_policy = policy()
    for module in (asyncio, asyncio.unix_events):
        for name in ("SelectorEventLoop", "EventLoop", "_UnixSelectorEventLoop"):
            setattr(module, name, _UnixSelectorEventLoop)


def _take_down(main: types.ModuleType) -> None:
    """End as Python does: names are deleted, and objects that nothing else holds are finalized."""
    sys.modules.pop("__main__", None)
    for name in list(main.__dict__):
        if not name.startswith("__"):
            main.__dict__[name] = None
    gc.collect()
