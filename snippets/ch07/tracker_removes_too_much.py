"""Two other programs look into a block, one after the other."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has no resource tracker
# ///

import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory

VIEWER = """
import sys
from multiprocessing.shared_memory import SharedMemory
cache = SharedMemory(sys.argv[1])
print("viewer:", bytes(cache.buf[:5]).decode())
cache.close()
"""
cache = SharedMemory(create=True, size=5)
cache.buf[:5] = b"rates"
for _ in range(2):
    viewer = subprocess.run(
        [sys.executable, "-c", VIEWER, cache.name],
        capture_output=True,
        text=True,
        check=False,
    )
    answer = viewer.stdout or viewer.stderr
    print(*answer.splitlines()[-1:])
cache.close()
#> viewer: rates
#> FileNotFoundError: [Errno 2] No such file or directory: '/...'
#> ...leaked shared_memory objects to clean up at shutdown...
#> ...
