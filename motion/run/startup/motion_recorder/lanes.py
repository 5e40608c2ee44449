"""Finds out which lane runs: a process, a thread, a task or an interpreter. Each gets a name and a note."""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import itertools
import os
import sys
from _thread import _local, get_ident
from _weakref import ref

from .looking import TRIO, base_of_tasks, known, name_of_type, plain_text
from .notes import Notes
from .system import get_native_id

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from asyncio import Task
    from collections.abc import Callable
    from types import CodeType, FrameType
    from typing import Any


class Lanes:
    """The lanes of one interpreter.

    Everything that it uses is its own attribute, because programs still print when modules have been taken
    down.

    Attributes:
        forgotten: Other things to forget in the child of a fork.
        begins_at: Says where in the program a code begins. None if the code is not the program's.
    """

    begins_at: "Callable[[CodeType], object]"

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.interpreter = notes.interpreter
        self.modules = sys.modules
        self.getpid, self.getppid = os.getpid, os.getppid
        self.native_id, self.ident = get_native_id, get_ident
        self.local = _local
        self.reference = ref
        self.count = itertools.count
        self.known, self.text, self.name_of_type = known, plain_text, name_of_type
        self.base_of_tasks, self.trio = base_of_tasks, TRIO
        self.forgotten: list[Callable[[], None]] = []
        self.pid = 0

    def begin(self, what: str = "child") -> None:
        """A process or an interpreter begins, or this is the child of a fork."""
        # The child of a fork remembers its parent, which may have ended.
        parent = self.pid or self.getppid()
        self.pid = self.getpid()
        self.numbers = self.count(1)  # without a GIL, `+= 1` could give two threads the same number
        # lane: of this thread; tasks: the lanes of its tasks; names: those that were noted of them
        self.here = self.local()
        self.callers: dict[int, str] = {}  # lanes of a sub-interpreter, by the thread that calls it
        for forget in self.forgotten:
            forget()
        self.notes.begin(self.pid)
        self.notes.write("process", self.lane(), (self.pid, parent, self.interpreter, what))

    def lane(self) -> str:
        """The lane that runs: the task if there is one, otherwise the thread."""
        if self.getpid() != self.pid:  # a fork without a notice
            self.begin()
        task = self.task()
        if task is not None:
            return self.lane_of(task)
        here = self.here
        if not hasattr(here, "lane"):
            here.lane = self.lane_of_call() if self.interpreter else self.lane_of_thread()
        return here.lane  # type: ignore[no-any-return]

    def lane_of_thread(self) -> str:
        """A lane for this thread, which was not announced."""
        lane = self.new_lane()
        main = lane.endswith(".1")
        threading = self.modules.get("threading")
        thread = threading._active.get(self.ident()) if threading else None
        name = self.text(self.known(thread, "_name")) if thread else ""
        name = name or ("MainThread" if main else "thread")
        self.notes.write("thread", lane, (name, self.native_id(), main))
        return lane

    def lane_of_call(self) -> str:
        """The lane of a thread that another interpreter has lent to this one.

        Each call has its own thread state, and therefore its own thread-local values.
        """
        thread = self.native_id()
        if thread not in self.callers:
            self.callers[thread] = lane = self.new_lane()
            self.notes.write("thread", lane, (f"interpreter {self.interpreter}", thread, True))
        return self.callers[thread]

    def new_lane(self) -> str:
        """A name that no other lane has."""
        return f"{self.pid}.{self.interpreter}.{next(self.numbers)}"

    def task(self) -> "Task[Any] | None":
        """The task that runs in this thread, or None. Objects that only behave like tasks do not count."""
        asyncio: Any = self.modules.get("_asyncio")
        if hasattr(asyncio, "current_task"):  # otherwise it is not imported, or not completely
            loop = asyncio._get_running_loop()
            task = asyncio.current_task(loop) if loop is not None else None
            if self.base_of_tasks(task, self.modules):
                return task
        context = getattr(self.modules.get(self.trio), "GLOBAL_RUN_CONTEXT", None)
        task = getattr(context, "task", None) if context is not None else None
        return task if self.base_of_tasks(task, self.modules) else None

    def is_known(self, task: "Task[Any]") -> bool:
        """Whether a task has a lane."""
        entry = getattr(self.here, "tasks", {}).get(id(task))
        return entry is not None and entry[0]() is task

    def lane_of(self, task: "Task[Any]") -> str:
        """The lane of a task."""
        here = self.here
        if not hasattr(here, "tasks"):
            # By identity, because equality may run code of the program. Programs show that nothing else holds
            # a task.
            here.tasks = {}
        if self.is_known(task):
            return here.tasks[id(task)][1]  # type: ignore[no-any-return]
        lane = self.new_lane()
        here.tasks[id(task)] = self.reference(task), lane
        self.name(lane, task)
        return lane

    def runs(self, frame: "FrameType") -> bool:
        """Whether a frame belongs to the coroutine that the current task runs."""
        task = self.task()
        coroutine = self.base_of_tasks(task, self.modules).get_coro(task) if task is not None else None
        match self.name_of_type(coroutine):
            case "coroutine":
                return coroutine.cr_frame is frame  # type: ignore[union-attr]
            case "generator":
                return coroutine.gi_frame is frame  # type: ignore[union-attr]
        return False

    def name(self, lane: str, task: "Task[Any]") -> None:
        """Note the name of a task, and the coroutine that it runs."""
        base = self.base_of_tasks(task, self.modules)
        # On 3.12.1, asking an eager task that has ended for its coroutine crashes.
        coroutine: Any = None if base.done(task) else base.get_coro(task)
        function, begins_at = "", None
        match self.name_of_type(coroutine):
            case "coroutine":
                function, begins_at = coroutine.__qualname__, self.begins_at(coroutine.cr_code)
            case "generator":
                function, begins_at = coroutine.__qualname__, self.begins_at(coroutine.gi_code)
        name = self.text(base.get_name(task))
        if not hasattr(self.here, "names"):
            self.here.names = {}
        self.here.names[lane] = name
        self.notes.write("task", lane, (name, self.text(function), self.native_id(), begins_at))

    def task_ends(self, lane: str) -> None:
        """Note the name of the task that runs if it was changed, which nothing else shows."""
        task = self.task()
        name = self.text(self.base_of_tasks(task, self.modules).get_name(task)) if task is not None else ""
        if name and name != getattr(self.here, "names", {}).pop(lane, name):
            self.notes.write("name", lane, name)
