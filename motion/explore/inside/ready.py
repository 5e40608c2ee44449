"""The queue of an event loop's ready callbacks, which asks what goes on wherever the order is not fixed.

asyncio takes the callbacks in rounds: those that are ready when a round begins, first in, first out. Here a
task may go on before others that are ready in the same round, and so may a timer before others for the same
instant. All other callbacks keep their order.
"""

from __future__ import annotations

import collections
import dataclasses
import enum
from asyncio import events, futures, tasks
from typing import Any

from motion.explore.inside.locks import running
from motion.explore.inside.scheduler import Abort

_SAME = 1e-9
"""Seconds between timers for the same instant: the clock's resolution, and more than an error of floats."""

_TIMERS = 1_000_000
"""The number of the first timer. Those of tasks are smaller."""

_ENDS_SLEEP = vars(futures)["_set_result_unless_cancelled"]

_STEPS = frozenset(["TaskStepMethWrapper", "task_wakeup"])
"""The names of the callbacks with which tasks go on."""


class Order(enum.Enum):
    """Which orders a queue tries.

    Attributes:
        PROMISED: Tasks first in, first out; timers for the same instant in any order, as asyncio's
            documentation has it.
        ANY: Also tasks in any order.
        ALL: The same, except the order of sleeps for the same instant: it only decides the order in which the
            tasks get ready. This is enough if any number of tasks may overtake others.
    """

    PROMISED = "promised"
    ANY = "any"
    ALL = "all"


@dataclasses.dataclass(frozen=True)
class Option:
    """A callback that could be next.

    Attributes:
        number: The number of the task, or of the timer.
        place: Its place in the queue.
    """

    number: int
    place: int


class Ready(collections.deque[events.Handle]):
    """The queue.

    Args:
        order: The orders that are tried.
    """

    def __init__(self, order: Order) -> None:
        super().__init__()
        self._order = order
        self._left = 0  # of this round

    def begin(self) -> None:
        """Begin a round: what is ready when the first callback is taken."""
        self._left = 0

    def popleft(self) -> events.Handle:
        """Take the next callback.

        Raises:
            Abort: The run is over.
        """
        scheduler = running.scheduler
        if scheduler is None or scheduler.aborted:
            raise Abort
        self._left = self._left or len(self)
        options = self._options()
        place = scheduler.chosen(options).place if len(options) > 1 else 0
        handle = self[place]
        del self[place]
        self._left -= 1
        return handle

    def _options(self) -> list[Option]:
        """The callbacks that could be next, from the first one on; empty if only that one could."""
        first = self[0]
        if first.cancelled():
            return []
        handles = [(place, self[place]) for place in range(self._left) if not self[place].cancelled()]
        if _task_of(first):
            if self._order is Order.PROMISED:
                return []
            ready = [(place, _task_of(handle)) for place, handle in handles]
            return [Option(task._lane.number, place) for place, task in ready if task]
        if isinstance(first, events.TimerHandle):
            if self._order is Order.ALL and all(_is_sleep(handle) for _, handle in handles):
                return []
            return [
                Option(_TIMERS + place, place)
                for place, handle in handles
                if isinstance(handle, events.TimerHandle) and abs(handle.when() - first.when()) <= _SAME
            ]
        return []


def _task_of(handle: events.Handle) -> Any:
    """The task that goes on with a callback; None if it is none."""
    callback = _callback(handle)
    names = {type(callback).__name__, getattr(callback, "__name__", "")}
    owner = getattr(callback, "__self__", None)
    return owner if isinstance(owner, tasks.Task) and names & _STEPS else None


def _callback(handle: Any) -> Any:
    return handle._callback


def _is_sleep(handle: events.Handle) -> bool:
    """Whether a callback only ends an `asyncio.sleep`."""
    return _callback(handle) is _ENDS_SLEEP
