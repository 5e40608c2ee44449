"""Ctrl-C on a terminal sends SIGINT to the whole process group."""

# /// script
# [tool.motion]
# needs = ["posix"]  # killpg exists on POSIX only
# order = "any"  # both programs react at the same time
# ///

import os
import signal
import subprocess
import sys

CONVERTER = """
import time
try:
    print("ready", flush=True)
    while True:
        time.sleep(0.01)
except KeyboardInterrupt:
    print("converter: Ctrl-C", flush=True)
"""
YOUR_PROGRAM = """
import subprocess, sys
try:
    subprocess.Popen([sys.executable, "-c", sys.argv[1]]).wait()
except KeyboardInterrupt:
    print("your program: Ctrl-C", flush=True)
"""

with subprocess.Popen(
    [sys.executable, "-c", YOUR_PROGRAM, CONVERTER],
    stdout=subprocess.PIPE,
    text=True,
    start_new_session=True,
) as child:
    child.stdout.readline()  # "ready"
    os.killpg(child.pid, signal.SIGINT)  # as the terminal does
    print(child.stdout.read(), end="")
#> converter: Ctrl-C
#> your program: Ctrl-C
