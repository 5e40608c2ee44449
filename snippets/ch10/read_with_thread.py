"""A thread reads and blocks; the main thread asks a queue."""

import queue
import subprocess
import sys
import threading

BUILD = """
import sys
print("compiling", flush=True)
sys.stdin.readline()  # for the lesson: silent until we say so
print("done", flush=True)
"""


def read_all(stream, lines):
    for line in stream:
        lines.put(line.strip())
    lines.put(None)  # the end


lines = queue.Queue()
with subprocess.Popen(
    [sys.executable, "-c", BUILD],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    text=True,
) as build:
    reader = threading.Thread(target=read_all, args=(build.stdout, lines))
    reader.start()
    print(lines.get())
    try:
        lines.get(timeout=0.2)
    except queue.Empty:
        print("nothing yet; I look at the clock")
    build.stdin.close()
    while (line := lines.get()) is not None:
        print(line)
    reader.join()
#> compiling
#> nothing yet; I look at the clock
#> done
