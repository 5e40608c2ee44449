"""The descendants of a process, found through `/proc`, with their memory and their waits (Linux)."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable

CAN_ADOPT = sys.platform == "linux"
"""Whether a process can become the parent of all its descendants after their own parents have ended."""

STACKS = 0 if sys.platform == "win32" else int(signal.SIGSYS)
"""The signal that asks a process of a run where its threads are, and ends it. No program has a use for it."""

_SERVERS = (b"resource_tracker", b"forkserver")

_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


def adopt_orphans() -> None:
    """Become the parent of all descendants whose own parents end, if the system supports it.

    On Linux: https://man7.org/linux/man-pages/man2/PR_SET_CHILD_SUBREAPER.2const.html. So no descendant is
    lost, whatever its group, session or environment: this process has no child left only after all have
    ended.
    """
    if CAN_ADOPT:
        import ctypes  # noqa: PLC0415 -- needed only here

        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def children_of(pid: int) -> list[int]:
    """The process ids of the children of a process. Empty if there are none, or if the system does not say.

    Args:
        pid: Its id.
    """
    found: list[int] = []
    with contextlib.suppress(OSError):  # it has ended in the meantime
        for thread in _threads_of(pid):
            found += map(int, _content(f"/proc/{pid}/task/{thread}/children").split())
    return found


def descendants_of(pid: int) -> list[int]:
    """The process ids of the descendants of a process, parents before their children.

    Args:
        pid: Its id.
    """
    found: dict[int, None] = {}
    waiting = deque([pid])
    while waiting:
        for child in children_of(waiting.popleft()):
            if child not in found:
                found[child] = None
                waiting.append(child)
    return list(found)


def has_ended(pid: int) -> bool:
    """Whether a process has ended, even if nobody has waited for it.

    Args:
        pid: Its id.
    """
    try:
        os.kill(pid, 0)
        return CAN_ADOPT and _content(f"/proc/{pid}/stat").rpartition(b")")[2].split()[0] == b"Z"
    except OSError:
        return True


def is_about_to_end(pid: int) -> bool:
    """Whether a process ends without help, as soon as it gets a processor.

    It is ending already, or it is a resource tracker or a fork server of `multiprocessing`. These end after
    the processes that use them: https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods

    Args:
        pid: Its id.
    """
    try:
        command = _content(f"/proc/{pid}/cmdline")
    except OSError:  # it has ended in the meantime, or this system has no such file
        return False
    is_ending = not command  # it has given back its memory, and the command with it
    return is_ending or any(b"multiprocessing." + name + b" import main" in command for name in _SERVERS)


def no_core_file(pid: int) -> None:
    """Prevent a process from writing a core file when a signal ends it.

    Args:
        pid: Its id.
    """
    if CAN_ADOPT:
        import resource  # noqa: PLC0415 -- needed only here

        with contextlib.suppress(OSError):  # it has ended in the meantime
            resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def waits_of(pids: Iterable[int]) -> dict[int, int]:
    """How long the threads of processes were ready and waited for a processor, in nanoseconds by thread id.

    See `/proc/<pid>/schedstat` in https://docs.kernel.org/scheduler/sched-stats.html. A thread that waits for
    anything else, such as a lock, is not ready.

    Args:
        pids: The ids of the processes.

    Returns:
        Only the threads that exist. Empty if the system does not say.
    """
    waits: dict[int, int] = {}
    for pid in pids:
        for thread in _threads_of(pid):
            with contextlib.suppress(OSError, IndexError):  # it has ended in the meantime
                waits[thread] = int(_content(f"/proc/{pid}/task/{thread}/schedstat").split()[1])
    return waits


def memory_of(pids: Iterable[int], enough: int) -> int:
    """The bytes of memory that processes use together. Memory that several share counts once.

    Args:
        pids: Their ids.
        enough: If they use no more than this many bytes, the answer may be too high, but not above this. An
            exact answer takes the system a long time.

    Returns:
        0 if the system does not say.
    """
    pids = list(pids)
    most = sum(map(_resident, pids))
    return most if most <= enough else sum(map(_proportional, pids))


def _resident(pid: int) -> int:
    try:
        return int(_content(f"/proc/{pid}/statm").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):  # it has ended in the meantime
        return 0


def _proportional(pid: int) -> int:
    """The memory of a process. If n processes share a part of it, the n-th share of that part."""
    try:
        for line in _content(f"/proc/{pid}/smaps_rollup").splitlines():
            if line.startswith(b"Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:  # as above
        pass
    return 0


def _threads_of(pid: int) -> list[int]:
    """The ids of the threads of a process. Empty if it has ended, or if the system does not say."""
    try:
        return [*map(int, os.listdir(f"/proc/{pid}/task"))]  # noqa: PTH208 -- only names are needed, and this runs often
    except OSError:
        return []


def _content(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 -- this runs often
        return file.read()
