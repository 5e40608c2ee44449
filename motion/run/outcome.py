"""What a run did: the outcome that is kept, judged and shown."""

from __future__ import annotations

import dataclasses
import enum
from typing import NamedTuple

from motion.run.recording.events import Recording

TIME_LIMIT = "time limit"
"""How a run ended that was stopped at its time limit."""

MEMORY_LIMIT = "memory limit"
"""How a run ended that was stopped because its processes used more memory than it may."""

FLOOD = "output limit"
"""How a run ended that was stopped because it printed more than `OUTPUT_LIMIT`."""


class Way(enum.Enum):
    """How a program is run."""

    RECORDED = "recorded"
    """As a build does: it writes down what its lanes do."""
    UNRECORDED = "unrecorded"
    """As a reader does on a terminal."""
    PIPED = "piped"
    """As a reader does whose shell sends the output into a pipe or a file: it waits in buffers."""
    AGAIN = "again"
    """As a reader does who runs it a second time in the same folder: the run is the second one."""


class Opened(NamedTuple):
    """A file or folder of the book that a run opened, or tried to open.

    Attributes:
        path: Its path below the folder of the book.
        digest: A hash of what was in it, as `motion.run.opened.digest_of` makes it.
    """

    path: str
    digest: str


@dataclasses.dataclass(frozen=True)
class Run:
    """What a run did.

    Attributes:
        output: What it printed, stdout and stderr, in order of arrival. Bytes that are not UTF-8 appear
            as hex escapes.
        end: Its exit status, the name of the signal that ended it, `TIME_LIMIT`, `MEMORY_LIMIT`
            or `FLOOD`.
        seconds: How long it took.
        stacks: Where the threads of each of its processes stood when it was stopped at its time limit, as
            `faulthandler` reports it; else empty.
        leftovers: The commands of the first few processes that outlived it and had to be killed, and how many
            more there were.
        refused: What it tried to do beyond this machine's own network, a phrase each.
        python: The interpreter's label.
        scratch: The folder it ran in.
        opened: What it opened of the book's files besides its own.
        left: It left a file or folder in the folder it ran in.
        recording: What its lanes did, and when; empty if it was not recorded.
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
    left: bool = False
    recording: Recording = dataclasses.field(default_factory=Recording)
