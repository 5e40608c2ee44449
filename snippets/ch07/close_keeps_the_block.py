"""A block is opened again after close, and after unlink."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows removes a block with its last close
# ///
from multiprocessing.shared_memory import SharedMemory


def open_again(name):
    try:
        block = SharedMemory(name)
    except FileNotFoundError:
        return "there is no such block"
    text = bytes(block.buf[:5]).decode()
    block.close()
    return text


cache = SharedMemory(create=True, size=5)
name = cache.name
cache.buf[:5] = b"rates"
cache.close()
print("after close:", open_again(name))
cache.unlink()
print("after unlink:", open_again(name))
#> after close: rates
#> after unlink: there is no such block
