"""Writes down what a run does while it runs: which lane was on which line, when (see `motion.recording`).

Loaded by `sitecustomize` in every process and every interpreter of a run. Each writes into files of its own,
a line for each event, with DATA as Python would write it:

    KIND LANE MONOTONIC_NS CPU_NS SWITCHES DATA

SWITCHES is how often the thread has given up its processor by itself: one that only waits for a processor has
not. -1 stands for what is not known.

The files are memory: what stands there stays when the process is killed, and writing there does not release
the GIL. (With `os.write` threads changed places at every line, and their output was another.)

Monitoring: https://docs.python.org/3/library/sys.monitoring.html
"""

import atexit
import io
import itertools
import mmap
import os
import sys
import weakref
from _thread import _local
from time import monotonic_ns

if sys.platform == "emscripten":  # in a browser there is one thread, without number or clock of its own

    def get_native_id() -> int:
        """Of the only thread."""
        return 1

    def thread_time_ns() -> int:
        """Not known."""
        return -1

else:
    from _thread import get_native_id
    from time import thread_time_ns

try:
    from resource import RUSAGE_THREAD, getrusage
except ImportError:  # only Linux and FreeBSD can say it of a thread

    def switches() -> int:
        """Not known."""
        return -1

else:

    def switches() -> int:
        """How often this thread has given up its processor by itself."""
        return getrusage(RUSAGE_THREAD).ru_nvcsw


TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from asyncio import Task
    from collections.abc import Callable
    from types import CodeType, FrameType
    from typing import Any

# Enough to see what a loop does. A place that was reached more often is not watched any more, so that a hot
# loop costs nothing.
HITS = 200

# Exceptions that leave a function cannot be watched for some functions only, so each costs something: no
# more than this many.
UNWINDS = 5_000

# Of the two numbers that are nobody's by custom, the higher (`sys.monitoring`, "Tool identifiers").
TOOL = 4

# Bytes of a file; when it is full, the next is begun.
SIZE = 1 << 20

# Functions of the standard library that start or end a lane, by file and name, and what is written then.
WATCHED = {
    ("threading.py", "Thread.start"): "thread_starts",
    ("threading.py", "Thread._bootstrap_inner"): "thread_runs",
    ("process.py", "BaseProcess.start"): "process_starts",
    ("process.py", "BaseProcess._bootstrap"): "process_runs",
    ("popen_fork.py", "Popen.poll"): "process_polled",
    ("popen_forkserver.py", "Popen.poll"): "process_polled",
    ("subprocess.py", "Popen._execute_child"): "program_starts",
    ("subprocess.py", "Popen._handle_exitstatus"): "program_ended",
    ("base_subprocess.py", "BaseSubprocessTransport._process_exited"): "program_exited",
    ("base_events.py", "BaseEventLoop.create_task"): "task_created",
    ("tasks.py", "_set_task_name"): "task_named",  # on 3.12, after it was created
}

# What is called by these is not called by what called them: another lane begins.
BORDERS = {"Handle._run", "BaseEventLoop.create_task", "BaseProcess._bootstrap"}

COROUTINE = 0x80 | 0x100 | 0x200  # inspect.CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR


class _Recorder:
    """Records one interpreter.

    Everything it uses is its own attribute: programs still print when modules have been taken down.
    """

    def __init__(
        self, folder: str, program: str, scratch: str, cpu: "Callable[[], int]", switches: "Callable[[], int]"
    ) -> None:
        self.folder = folder
        self.program = program
        self.folders = (os.path.dirname(program) + os.sep, scratch + os.sep)  # noqa: PTH120 -- start-up
        self.monitoring = sys.monitoring
        self.events = sys.monitoring.events
        self.disable = sys.monitoring.DISABLE
        self.getframe = sys._getframe
        self.modules = sys.modules
        self.now, self.cpu, self.switches = monotonic_ns, cpu, switches
        self.native_id = get_native_id
        self.fstat = os.fstat
        self.weak = weakref.WeakKeyDictionary
        self.hits: dict[object, int] = {}
        self.ours: dict[int, object] = {}  # by identity, since equal code in two files is not the same
        self.watched: dict[int, str] = {}
        self.names = {name for _, name in WATCHED}
        self.starters: dict[int, str] = {}
        self.suspended: dict[int, str] = {}  # the lanes of the frames that are; given up with the first cap
        self.capped = False
        self.unwinds = 0
        self.interpreter = interpreter_number()
        self.from_text = runs_text() or self.interpreter > 0
        self.begin(command())

    def begin(self, what: str = "child") -> None:
        """A process or an interpreter begins, or this is the child of a fork."""
        self.pid = os.getpid()
        self.files = 0
        self.page = self.new_page()
        self.numbers = itertools.count(1)  # without a GIL, adding to a number would give two threads the same
        self.here = _local()  # lane: of this thread; tasks: the lanes of its tasks
        self.callers: dict[int, str] = {}  # lanes of a sub-interpreter, by the thread that calls it
        self.hits.clear()
        self.starters.clear()
        self.suspended.clear()
        self.write("process", self.lane(), (self.pid, os.getppid(), self.interpreter, what))

    def start(self) -> None:
        """Watch the program from here on."""
        events = self.events
        self.monitoring.use_tool_id(TOOL, "motion")
        for event, callback in (
            (events.PY_START, self.on_start),
            (events.LINE, self.on_line),
            (events.PY_RETURN, self.on_return),
            (events.PY_YIELD, self.on_yield),
            (events.PY_RESUME, self.on_resume),
            (events.PY_UNWIND, self.on_unwind),
        ):
            self.monitoring.register_callback(TOOL, event, callback)
        self.monitoring.set_events(TOOL, events.PY_START | events.PY_UNWIND)
        atexit.register(self.on_exit)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.begin)

    # Lanes

    def lane(self) -> "Any":
        """The lane that runs: a task if there is one, else the thread."""
        here = self.here
        task = self.task()
        if task is not None:
            return self.lane_of(task)
        if not hasattr(here, "lane"):
            here.lane = self.lane_of_call() if self.interpreter else self.lane_of_thread()
        return here.lane

    def lane_of_thread(self) -> str:
        lane = self.new_lane()
        main = lane.endswith(".1")
        threading = self.modules.get("threading")
        thread = threading._active.get(threading.get_ident()) if threading else None
        name = thread.name if thread else "MainThread" if main else "thread"
        self.write("thread", lane, (name, self.native_id(), main))
        return lane

    def lane_of_call(self) -> str:
        """The lane of a thread that another interpreter has lent to this one.

        Each call has a thread state of its own, and so thread-local values of its own.
        """
        thread = self.native_id()
        if thread not in self.callers:
            self.callers[thread] = lane = self.new_lane()
            self.write("thread", lane, (f"interpreter {self.interpreter}", thread, True))
        return self.callers[thread]

    def new_lane(self) -> str:
        return f"{self.pid}.{self.interpreter}.{next(self.numbers)}"

    def task(self) -> "Task[Any] | None":
        """The task that runs in this thread, or None."""
        tasks: Any = self.modules.get("asyncio.tasks")
        if not hasattr(tasks, "current_task"):  # it is not imported, or not yet
            return None
        loop = tasks.events._get_running_loop()
        return tasks.current_task(loop) if loop is not None else None

    def lane_of(self, task: "Task[Any]") -> "Any":
        here = self.here
        if not hasattr(here, "tasks"):
            here.tasks = self.weak()  # programs show that nobody else holds a task
        lane = here.tasks.get(task)
        if lane is None:
            lane = here.tasks[task] = self.new_lane()
            self.name(lane, task)
        return lane

    def name(self, lane: str, task: "Task[Any]") -> None:
        # On 3.12.1, an eager task that has ended crashes when it is asked for its coroutine.
        coroutine = None if task.done() else task.get_coro()
        self.write("task", lane, (task.get_name(), getattr(coroutine, "__qualname__", ""), self.native_id()))

    # The program's own code

    def on_start(self, code: "CodeType", offset: int) -> object:
        """A function begins: each is asked once whether it is the program's."""
        if id(code) in self.watched:
            self.begins(code, self.getframe(1))
            return None
        name = code.co_filename
        if name.startswith(self.folders) or (name == "<string>" and self.is_text()):
            self.ours[id(code)] = code
            events = self.events
            self.monitoring.set_local_events(
                TOOL, code, events.LINE | events.PY_RETURN | events.PY_YIELD | events.PY_RESUME
            )
        elif code.co_qualname in self.names:
            what = WATCHED.get((name.replace("\\", "/").rpartition("/")[2], code.co_qualname))
            if what:
                self.watched[id(code)] = what
                self.monitoring.set_local_events(TOOL, code, self.events.PY_RETURN)
                self.begins(code, self.getframe(1))
                return None
        return self.disable

    def is_text(self) -> bool:
        """Whether the function that begins is of a program given as text, and not made by a library."""
        return self.from_text and self.getframe(2).f_globals.get("__name__") == "__main__"

    def begins(self, code: "CodeType", frame: "FrameType") -> None:
        """A function of the standard library begins that starts or ends a lane."""
        handler = getattr(self, f"{self.watched[id(code)]}_begin", None)
        if handler:
            handler(frame)

    def on_line(self, code: "CodeType", line: int) -> object:
        """A line is reached."""
        hits = self.hits
        key = (id(code), line)
        count = hits[key] = hits.get(key, 0) + 1
        if count > HITS:
            self.write("many", self.lane(), self.place(code, line))
            return self.disable
        # One that is collected, or that an exception is thrown into, is not resumed: whoever runs does that.
        lane = self.suspended.get(id(self.getframe(1))) if self.suspended else None
        self.write("line", lane or self.lane(), self.place(code, line), own=not lane or lane == self.lane())
        return None

    def on_return(self, code: "CodeType", offset: int, value: object) -> object:
        """A function returns."""
        what = self.watched.get(id(code))
        if what:
            handler = getattr(self, f"{what}_end", None)
            if handler:
                handler(self.getframe(1), value)
            return None
        if self.too_often(code, offset, "return"):
            return self.disable
        self.left(self.getframe(1), None)
        return None

    def on_unwind(self, code: "CodeType", offset: int, exception: BaseException) -> None:
        """An exception leaves a function, of whatever module."""
        self.unwinds += 1
        if self.unwinds >= UNWINDS:
            self.monitoring.set_events(TOOL, self.events.PY_START)
        if id(code) in self.ours and not self.too_often(code, offset, "unwind"):
            self.left(self.getframe(1), exception)

    def on_yield(self, code: "CodeType", offset: int, value: object) -> object:
        """A coroutine is suspended, or a generator gives a value."""
        if self.too_often(code, offset, "yield"):
            return self.disable
        frame = self.getframe(1)
        if code.co_flags & COROUTINE and type(value).__name__ != "async_generator_wrapped_value":
            lane = self.lane()
            if not self.capped:
                self.suspended[id(frame)] = lane
            self.write("suspend", lane, self.place(code, frame.f_lineno))
        else:
            self.write("back", self.lane(), self.caller(frame))
        return None

    def on_resume(self, code: "CodeType", offset: int) -> object:
        """A coroutine or a generator goes on."""
        if self.too_often(code, offset, "resume"):
            return self.disable
        frame = self.getframe(1)
        self.suspended.pop(id(frame), None)
        self.write("resume", self.lane(), self.place(code, frame.f_lineno))
        return None

    def left(self, frame: "FrameType", exception: "BaseException | None") -> None:
        """A function of the program has returned or let an exception go."""
        suspended = self.suspended.pop(id(frame), None)
        if suspended and isinstance(exception, GeneratorExit):  # its task was collected, by whoever runs now
            self.write("end", suspended, type(exception).__name__, own=suspended == self.lane())
            return
        caller = self.caller(frame)
        lane = self.lane()
        if caller is None and frame.f_code.co_flags & COROUTINE:
            task = self.task()
            coroutine = task.get_coro() if task is not None else None
            if getattr(coroutine, "cr_frame", None) is frame or getattr(coroutine, "gi_frame", None) is frame:
                self.write("end", lane, type(exception).__name__ if exception else None)
                return
        self.write("back", lane, caller)

    def caller(self, frame: "FrameType") -> object:
        """Where the nearest function of the program stands that called this one in its lane, or None."""
        outer = frame.f_back
        while outer is not None and outer.f_code.co_qualname not in BORDERS:
            if id(outer.f_code) in self.ours:
                return self.place(outer.f_code, outer.f_lineno)
            outer = outer.f_back
        return None

    def place(self, code: "CodeType", line: "int | None") -> object:
        """A line of the program, or a line and the file if it is of another."""
        if code.co_filename == self.program:
            return line
        return line, code.co_filename.replace("\\", "/").rpartition("/")[2]

    def too_often(self, code: "CodeType", offset: int, event: str) -> bool:
        key = (id(code), offset, event)
        count = self.hits[key] = self.hits.get(key, 0) + 1
        if count > HITS:
            self.capped = True
            self.suspended.clear()
        return count > HITS

    # What starts and ends lanes

    def thread_starts_begin(self, frame: "FrameType") -> None:
        self.starters[id(frame.f_locals["self"])] = self.lane()

    def thread_runs_begin(self, frame: "FrameType") -> None:
        thread = frame.f_locals["self"]
        self.here.lane = lane = self.new_lane()
        self.write("thread", lane, (thread.name, self.native_id(), False))
        starter = self.starters.pop(id(thread), None)
        if starter:
            self.write("start", starter, lane)
        # If other threads have worn out its first line, nothing else might show that it ran.
        code: CodeType | None = getattr(thread._target, "__code__", None)
        if code is not None and id(code) in self.ours:
            line = first_line(code)
            if self.hits.get((id(code), line), 0) > HITS:
                self.write("many", lane, self.place(code, line))

    def thread_runs_end(self, frame: "FrameType", value: object) -> None:
        self.write("end", self.lane(), None)
        del self.here.lane

    def process_starts_end(self, frame: "FrameType", value: object) -> None:
        process = frame.f_locals["self"]
        self.write("start", self.lane(), (process.pid, process.name))

    def process_runs_begin(self, frame: "FrameType") -> None:
        process = frame.f_locals["self"]
        self.write("process name", self.lane(), process.name)

    def process_runs_end(self, frame: "FrameType", value: object) -> None:
        self.write("end", self.lane(), None)

    def process_polled_end(self, frame: "FrameType", value: object) -> None:
        if value is not None:
            self.write("gone", self.lane(), frame.f_locals["self"].pid)

    def program_starts_end(self, frame: "FrameType", value: object) -> None:
        there = frame.f_locals
        popen = there["self"]
        if popen.pid:
            outputs = [self.output_of(there[name], own) for name, own in (("c2pwrite", 1), ("errwrite", 2))]
            self.write("start", self.lane(), (popen.pid, name_of(popen.args), *outputs))

    def output_of(self, given: int, own: int) -> "tuple[int, int] | None":
        """Device and inode of what a program prints to: the descriptor that it was given, or else our own."""
        if given == -1:
            given = own
        elif os.name != "posix":
            return None  # what it was given is no descriptor
        try:
            status = self.fstat(given)
        except OSError:  # our end of a pipe, which is closed by now
            return None
        return status.st_dev, status.st_ino

    def program_ended_end(self, frame: "FrameType", value: object) -> None:
        self.write("gone", self.lane(), frame.f_locals["self"].pid)

    def program_exited_end(self, frame: "FrameType", value: object) -> None:
        self.write("gone", self.lane(), frame.f_locals["self"].get_pid())

    def task_created_end(self, frame: "FrameType", task: "Task[Any]") -> None:
        here = self.here
        known = task in getattr(here, "tasks", ())
        lane = self.lane_of(task)
        if known:  # an eager task: it ran before it had its name
            self.name(lane, task)
        self.write("start", self.lane(), lane)

    def task_named_end(self, frame: "FrameType", value: object) -> None:
        task = frame.f_locals["task"]
        self.name(self.lane_of(task), task)

    def on_exit(self) -> None:
        """The interpreter is about to end."""
        self.write("end", self.lane(), None)

    # Output

    def printed(self, stream: "_RecordedStream", lane: str, text: str) -> None:
        """A stream has written a line, or part of one that was flushed."""
        try:
            status = self.fstat(stream.fileno())
        except (OSError, ValueError):
            return
        if not text.isascii():  # as it will arrive: what cannot be encoded becomes something else
            text = text.encode("utf-8", stream.errors or "strict").decode("utf-8", "backslashreplace")
        # What a thread has begun to print, another can flush.
        self.write(
            "print",
            lane,
            (status.st_dev, status.st_ino, text),
            own=lane == self.lane(),
        )

    def write(self, kind: str, lane: str, data: object, own: bool = True) -> None:
        """Write an event down; not `own`, if the lane does not run in this thread now."""
        used, gave = (self.cpu(), self.switches()) if own else (-1, -1)
        line = f"{kind}\t{lane}\t{self.now()}\t{used}\t{gave}\t{data!r}\n".encode("utf-8", "backslashreplace")
        try:
            self.page.write(line)
        except ValueError:  # it is full
            self.page = self.new_page()
            if len(line) <= SIZE:
                self.page.write(line)

    def new_page(self) -> "mmap.mmap | io.FileIO":
        self.files += 1
        name = f"{self.folder}/{self.pid}.{self.interpreter}.{self.now()}.{self.files}"
        if sys.platform == "emscripten":  # files are memory there, and mapping one makes a copy
            return io.FileIO(name, "wb")
        descriptor = os.open(name, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            os.truncate(descriptor, SIZE)
            # Else a program's own files have other numbers than without us (as they have on 3.12).
            options = {"trackfd": False} if sys.version_info >= (3, 13) else {}
            return mmap.mmap(descriptor, SIZE, **options)
        finally:
            os.close(descriptor)


class _RecordedStream(io.TextIOWrapper):
    """A standard stream that says what it is about to write, and in which lane, a line at a time."""

    recorder: _Recorder
    waiting: "dict[str, str]"  # by lane, what of a line it has written so far

    def write(self, text: str) -> int:
        # `print` writes a line and its end one after the other. Nothing between the two may release the GIL,
        # or lines of two threads tear more often than without us: so first all is written, then noted.
        lane = self.recorder.lane()
        self.waiting[lane] = self.waiting.get(lane, "") + text
        length = super().write(text)  # and that flushes, if this ends a line
        if text.endswith("\n"):
            rest = self.waiting.pop(lane, "")
            if rest:
                self.recorder.printed(self, lane, rest)
        return length

    def flush(self) -> None:
        due = [(lane, self.waiting.pop(lane, "")) for lane in list(self.waiting)]
        super().flush()
        for lane, text in due:
            if text:
                self.recorder.printed(self, lane, text)


def first_line(code: "CodeType") -> "int | None":
    """The line that a call of a function reaches first, after that of its `def`."""
    return next((line for _, _, line in code.co_lines() if line not in (None, code.co_firstlineno)), None)


def interpreter_number() -> int:
    """Which interpreter of the process this is; 0 is the first."""
    try:
        import _interpreters  # noqa: PLC0415 -- it is not everywhere
    except ImportError:  # 3.12
        return 0
    current = _interpreters.get_current()
    return int(current[0] if isinstance(current, tuple) else current)


def runs_text() -> bool:
    """Whether the process runs a program that was given as text: `python -c`."""
    arguments = sys.orig_argv
    return "-c" in arguments and not any("multiprocessing" in part for part in arguments)


def command() -> str:
    """What the process was started to do, in a word or two."""
    arguments = sys.orig_argv
    for part in arguments:
        for helper in ("forkserver", "resource_tracker", "spawn"):
            if f"multiprocessing.{helper}" in part:
                return helper
    return name_of(arguments)


def name_of(arguments: object) -> str:
    """A command, as short as a lane's name: `python -c`, `worker.py`, `sleep`."""
    if isinstance(arguments, (str, bytes)) or not hasattr(arguments, "__iter__"):
        arguments = [arguments]
    words = [os.fsdecode(word).replace("\\", "/").rpartition("/")[2] for word in arguments]
    if words[0].startswith("python") and len(words) > 1:
        files = [word for word in words[1:] if word.endswith(".py")]
        if "-c" in words:
            return "python -c"
        if "-m" in words:
            return " ".join(["python -m", *words[words.index("-m") + 1 :][:1]])
        return files[0] if files else "python"
    return words[0].partition(" ")[0]


def record(
    folder: str,
    program: str,
    scratch: str,
    *,
    cpu: "Callable[[], int]" = thread_time_ns,
    switches: "Callable[[], int]" = switches,
) -> None:
    """Record this interpreter, if it can be recorded.

    Args:
        folder: Where to write.
        program: The path of the program.
        scratch: The folder it runs in.
        cpu: Says how many nanoseconds this thread has used a processor.
        switches: Says how often this thread has given it up by itself.
    """
    if not hasattr(sys, "monitoring") or sys.monitoring.get_tool(TOOL):
        return
    recorder = _Recorder(folder, program, scratch, cpu, switches)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if type(stream) is io.TextIOWrapper:
            encoding, errors = stream.encoding, stream.errors
            recorded = _RecordedStream(stream.detach(), encoding, errors, line_buffering=True)
            recorded.recorder, recorded.waiting = recorder, {}
            recorded.mode = "w"  # type: ignore[misc]  # as the interpreter itself sets it
            setattr(sys, name, recorded)
            setattr(sys, f"__{name}__", recorded)
    recorder.start()
