"""The program writes into a file, and you read what is there so far."""

import subprocess
import sys
from pathlib import Path

BUILD = """
import sys
print("compiling")
sys.stdout.flush()
print("started", file=sys.stderr, flush=True)
sys.stdin.readline()  # for the lesson: silent until we say so
print("done")
"""
path = Path("build.log")

with (
    path.open("wb") as log,
    path.open(encoding="utf-8") as so_far,
    subprocess.Popen(
        [sys.executable, "-c", BUILD],
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=subprocess.PIPE,  # for the lesson: says when to look
    ) as build,
):
    build.stderr.readline()
    print("first look: ", so_far.read().split())
    print("second look:", so_far.read().split())
    build.communicate(b"\n")
    print("third look: ", so_far.read().split())
#> first look:  ['compiling']
#> second look: []
#> third look:  ['done']
