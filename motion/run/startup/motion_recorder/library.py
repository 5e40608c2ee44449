"""The functions of the standard library and of Trio that start or end a lane, and the notes about them."""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import os

from .commands import name_of
from .lanes import Lanes
from .looking import known, plain_text
from .notes import Notes

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from asyncio import Task
    from collections.abc import Callable
    from types import CodeType, FrameType
    from typing import Any

    type Begin = Callable[[FrameType], None]
    type End = Callable[[FrameType, Any], None]


class Library:
    """Watches these libraries in one interpreter.

    Everything that it uses is its own attribute, because programs still print when modules have been taken
    down.
    """

    def __init__(
        self,
        notes: Notes,
        lanes: Lanes,
        runs: "Callable[[str, object], None]",
        folders: "tuple[str, ...]",
    ) -> None:
        self.write, self.lane, self.lanes = notes.write, lanes.lane, lanes
        self.runs = runs
        self.folders = folders  # of the program
        self.known, self.text, self.name_of = known, plain_text, name_of
        self.fstat, self.descriptors = os.fstat, os.name == "posix"
        self.starters: dict[int, str] = {}
        self.begin_of: dict[int, Begin | None] = {}  # by the identity of the code
        self.end_of: dict[int, End | None] = {}
        # By file and name: what to call when the function begins, and when it returns.
        self.functions: dict[tuple[str, str], tuple[Begin | None, End | None]] = {
            ("threading.py", "Thread.start"): (self.thread_starts, None),
            ("threading.py", "Thread._bootstrap_inner"): (self.thread_runs, self.thread_ran),
            ("process.py", "BaseProcess.start"): (None, self.process_started),
            ("process.py", "BaseProcess._bootstrap"): (self.process_runs, self.process_ran),
            ("util.py", "spawnv_passfds"): (None, self.python_started),  # of multiprocessing
            ("popen_fork.py", "Popen.poll"): (None, self.process_polled),
            ("popen_forkserver.py", "Popen.poll"): (None, self.process_polled),
            ("subprocess.py", "Popen._execute_child"): (None, self.program_started),
            ("subprocess.py", "Popen._handle_exitstatus"): (None, self.program_ended),
            ("base_subprocess.py", "BaseSubprocessTransport._process_exited"): (None, self.program_exited),
            ("base_events.py", "BaseEventLoop.create_task"): (None, self.task_created),
            # An event loop that is not written in Python makes its tasks unseen. These functions return them.
            ("tasks.py", "create_task"): (None, self.task_returned),
            ("tasks.py", "ensure_future"): (None, self.task_returned),
            ("taskgroups.py", "TaskGroup.create_task"): (None, self.task_returned),
            ("tasks.py", "_set_task_name"): (None, self.task_named),  # on 3.12, after it was created
            ("_run.py", "Runner.spawn_impl"): (None, self.task_created),  # of Trio
        }
        self.names = {name for _, name in self.functions}
        lanes.forgotten.append(self.starters.clear)

    def takes(self, code: "CodeType") -> bool:
        """Whether a function is one of these. From now on it is recognized by its code."""
        if code.co_qualname not in self.names:
            return False
        file = code.co_filename.replace("\\", "/").rpartition("/")[2]
        found = self.functions.get((file, code.co_qualname))
        if found is None:
            return False
        self.begin_of[id(code)], self.end_of[id(code)] = found
        return True

    def begins(self, code: "CodeType", frame: "FrameType") -> bool:
        """A function begins. Returns whether it is one of these."""
        if id(code) not in self.begin_of:
            return False
        begin = self.begin_of[id(code)]
        if begin is not None:
            begin(frame)
        return True

    def ends(self, code: "CodeType", frame: "FrameType", value: object) -> bool:
        """A function returns a value. Returns whether it is one of these."""
        if id(code) not in self.end_of:
            return False
        end = self.end_of[id(code)]
        if end is not None:
            end(frame, value)
        return True

    def thread_starts(self, frame: "FrameType") -> None:
        """`Thread.start` begins."""
        self.starters[id(frame.f_locals["self"])] = self.lane()

    def thread_runs(self, frame: "FrameType") -> None:
        """A thread begins."""
        thread = frame.f_locals["self"]
        lanes = self.lanes
        lanes.here.lane = lane = lanes.new_lane()
        self.write("thread", lane, (self.text(self.known(thread, "_name")), lanes.native_id(), False))
        starter = self.starters.pop(id(thread), None)
        if starter:
            self.write("start", starter, lane)
        self.runs(lane, self.known(thread, "_target"))

    def thread_ran(self, frame: "FrameType", value: object) -> None:
        """A thread ends. Its name may have been changed, which nothing else shows."""
        self.write("name", self.lane(), self.text(self.known(frame.f_locals["self"], "_name")))
        self.write("end", self.lane(), None)
        del self.lanes.here.lane

    def process_started(self, frame: "FrameType", value: object) -> None:
        """`multiprocessing` has started a process."""
        process = frame.f_locals["self"]
        pid = self.number(self.known(process, "_popen"), "pid")
        if pid:
            self.write("start", self.lane(), (pid, self.text(self.known(process, "_name"))))

    def python_started(self, frame: "FrameType", value: object) -> None:
        """`multiprocessing` has started a Python, which may begin only after the end of this process."""
        if type(value) is int:
            self.write("python", self.lane(), value)

    def process_runs(self, frame: "FrameType") -> None:
        """This is a process that `multiprocessing` has started."""
        process = frame.f_locals["self"]
        self.write("process name", self.lane(), self.text(self.known(process, "_name")))
        self.runs(self.lane(), self.known(process, "_target"))

    def process_ran(self, frame: "FrameType", value: object) -> None:
        """Such a process ends."""
        self.write("end", self.lane(), None)

    def process_polled(self, frame: "FrameType", value: object) -> None:
        """`multiprocessing` has asked whether a process has ended."""
        pid = self.number(frame.f_locals["self"], "pid")
        if value is not None and pid:
            self.write("gone", self.lane(), pid)

    def program_started(self, frame: "FrameType", value: object) -> None:
        """`subprocess` has started a program."""
        there = frame.f_locals
        popen = there["self"]
        pid = self.number(popen, "pid")
        if pid and not self.is_importing(frame):
            arguments = self.known(popen, "args")
            if type(arguments) not in (str, bytes, list, tuple):  # the function has made a list from it
                arguments = there["args"]
            outputs = [self.output_of(there[name], own) for name, own in (("c2pwrite", 1), ("errwrite", 2))]
            self.write("start", self.lane(), (pid, self.name_of(arguments), *outputs))

    def is_importing(self, frame: "FrameType") -> bool:
        """Whether a function runs because a library is imported, and not because the program called it.

        Such a program is not one that the program starts: when Trio is imported, it runs `ldconfig`.
        """
        outer = frame.f_back
        while outer is not None and not outer.f_code.co_filename.startswith(self.folders):
            if outer.f_code.co_filename.startswith("<frozen importlib"):
                return True
            outer = outer.f_back
        return False

    def output_of(self, given: int, own: int) -> "tuple[int, int] | None":
        """Device and inode of the output of a program: the descriptor that it got, or otherwise our own."""
        if given == -1:
            given = own
        elif not self.descriptors:
            return None  # it is not a descriptor
        try:
            status = self.fstat(given)
        except OSError:  # our end of a pipe, which is already closed
            return None
        return status.st_dev, status.st_ino

    def program_ended(self, frame: "FrameType", value: object) -> None:
        """`subprocess` knows that a program has ended."""
        pid = self.number(frame.f_locals["self"], "pid")
        if pid:
            self.write("gone", self.lane(), pid)

    def program_exited(self, frame: "FrameType", value: object) -> None:
        """`asyncio` knows that a program has ended."""
        pid = self.number(frame.f_locals["self"], "_pid")
        if pid:
            self.write("gone", self.lane(), pid)

    def task_created(self, frame: "FrameType", task: "Task[Any]") -> None:
        """An event loop has made a task, or the object that a factory of the program returns instead."""
        lanes = self.lanes
        if not lanes.base_of_tasks(task, lanes.modules):
            return
        before = lanes.is_known(task)
        lane = lanes.lane_of(task)
        if before:  # an eager task: it ran before it had its name
            lanes.name(lane, task)
        lanes.here.created = lane
        self.write("start", self.lane(), lane)

    def task_returned(self, frame: "FrameType", task: "Task[Any]") -> None:
        """A function returns a task, which `task_created` may have seen."""
        lanes = self.lanes
        if not lanes.base_of_tasks(task, lanes.modules) or frame.f_locals.get("coro_or_future") is task:
            return
        if getattr(lanes.here, "created", "") != lanes.lane_of(task):
            self.task_created(frame, task)

    def task_named(self, frame: "FrameType", value: object) -> None:
        """A task has got its name."""
        task = frame.f_locals["task"]
        if self.lanes.base_of_tasks(task, self.lanes.modules):
            self.lanes.name(self.lanes.lane_of(task), task)

    def number(self, thing: object, name: str) -> int:
        """A number that an object itself holds, or 0 if it has none."""
        value = self.known(thing, name)
        return value if type(value) is int else 0
