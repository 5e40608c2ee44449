"""A block is unlinked while it is still open."""

# /// script
# [tool.motion]
# needs = ["posix"]  # unlink does nothing on Windows
# ///

from multiprocessing.shared_memory import SharedMemory

cache = SharedMemory(create=True, size=5)
reader = SharedMemory(cache.name)
cache.unlink()
cache.buf[:5] = b"rates"
print(bytes(reader.buf[:5]))
try:
    SharedMemory(cache.name)
except FileNotFoundError:
    print("FileNotFoundError")
reader.close()
cache.close()
#> b'rates'
#> FileNotFoundError
