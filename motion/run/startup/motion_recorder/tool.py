"""The tool of `sys.monitoring` that the recorder is.

A program that looks at the number of the tool, or takes it, finds it free, because the recorder takes
another one first. If there is none, no more lines are noted.
"""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import sys

from .numbers import free_number
from .sealing import guarded, is_in, nothing, sealed, surrounded
from .unseen import OUTER

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, FrameType
    from typing import Any

UNCHANGED = ("_all_events", "restart_events", "set_events")

FINE = ("INSTRUCTION", "BRANCH", "BRANCH_LEFT", "BRANCH_RIGHT", "JUMP", "STOP_ITERATION")
"""Events of which Python leaves some out where another tool watches lines and returns."""


class Tool:
    """A tool that can change its number.

    Attributes:
        number: Its number, or None: it watches nothing.
        states: The answers of `sys.monitoring._all_events` while no other tool watches all code.
    """

    def __init__(self) -> None:
        monitoring = sys.monitoring
        self.module = monitoring
        # The program gets others, see `stand_aside_for`.
        self.use, self.free = monitoring.use_tool_id, monitoring.free_tool_id
        self.register = monitoring.register_callback
        self.set_events, self.set_local_events = monitoring.set_events, monitoring.set_local_events
        self.all_events = monitoring._all_events  # type: ignore[attr-defined]
        self.get_local_events = monitoring.get_local_events
        self.instruction = monitoring.events.INSTRUCTION
        self.frame = sys._getframe
        self.free_number = free_number
        self.number: int | None = None
        self.states: list[dict[str, int]] = []
        self.callbacks: dict[int, Callable[..., object]] = {}
        self.events = 0
        self.watched: list[tuple[CodeType, int]] = []
        self.fine = [getattr(monitoring.events, name) for name in FINE if hasattr(monitoring.events, name)]

    def start(
        self,
        callbacks: "dict[int, Any]",
        events: int,
        used: "Callable[[], None]",
        freed: "Callable[[], None]",
    ) -> None:
        """Take a number, and watch.

        Args:
            callbacks: A function for each event.
            events: The events of all code.
            used: The function to call when the program uses a tool.
            freed: The function to call after it has freed a tool, as `cProfile` does at its end.
        """
        self.used = used
        self.callbacks = {event: guarded(sealed(callback), nothing) for event, callback in callbacks.items()}
        self.events = events
        self.take(self.free_number())
        # Other tools would see the functions that replace those of the module.
        alone = is_in(self.states, self.all_events)
        stand_aside = sealed(self.stand_aside)
        for name in dir(self.module):
            # `set_events` changes all code that runs at the moment, so no code of the recorder may run
            # then. A program that has not taken the number would get an error from it, and nothing else.
            if name.endswith(("_tool", "_tool_id", "_events", "_callback")) and name not in UNCHANGED:
                function = getattr(self.module, name)
                after = sealed(freed) if name == "free_tool_id" else nothing
                instead = guarded(surrounded(stand_aside, function, after), function, alone)
                setattr(self.module, name, instead)
        self.module._all_events = guarded(dict, self.all_events, alone)  # type: ignore[attr-defined]  # none but ours

    def take(self, number: int | None) -> None:
        """Watch under this number from now on."""
        self.number = number
        if number is None:
            return
        self.use(number, "motion")
        for event, callback in self.callbacks.items():
            self.register(number, event, callback)
        self.watch_all(self.events)
        for code, events in self.watched:
            self.set_local_events(number, code, events)

    def watch_all(self, events: int) -> None:
        """Watch events of all code."""
        self.events = events
        if self.number is not None:
            self.set_events(self.number, events)
            self.states.append(self.all_events())

    def watch(self, code: "CodeType", events: int) -> None:
        """Watch events of a code."""
        if self.number is not None:
            self.watched.append((code, events))
            self.set_local_events(self.number, code, events)

    def make_room_for_tracer(self) -> None:
        """Let a tracer that is set now see the instructions of the functions that run, if it wants to.

        Python 3.13 and later watch these as soon as a frame asks for it. If a second tool watches the code, a
        code gets room for who watches which instruction only when the tracer is set, and the room is empty
        then. Here each code gets it before. (`breakpoint` would stop one line later.)
        """
        number, other = self.number, self.free_number()
        if number is None or other is None or sys.version_info < (3, 13):
            return
        frame: FrameType | None = self.frame(OUTER)
        self.use(other, "motion")
        while frame is not None:
            code = frame.f_code
            if frame.f_trace_opcodes:
                frame.f_trace_opcodes = False
                events = self.get_local_events(number, code)
                self.set_local_events(other, code, self.instruction)
                self.set_local_events(number, code, events | self.instruction)
                self.set_local_events(number, code, events)
                self.set_local_events(other, code, 0)
                frame.f_trace_opcodes = True
            frame = frame.f_back
        self.free(other)

    def leave(self) -> None:
        """Watch nothing any more, and leave the number as if it had never been taken."""
        number, self.number = self.number, None
        if number is None:
            return
        # To free a number does not do all this in every Python.
        self.set_events(number, 0)
        for code, _ in self.watched:
            self.set_local_events(number, code, 0)
        for event in self.callbacks:
            self.register(number, event, None)
        self.free(number)

    def stand_aside(self, number: object = None, event: object = None, *_: object) -> None:
        """The program uses a number: take another one if it is ours. None if ours would cost it events."""
        self.used()
        if type(event) is int and event in self.fine:
            self.leave()
        if type(number) is int and number == self.number:
            self.leave()
            self.take(self.free_number(number))
