"""The outcome of a run, which is stored, judged and shown."""

from __future__ import annotations

import dataclasses
import enum
from typing import NamedTuple

from motion.run.recording.events import Recording

TIME_LIMIT = "time limit"
"""The end of a run that was stopped at its time limit."""

MEMORY_LIMIT = "memory limit"
"""The end of a run that was stopped because its processes used too much memory."""

FLOOD = "output limit"
"""The end of a run that was stopped because it printed more than `OUTPUT_LIMIT`."""


class Way(enum.Enum):
    """The way in which a program runs."""

    RECORDED = "recorded"
    """As in a build: it records what its lanes do."""
    UNRECORDED = "unrecorded"
    """As on a reader's terminal."""
    PIPED = "piped"
    """As in a reader's shell that sends the output into a pipe or a file, so that it waits in buffers."""
    AGAIN = "again"
    """As when a reader runs it twice in the same folder. This is the second run."""


class Opened(NamedTuple):
    """A file or folder of the book that a run opened, or tried to open.

    Attributes:
        path: Its path below the folder of the book.
        digest: A hash of its content, as `motion.run.opened.digest_of` makes it.
    """

    path: str
    digest: str


@dataclasses.dataclass(frozen=True)
class Run:
    """The results of a run.

    Attributes:
        output: Everything printed to stdout and stderr, in order of arrival. Bytes that are not UTF-8 appear
            as hex escapes.
        end: Its exit status, the name of the signal that ended it, `TIME_LIMIT`, `MEMORY_LIMIT`
            or `FLOOD`.
        seconds: Its duration.
        stacks: The places where the threads of each process were when it was stopped at its time limit, as
            reported by `faulthandler`; otherwise empty.
        leftovers: The commands of the first few processes that outlived it and had to be killed, and the
            number of the others.
        refused: Its attempts to go beyond this machine's own network, a phrase for each.
        python: The interpreter's label.
        scratch: The folder in which it ran.
        opened: The files of the book that it opened besides its own.
        unnoted: Whether the disk was full, so that its recording, `refused` or `opened` is not complete.
        left: Whether it left a file or folder in the folder in which it ran.
        recording: The events of its lanes; empty if it was not recorded.
    """

    output: str
    end: int | str
    seconds: float
    stacks: str
    leftovers: tuple[str, ...]
    refused: tuple[str, ...]
    python: str
    scratch: str
    opened: tuple[Opened, ...] = ()
    unnoted: bool = False
    left: bool = False
    recording: Recording = dataclasses.field(default_factory=Recording)
