"""The errors of pipes and shared memory, one after the other."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows words some of them in another way
# ///

import multiprocessing
from multiprocessing.shared_memory import SharedMemory


def show(action, *args, **kwargs):
    try:
        action(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


ours, theirs = multiprocessing.Pipe(duplex=False)
show(ours.send, 18.5)
show(theirs.recv)
theirs.close()
show(theirs.send, 18.5)
show(ours.recv)
ours, theirs = multiprocessing.Pipe(duplex=False)
ours.close()
show(theirs.send, 18.5)
show(SharedMemory, "no-such-block")
block = SharedMemory(create=True, size=5)
show(SharedMemory, block.name, create=True, size=5)
block.close()
block.unlink()
#> OSError: connection is read-only
#> OSError: connection is write-only
#> OSError: handle is closed
#> EOFError:
#> BrokenPipeError: [Errno 32] Broken pipe
#> FileNotFoundError: [Errno 2] No such file or directory: '/no-such-block'
#> FileExistsError: [Errno 17] File exists: '/...'
