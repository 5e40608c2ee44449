"""wait() before reading: the pipe is full, so the child never ends."""

import subprocess
import sys

REPORT = "print('x' * 1_000_000)"

with subprocess.Popen(
    [sys.executable, "-c", REPORT], stdout=subprocess.PIPE, text=True
) as child:
    try:
        # Without the timeout, this would wait forever.
        print("return code:", child.wait(timeout=1))
    except subprocess.TimeoutExpired:
        print("after 1 second the child is still running")
    report = child.stdout.read()
print("characters:", len(report))
print("return code:", child.returncode)
#> after 1 second the child is still running
#> characters: 1000001
#> return code: 0
