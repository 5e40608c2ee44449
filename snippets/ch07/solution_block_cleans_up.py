"""A context manager for a block that is always closed and unlinked."""

from contextlib import contextmanager
from multiprocessing.shared_memory import SharedMemory


@contextmanager
def block(size):
    memory = SharedMemory(create=True, size=size)
    try:
        yield memory
    finally:
        try:
            memory.close()
        finally:  # even if a view is still there
            memory.unlink()


# region test
try:
    with block(5) as cache:
        cache.buf[:5] = b"rates"
        name = cache.name
        raise RuntimeError("no connection")
except RuntimeError as error:
    print("RuntimeError:", error)
try:
    SharedMemory(name)
except FileNotFoundError:
    print("the block is gone")
# endregion
#> RuntimeError: no connection
#> the block is gone
