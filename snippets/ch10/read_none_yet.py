"""A pipe that does not block: read returns None while it is empty."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows: os.set_blocking for pipes since 3.12
# ///

import os
import subprocess
import sys

BUILD = "import sys; sys.stdin.readline(); print('done')"

with subprocess.Popen(
    [sys.executable, "-c", BUILD],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    bufsize=0,
) as build:
    os.set_blocking(build.stdout.fileno(), False)
    print("before:", build.stdout.read(100))
    build.stdin.close()
    build.wait()
    print("after: ", build.stdout.read(100))
    print("end:   ", build.stdout.read(100))
#> before: None
#> after:  b'done\n'
#> end:    b''
