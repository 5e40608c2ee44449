"""The timeout kills the child, but the grandchild keeps the pipe open."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows: the same, with another way to wait
# ///

import subprocess
import sys
from pathlib import Path

GRANDCHILD = """
import pathlib, time
time.sleep(1.5)
pathlib.Path("grandchild has ended").touch()
"""
CHILD = """
import subprocess, sys
subprocess.run([sys.executable, "-c", sys.argv[1]])
"""
sign = Path("grandchild has ended")
sign.unlink(missing_ok=True)

try:
    subprocess.run(
        [sys.executable, "-c", CHILD, GRANDCHILD],
        check=True,
        capture_output=True,
        timeout=0.5,
    )
except subprocess.TimeoutExpired as error:
    print(f"time limit: {error.timeout} seconds")
    print("the grandchild has ended:", sign.exists())
#> time limit: 0.5 seconds
#> the grandchild has ended: False
