"""A block with a fixed name is left over, and is replaced."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows leaves no block over
# ///

import os
from multiprocessing.shared_memory import SharedMemory


def create(name, size):
    try:
        return SharedMemory(name, create=True, size=size)
    except FileExistsError:
        print("left over; removed")
        old = SharedMemory(name)
        old.close()
        old.unlink()
        return SharedMemory(name, create=True, size=size)


name = f"rates-{os.getpid()}"  # yours has no number
SharedMemory(name, create=True, size=5).close()  # no unlink
cache = create(name, size=8)
print("created:", cache.size >= 8)
cache.close()
cache.unlink()
#> left over; removed
#> created: True
