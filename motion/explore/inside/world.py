"""Puts the scheduler's locks, threads and clock where the standard library has its own.

Everything else of `threading`, `queue` and `concurrent.futures.thread` is the standard library's own Python
code. It builds conditions, events, semaphores, barriers, queues and pools from these.
"""

from __future__ import annotations

import _threading_local
import contextvars
import inspect
import itertools
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from motion.explore.inside.locks import Lock, free_all, running
from motion.explore.inside.scheduler import Abort, Lane, Scheduler

_real_excepthook = threading.excepthook

_OURS = os.path.dirname(__file__)  # noqa: PTH120 -- compared with the names of code objects

_FIRST_IDENT = 1001
"""Identifiers of threads: the real ones differ from run to run, and a program may print or compare them."""


def replace() -> None:
    """Replace the names, before any module is imported that keeps one of them."""
    module: Any = threading
    module._allocate_lock = module.Lock = Lock
    module._CRLock = None
    module.RLock = module._PyRLock
    module.get_ident, module.get_native_id = _ident, _ident
    module.local = _threading_local.local
    module.local.__name__ = "_thread._local"  # as messages name it
    module.Thread.start, module.Thread.join, module.Thread.is_alive = (
        Thread.start,
        Thread.join,
        Thread.is_alive,
    )
    module._active_limbo_lock = module.RLock()
    module._shutdown_locks_lock = Lock()
    module._time = _now
    module._active[_FIRST_IDENT] = module._main_thread
    module._main_thread._ident = _FIRST_IDENT
    clock: Any = time
    clock.sleep = _sleep
    clock.monotonic = clock.perf_counter = clock.time = _now
    clock.monotonic_ns = clock.perf_counter_ns = clock.time_ns = lambda: round(_now() * 1_000_000_000)
    clock.process_time = clock.thread_time = lambda: 0.0
    # These would keep the real locks and the real clock.
    import logging.handlers  # noqa: F401, PLC0415
    import queue  # noqa: PLC0415
    from concurrent.futures import _base, thread  # noqa: F401, PLC0415 -- `thread` adds what is called at the end

    patched: Any = queue
    patched.SimpleQueue = patched._PySimpleQueue
    patched.time = _now
    for kind in (threading.Thread, _base.Future):
        _count_births(kind)


_births = itertools.count()


def _count_births(kind: Any) -> None:
    """Have sets go through such objects in the order of their births, not of their places in memory."""
    constructor = kind.__init__

    def born(self: Any, *arguments: Any, **options: Any) -> None:
        self._birth = next(_births)
        constructor(self, *arguments, **options)

    kind.__init__ = born
    kind.__hash__ = lambda self: self._birth


def run(scheduler: Scheduler, main: Callable[[Lane], None]) -> None:
    """Make the standard library forget the run before, and run a program.

    Args:
        scheduler: The run's scheduler.
        main: The code of the main thread.
    """
    global _births  # noqa: PLW0603 -- a new count for each run, for all constructors
    _births = itertools.count()
    module: Any = threading
    free_all()
    for ident in [known for known in module._active if known != _FIRST_IDENT]:
        del module._active[ident]
    module._counter = itertools.count(1).__next__
    module._main_thread._name = "MainThread"
    module._main_thread.__dict__.pop("_local__impl", None)
    module.excepthook = _real_excepthook
    pools: Any = sys.modules["concurrent.futures.thread"]
    pools._shutdown = False
    pools._threads_queues.clear()
    pools.ThreadPoolExecutor._counter = itertools.count().__next__
    logs: Any = sys.modules["logging"]
    logs.root.handlers.clear()
    logs.root.setLevel(logs.WARNING)
    logs.Logger.manager.loggerDict.clear()
    running.scheduler = scheduler
    scheduler.born("MainThread", lambda: main(scheduler.lanes[0]), daemon=False)
    try:
        scheduler.run()
    finally:
        running.scheduler = None


def wait_for_threads(lane: Lane) -> None:
    """Do what the interpreter does when the main thread has run the program's last line.

    Args:
        lane: The main lane.
    """
    scheduler, _ = current()
    lane.left = True
    module: Any = threading
    for call in reversed(module._threading_atexits):
        call()

    def ended() -> bool:
        return all(other.ended or other.daemon for other in scheduler.lanes if other is not lane)

    if not ended():
        scheduler.wait(lane, sys._getframe(), ended, None)


def current() -> tuple[Scheduler, Lane]:
    """The scheduler of the run that goes on, and the lane that runs.

    Raises:
        Abort: The run is over: a finalizer calls.
    """
    scheduler = running.scheduler
    if scheduler is None or scheduler.lane is None:
        raise Abort
    return scheduler, scheduler.lane


def _ident() -> int:
    scheduler = running.scheduler
    lane = scheduler.lane if scheduler else None
    return _FIRST_IDENT + (lane.number if lane else 0)


def _now() -> float:
    return running.scheduler.now if running.scheduler else 0.0


def _sleep(seconds: float) -> None:
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    scheduler, lane = current()
    if not seconds:
        scheduler.pause(lane, sys._getframe(1))
        return
    scheduler.wait(lane, sys._getframe(1), lambda: False, None, seconds)


def _first_frame() -> Callable[[Any], None]:
    """The line of the standard library that runs a thread, as a function: tracebacks begin there."""
    lines, first = inspect.getsourcelines(vars(threading.Thread)["_bootstrap_inner"])
    at = max(place for place, line in enumerate(lines) if ".run(" in line)
    source = "\n" * (first + at - 2) + f"def _bootstrap_inner(self):\n{lines[at]}"
    made: dict[str, Any] = {}
    exec(compile(source, threading.__file__, "exec"), made)  # noqa: S102 -- a line of the standard library
    function: Callable[[Any], None] = made["_bootstrap_inner"]
    return function


_bootstrap_inner = _first_frame()


def _run_thread(thread: Any) -> None:
    module: Any = threading
    try:
        _bootstrap_inner(thread)
    except SystemExit:
        pass
    except Exception as error:  # noqa: BLE001 -- whatever it is, the program's hook reports it, as elsewhere
        thread._lane.error = type(error).__name__
        without_ours(error)
        thread._invoke_excepthook(thread)
    finally:
        module._active.pop(thread._ident, None)


class Thread:
    """The methods of `threading.Thread` that start it and wait for it, by names that a program may print."""

    def start(self: Any) -> None:
        """Start the thread."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        scheduler, starter = current()
        if scheduler.aborted:
            raise Abort
        lane = scheduler.born(self.name, lambda: _run_thread(self), daemon=self.daemon)
        self._lane = lane
        if running.born:
            running.born(starter, lane)
        self._ident = self._native_id = _FIRST_IDENT + lane.number
        if getattr(self, "_context", self) is None:  # since 3.14
            inherits = getattr(sys.flags, "thread_inherit_context", 0)
            self._context = contextvars.copy_context() if inherits else contextvars.Context()
        self._started.set()
        module: Any = threading
        module._active[self._ident] = self

    def join(self: Any, timeout: float | None = None) -> None:
        """Wait until the thread has ended."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is threading.current_thread():
            raise RuntimeError("cannot join current thread")
        scheduler, lane = current()
        other = scheduler.lanes[0] if self is threading.main_thread() else self._lane
        if not other.left:
            scheduler.wait(lane, sys._getframe(1), lambda: bool(other.left), self, timeout)

    def is_alive(self: Any) -> bool:
        """Whether the thread was started and has not ended."""
        if self is threading.main_thread():
            return running.scheduler is None or not running.scheduler.lanes[0].left
        return bool(self._started.is_set() and not self._lane.left)


def without_ours(error: BaseException) -> BaseException:
    """An exception whose traceback begins in the program, as it would without a scheduler.

    Args:
        error: The exception.
    """
    found = error.__traceback__
    while found is not None and found.tb_frame.f_code.co_filename.startswith(_OURS):
        found = found.tb_next
    return error.with_traceback(found)


_HOOKS: dict[str, str] = {
    "os.fork": "it starts processes",
    "os.forkpty": "it starts processes",
    "os.posix_spawn": "it starts processes",
    "subprocess.Popen": "it starts processes",
    "_winapi.CreateProcess": "it starts processes",
    "os.system": "it starts processes",
    "os.exec": "it starts processes",
    "os.kill": "it sends signals",
    "socket.__new__": "it uses sockets",
}


def refuse_what_is_outside() -> None:
    """Have each run refused that does what no scheduler of threads controls."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        scheduler = running.scheduler
        if scheduler is None or scheduler.lane is None:
            return
        reason = _HOOKS.get(event, "")
        if event == "open" and arguments[1] is not None and set(str(arguments[1])) & set("wax+"):
            reason = "it writes files"
        if event.startswith("_thread.start"):
            reason = "it starts threads without `threading.Thread`"
        if reason:
            scheduler.refuse(reason)
            raise Abort

    sys.addaudithook(hook)
