"""Watches the program's own code: which line is reached, what is left, which coroutine is suspended.

Monitoring: https://docs.python.org/3/library/sys.monitoring.html
"""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import os
import sys
from _thread import get_ident

from .lanes import Lanes
from .library import Library
from .looking import code_of, delegates, first_line, name_of_type, plain_text
from .notes import Notes
from .streams import Streams
from .tool import Tool
from .unseen import OUTER

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from types import CodeType, FrameType

# Enough to see what a loop does. A place that was reached more often is not watched any more, so that a hot
# loop costs nothing.
HITS = 200

# Exceptions that leave a function cannot be watched for some functions only, so each costs something: no
# more than this many.
UNWINDS = 5_000

# What is called by these is not called by what called them: another lane begins.
BORDERS = {"Handle._run", "BaseEventLoop.create_task", "BaseProcess._bootstrap", "unrolled_run"}

COROUTINE = 0x80 | 0x100 | 0x200  # inspect.CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR


class Watching:
    """Watches one interpreter.

    Everything it uses is its own attribute: programs still print when modules have been taken down.
    """

    def __init__(self, notes: Notes, lanes: Lanes, program: str, scratch: str, from_text: bool) -> None:
        self.notes, self.lanes = notes, lanes
        self.write, self.lane = notes.write, lanes.lane
        self.program = program
        self.folders = (os.path.dirname(program) + os.sep, scratch + os.sep)  # noqa: PTH120 -- start-up
        self.from_text = from_text
        self.tool = Tool()
        self.events = sys.monitoring.events
        self.disable = sys.monitoring.DISABLE
        self.getframe = sys._getframe
        self.code_of, self.first_line, self.delegates = code_of, first_line, delegates
        self.name_of_type, self.text = name_of_type, plain_text
        self.hits: dict[object, int] = {}
        # By identity, since equal code in two files is not the same: a code, and the line that a call of it
        # reaches first.
        self.ours: dict[int, tuple[CodeType, int]] = {}
        self.library = Library(notes, lanes, self.runs, self.folders)
        self.shown: set[str] = set()  # the lanes of which a line was noted
        self.suspended: dict[int, str] = {}  # the lanes of the frames that are; given up with the first cap
        self.capped = False
        self.unwinds = 0
        self.writing: set[int] = set()  # see `Stream`
        self.ident = get_ident
        lanes.forgotten.append(self.forget)
        lanes.begins_at = self.begins_at

    def forget(self) -> None:
        """This is the child of a fork: what the parent's lanes did, is not done here."""
        # The child does not watch the places either that the parent does not watch any more.
        for key, count in list(self.hits.items()):
            if count <= HITS:
                del self.hits[key]
        self.shown.clear()
        self.suspended.clear()
        self.writing.clear()

    def start(self, streams: Streams) -> None:
        """Watch the program from here on.

        Args:
            streams: The streams. They come back after they have left: at the next line, or when the program
                frees a tool.
        """
        self.streams = streams
        events = self.events
        callbacks = {
            events.PY_START: self.on_start,
            events.LINE: self.on_line,
            events.PY_RETURN: self.on_return,
            events.PY_YIELD: self.on_yield,
            events.PY_RESUME: self.on_resume,
            events.PY_UNWIND: self.on_unwind,
        }
        self.tool.start(callbacks, events.PY_START | events.PY_UNWIND, streams.leave, streams.come_back)
        streams.come_back()

    def on_start(self, code: "CodeType", offset: int) -> object:
        """A function begins: each is asked once whether it is the program's."""
        frame = self.getframe(OUTER)
        if self.library.begins(code, frame):
            return None
        name = code.co_filename
        if name.startswith(self.folders) or (name == "<string>" and self.is_text(frame)):
            events = self.events
            watched = events.LINE | events.PY_RETURN | events.PY_YIELD
            # No handler of a signal runs where `yield from` goes on: its exception is raised further inside.
            if code.co_flags & COROUTINE or not self.delegates(code):
                watched |= events.PY_RESUME
            if id(code) in self.ours:
                return self.begins_again(frame, code)
            self.ours[id(code)] = code, self.first_line(code)
            self.tool.watch(code, watched)
            return None
        if self.library.takes(code):
            self.tool.watch(code, self.events.PY_RETURN)
            self.library.begins(code, frame)
            return None
        return self.disable

    def begins_again(self, frame: "FrameType", code: "CodeType") -> object:
        """A function of the program begins, and not for the first time.

        This event is wanted as long as lines are noted: without it, from Python 3.13 on, no event says that a
        call reaches a line that is also that of the `def`.
        """
        if not self.is_worn_out(code):
            return None
        outer = frame.f_back
        if outer is not None and id(outer.f_code) in self.ours:
            return self.disable  # it may be a hot loop, and the lane is that of the one that calls
        self.runs(self.lane(), code)
        return None

    def is_text(self, frame: "FrameType") -> bool:
        """Whether the function that begins is of a program given as text, and not made by a library."""
        return self.from_text and self.text(dict.get(frame.f_globals, "__name__")) == "__main__"

    def on_line(self, code: "CodeType", line: int) -> object:
        """A line is reached."""
        if not self.streams.watched:
            self.streams.come_back()
        self.writing.discard(self.ident())
        hits = self.hits
        key = (id(code), line)
        count = hits[key] = hits.get(key, 0) + 1
        if count > HITS:
            here = self.lane()
            self.shown.add(here)
            self.write("many", here, self.place(code, line))
            return self.disable
        here = self.lane()
        self.shown.add(here)
        # The running lane runs one that is collected or that gets an exception: it is not resumed.
        lane = self.suspended.get(id(self.getframe(OUTER)), here) if self.suspended else here
        self.write("line", lane, self.place(code, line), own=lane == here)
        return None

    def on_return(self, code: "CodeType", offset: int, value: object) -> object:
        """A function returns."""
        frame = self.getframe(OUTER)
        if self.library.ends(code, frame, value):
            return None
        if self.too_often(code, offset, "return"):
            return self.disable
        self.left(frame, None)
        return None

    def on_unwind(self, code: "CodeType", offset: int, exception: BaseException) -> None:
        """An exception leaves a function, of whatever module."""
        self.unwinds += 1
        if self.unwinds == UNWINDS:
            self.tool.watch_all(self.events.PY_START)
        if id(code) in self.ours and not self.too_often(code, offset, "unwind"):
            self.left(self.getframe(OUTER), exception)

    def on_yield(self, code: "CodeType", offset: int, value: object) -> object:
        """A coroutine is suspended, or a generator gives a value."""
        if self.too_often(code, offset, "yield"):
            return self.disable
        frame = self.getframe(OUTER)
        lane = self.lane()
        if self.is_suspended(frame, value):
            if not self.capped:
                self.suspended[id(frame)] = lane
            self.write("suspend", lane, self.place(code, frame.f_lineno))
        else:
            self.write("back", lane, self.caller(frame))
        return None

    def is_suspended(self, frame: "FrameType", value: object) -> bool:
        """Whether the task that runs is suspended with this frame.

        If not, a generator gives a value, or a function of the program drives a coroutine with `send`.
        """
        if not frame.f_code.co_flags & COROUTINE or self.lanes.task() is None:
            return False
        if self.name_of_type(value) == "async_generator_wrapped_value":
            return False
        outer = frame.f_back
        return outer is None or id(outer.f_code) not in self.ours or bool(outer.f_code.co_flags & COROUTINE)

    def on_resume(self, code: "CodeType", offset: int) -> object:
        """A coroutine or a generator goes on."""
        if self.too_often(code, offset, "resume"):
            return self.disable
        frame = self.getframe(OUTER)
        self.suspended.pop(id(frame), None)
        self.writing.discard(self.ident())
        self.write("resume", self.lane(), self.place(code, frame.f_lineno))
        return None

    def left(self, frame: "FrameType", exception: "BaseException | None") -> None:
        """A function of the program has returned or let an exception go."""
        suspended = self.suspended.pop(id(frame), None)
        name = self.name_of_type(exception) if exception is not None else None
        lane = self.lane()
        if suspended and name == "GeneratorExit":  # its task was collected, by the running lane
            self.write("end", suspended, name, own=suspended == lane)
            return
        caller = self.caller(frame)
        if caller is None and frame.f_code.co_flags & COROUTINE and self.lanes.runs(frame):
            self.lanes.task_ends(lane)
            self.write("end", lane, name)
        else:
            self.write("back", lane, caller)

    def caller(self, frame: "FrameType") -> object:
        """The place of the nearest function of the program that called this one in its lane, or None."""
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

    def begins_at(self, code: "CodeType") -> object:
        """The place of the first line of a function of the program; None for one of a library."""
        return self.place(code, self.first_line(code)) if code.co_filename.startswith(self.folders) else None

    def too_often(self, code: "CodeType", offset: int, event: str) -> bool:
        """Whether an event has happened at a place more often than is noted."""
        key = (id(code), offset, event)
        count = self.hits[key] = self.hits.get(key, 0) + 1
        if count > HITS:
            self.capped = True
            self.suspended.clear()
        return count > HITS

    def is_worn_out(self, code: "CodeType") -> bool:
        """Whether the first line of a function is not watched any more."""
        return self.hits.get((id(code), self.ours[id(code)][1]), 0) > HITS

    def runs(self, lane: str, function: object) -> None:
        """A lane runs a function. If others have worn it out, nothing else might show that this one ran."""
        code = self.code_of(function)
        if code is not None and id(code) in self.ours and self.is_worn_out(code) and lane not in self.shown:
            self.shown.add(lane)
            self.write("many", lane, self.place(code, self.ours[id(code)][1]))
