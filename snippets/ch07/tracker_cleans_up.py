"""A program is killed before it calls unlink."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has no resource tracker
# ///

import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory

PROGRAM = """
import os
from multiprocessing.shared_memory import SharedMemory
cache = SharedMemory(create=True, size=5)
print(cache.name, flush=True)
os._exit(9)  # as if the system had killed it
"""
crashed = subprocess.run(
    [sys.executable, "-c", PROGRAM],
    capture_output=True,
    text=True,
    check=False,  # it crashes
)
print("exit code:", crashed.returncode)
print("leaked" in crashed.stderr, "shared_memory" in crashed.stderr)
try:
    SharedMemory(crashed.stdout.strip())
except FileNotFoundError:
    print("the block is gone")
#> exit code: 9
#> True True
#> the block is gone
