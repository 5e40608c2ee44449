"""Facts from the system about a thread and about limits, as far as it knows them."""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import sys

__all__ = ["get_native_id", "may_write", "switches", "thread_time_ns"]

if sys.platform == "emscripten":  # in a browser there is one thread, without its own number or clock

    def get_native_id() -> int:
        """The number of the only thread."""
        return 1

    def thread_time_ns() -> int:
        """Not known."""
        return -1

else:
    from _thread import get_native_id
    from time import thread_time_ns

try:
    from resource import RUSAGE_THREAD, getrusage
except ImportError:  # only Linux and FreeBSD know it for a thread

    def switches() -> int:
        """Not known."""
        return -1

else:

    def switches() -> int:
        """How often this thread has given up its processor voluntarily."""
        return getrusage(RUSAGE_THREAD).ru_nvcsw


try:
    from resource import RLIM_INFINITY, RLIMIT_FSIZE, getrlimit
except ImportError:  # this system has no such limits

    def may_write(size: int) -> bool:  # noqa: ARG001 -- the same signature as the other one
        """Always."""
        return True

else:

    def may_write(size: int) -> bool:
        """Whether a file may be this long. If not, the system sends a signal, which the program could see."""
        limit = getrlimit(RLIMIT_FSIZE)[0]
        return limit == RLIM_INFINITY or size <= limit
