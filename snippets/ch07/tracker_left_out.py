"""track=False: the owner of the block unlinks it, nobody else."""

# /// script
# requires-python = ">=3.13"
# [tool.motion]
# needs = ["posix"]  # Windows has no resource tracker
# ///

import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory

VIEWER = """
import sys
from multiprocessing.shared_memory import SharedMemory
cache = SharedMemory(sys.argv[1], track=False)
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
cache.unlink()
#> viewer: rates
#> viewer: rates
