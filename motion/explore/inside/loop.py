"""asyncio under the scheduler: its own code, on a clock and a queue of ready callbacks that are ours.

Tasks have numbers, so that sets go through them in the order of their births in each run.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
import threading
import weakref
from asyncio import base_events, events, log, runners, tasks
from collections.abc import Callable
from typing import Any

from motion.explore.inside.locks import running
from motion.explore.inside.ready import Order, Ready
from motion.explore.inside.scheduler import Abort, Lane
from motion.explore.inside.world import current


class Shared:
    """The values that all loops and tasks of a run share.

    Attributes:
        names: The numbers of this run's tasks without a name.
        order: The orders of ready callbacks that all runs try.
    """

    names = itertools.count(1)
    order = Order.PROMISED


class TaskLane(Lane):
    """A task of the program.

    Args:
        number: Its number.
        name: Its name.
        coroutine: Its coroutine.
    """

    def __init__(self, number: int, name: str, coroutine: Any) -> None:
        super().__init__(number, name, daemon=False, kind="task", detail=getattr(coroutine, "__name__", ""))
        self._task: Callable[[], Any] = lambda: None

    def of(self, task: Any) -> None:
        """Tell the lane its task, without keeping it."""
        self._task = weakref.ref(task)

    def look(self) -> None:
        """Note whether the task has ended, without asking for its exception, which would count as handled."""
        task = self._task()
        if self.ended or (task is not None and not task.done()):
            return
        self.ended = True
        error = None if task is None else task._exception
        cancelled = task is not None and task.cancelled()
        self.error = "CancelledError" if cancelled else type(error).__name__ if error else ""


class Task(tasks.Task):  # type: ignore[type-arg]
    """`asyncio.Task` with a number and a lane."""

    def __init__(self, coro: Any, *, name: str | None = None, **options: Any) -> None:
        scheduler, starter = current()
        if name is None:
            name = f"Task-{next(Shared.names)}"
        self._lane = TaskLane(1 + len(scheduler.tasks), str(name), coro)
        self._lane.of(self)
        scheduler.tasks.append(self._lane)
        if running.born:
            running.born(acting(starter), self._lane)
        super().__init__(coro, name=name, **options)

    def __hash__(self) -> int:
        return self._lane.number


class Selector:
    """What the loop asks between two rounds: it waits for nothing but the time.

    Args:
        ready: The loop's queue.
    """

    def __init__(self, ready: Ready) -> None:
        self._ready = ready

    def select(self, timeout: float | None) -> tuple[()]:
        """Wait until the next timer is due; for ever if there is none.

        Args:
            timeout: How long, in seconds.

        Raises:
            Abort: The run is over.
        """
        scheduler, lane = current()
        if scheduler.aborted:
            raise Abort
        if timeout is None or timeout > 0:
            scheduler.wait(lane, sys._getframe(1), lambda: False, None, timeout)
        self._ready.begin()
        return ()


class Loop(base_events.BaseEventLoop):
    """The event loop of a program."""

    def __init__(self) -> None:
        super().__init__()
        own: Any = self
        own._ready = Ready(Shared.order)
        own._selector = Selector(own._ready)

    def _process_events(self, _events: object) -> None:
        pass

    def _write_to_self(self) -> None:
        pass


class _Policy(getattr(events, "_BaseDefaultEventLoopPolicy", None) or events.BaseDefaultEventLoopPolicy):  # type: ignore[misc]  # its name until 3.13
    _loop_factory = Loop


class _Ordered(set[Any]):
    """A set of objects without numbers, such as coroutines, in the order in which they were given."""

    def __init__(self, items: Any) -> None:
        self._items = list(dict.fromkeys(items))
        super().__init__(self._items)

    def __iter__(self) -> Any:
        return iter(self._items)


def _refusing(reason: str) -> Callable[..., Any]:
    def refuse(*_arguments: object, **_options: object) -> Any:
        scheduler, _ = current()
        scheduler.refuse(reason)
        raise Abort

    return refuse


_REFUSED = {
    "it waits for files": ["add_reader", "add_writer", "connect_read_pipe", "connect_write_pipe"],
    "it handles signals": ["add_signal_handler"],
    "it starts processes": ["subprocess_exec", "subprocess_shell"],
    "it uses sockets": [
        *(name for name in dir(base_events.BaseEventLoop) if name.startswith("sock_")),
        *("create_unix_connection", "create_unix_server"),
    ],
    "it has threads beside an event loop": ["run_in_executor"],
}
"""Methods of an event loop for more than tasks and time, and why no program is explored with them."""


def replace(order: Order) -> None:
    """Replace what decides the order, for all runs.

    Args:
        order: The orders of ready callbacks that the runs try.
    """
    Shared.order = order
    for reason, names in _REFUSED.items():
        for name in names:
            setattr(Loop, name, _refusing(reason))
    Loop.__name__ = Loop.__qualname__ = "_UnixSelectorEventLoop"  # as messages name it
    Loop.__module__ = "asyncio.unix_events"
    Task.__module__ = "_asyncio"
    made: Callable[..., None] = base_events.BaseEventLoop.__init__

    def only_ours(self: Any) -> None:
        if not isinstance(self, Loop):
            _refusing("it has an event loop of its own")()
        made(self)

    constructed: Callable[..., None] = runners.Runner.__init__

    def without_factory(self: Any, *, debug: bool | None = None, loop_factory: object = None) -> None:
        if loop_factory is not None:
            _refusing("it chooses its event loop")()
        constructed(self, debug=debug)

    replaced: tuple[tuple[Any, dict[str, Any]], ...] = (
        (base_events.BaseEventLoop, {"__init__": only_ours}),
        (runners.Runner, {"__init__": without_factory}),
        (tasks, {"Task": Task, "eager_task_factory": tasks.create_eager_task_factory(Task)}),
        (tasks, {"set": lambda *items: _Ordered(*items) if items else set()}),
        (threading.Thread, {"start": _refusing("it has threads beside an event loop")}),
        (events, {"set_event_loop_policy": _refusing("it chooses its event loop")}),
    )
    for module, values in replaced:
        for name, value in values.items():
            setattr(module, name, value)
            if name in asyncio.__all__ and not isinstance(module, type):
                setattr(asyncio, name, value)


def renew() -> None:
    """Make asyncio forget the run before."""
    Shared.names = itertools.count(1)
    module: Any = events
    module._event_loop_policy = _Policy()
    module._set_running_loop(None)
    log.logger.handlers.clear()
    log.logger.filters.clear()
    log.logger.setLevel(0)
    log.logger.disabled, log.logger.propagate = False, True
    manager: Any = log.logger.manager
    manager.loggerDict[log.logger.name] = log.logger


def acting(lane: Lane) -> Lane:
    """The lane that acts: that of the current task, if there is one.

    Args:
        lane: The lane of the thread.
    """
    loop = events._get_running_loop()
    task: Any = tasks.current_task(loop) if loop else None
    return task._lane if task else lane
