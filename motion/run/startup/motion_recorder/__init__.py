"""Writes down what a run does while it runs: which lane was on which line, when (see `motion.run.recording`).

Loaded by `sitecustomize` in every process and every interpreter of a run. Each writes into files of its own.

Nothing here may run Python between the two writes of a `print`, import what a program might forget to
import, keep an object of the program alive, run code of the program, or let an exception or a frame of its
own reach it.
"""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import atexit
import os
import sys

from .commands import interpreter_number, own_command, runs_text
from .lanes import Lanes
from .notes import Notes
from .numbers import free_number
from .paths import absolute, is_file
from .sealing import guarded, is_in, nothing, only_for, sealed
from .stacks import dump_stacks_in_time
from .streams import Streams
from .system import switches, thread_time_ns
from .unseen import OUTER, hide
from .watching import Watching

__all__ = [
    "OUTER",
    "absolute",
    "dump_stacks_in_time",
    "guarded",
    "hide",
    "is_file",
    "nothing",
    "only_for",
    "record",
]

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def record(
    folder: str,
    program: str,
    scratch: str,
    *,
    cpu: "Callable[[], int]" = thread_time_ns,
    switches: "Callable[[], int]" = switches,
) -> "tuple[Callable[..., None], dict[str, Callable[..., None]]]":
    """Record this interpreter.

    Args:
        folder: Where to write.
        program: The path of the program.
        scratch: The folder it runs in.
        cpu: Says how many nanoseconds this thread has used a processor.
        switches: Says how often this thread has given it up to wait.

    Returns:
        A function that ends the recording, and what an audit hook has to call for which event.
    """
    if free_number() is None:
        return sealed(nothing), {}
    interpreter = interpreter_number()
    notes = Notes(folder, interpreter, cpu, switches)
    lanes = Lanes(notes)
    watching = Watching(notes, lanes, program, scratch, from_text=runs_text() or interpreter > 0)
    lanes.begin(own_command())
    under_way = [True]
    # Another tool that watches all code would see the functions that replace `write`.
    alone = is_in(watching.tool.states, watching.tool.all_events)
    conditions: tuple[Callable[[], Any], ...] = under_way.__len__, alone
    streams = Streams(notes, lanes, watching.writing, conditions)
    watching.start(streams)

    def end() -> None:
        notes.write("end", lanes.lane(), None)

    def stop(*_: object) -> None:
        under_way.clear()
        watching.tool.leave()
        streams.leave()

    def step_aside(event: str, *_: object) -> None:
        streams.leave()
        if event == "sys.settrace":
            watching.tool.make_room_for_tracer()

    atexit.register(guarded(sealed(end), nothing, *conditions))
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=guarded(sealed(lanes.begin), nothing, *conditions))
    # The recorder does much that an audit hook of the program would be told about. And profilers tell
    # functions that are written in C from the ones in their place.
    aside = sealed(step_aside)
    return sealed(stop), {"sys.addaudithook": sealed(stop), "sys.setprofile": aside, "sys.settrace": aside}


hide([module for name, module in sys.modules.items() if name.partition(".")[0] == __name__])
