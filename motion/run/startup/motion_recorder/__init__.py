"""Writes down what a run does while it runs: which lane was on which line, when (see `motion.run.recording`).

Loaded by `sitecustomize` in every process and every interpreter of a run. Each writes into files of its own.

Nothing here may run Python between the two writes of a `print`, import what a program might forget to
import, keep an object of the program alive, run code of the program, or let an exception or a frame of its
own reach it.
"""

import atexit
import io
import os
import sys

from .commands import interpreter_number, own_command, runs_text
from .lanes import Lanes
from .notes import Notes
from .sealing import guarded, is_in, nothing, only_for, sealed
from .streams import Stream
from .system import switches, thread_time_ns
from .watching import TOOL, Watching

__all__ = ["TOOL", "only_for", "record"]

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Callable


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
    interpreter = interpreter_number()
    notes = Notes(folder, interpreter, cpu, switches)
    lanes = Lanes(notes)
    watching = Watching(notes, lanes, program, scratch, from_text=runs_text() or interpreter > 0)
    lanes.begin(own_command())
    # Another tool that watches all code would see the functions that stand in for `write` and `flush`.
    alone = is_in(watching.states, sys.monitoring._all_events)  # type: ignore[attr-defined]
    for stream in (sys.stdout, sys.stderr):
        if type(stream) is io.TextIOWrapper:
            Stream(stream, notes, lanes, watching.writing).record(alone)
    watching.start()

    def end() -> None:
        notes.write("end", lanes.lane(), None)

    atexit.register(guarded(sealed(end), nothing, alone))
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=guarded(sealed(lanes.begin), nothing, alone))
