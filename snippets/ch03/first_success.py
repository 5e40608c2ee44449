"""Wait until a process has ended with exit code 0."""

# /// script
# [tool.motion]
# terminal = "each process keeps its lines in a buffer of its own until it ends"
# ///

import multiprocessing
import sys
from multiprocessing.connection import wait


def download(mirror, may_answer):
    may_answer.wait()
    if mirror == "north":
        sys.exit(1)
    print("has the file from the", mirror)


if __name__ == "__main__":
    gates, running = {}, {}
    for mirror in ("south", "north"):
        gates[mirror] = multiprocessing.Event()
        process = multiprocessing.Process(
            target=download, args=(mirror, gates[mirror]), name=mirror
        )
        process.start()
        running[process.sentinel] = process
    gates["north"].set()
    while running:
        done, *_ = wait(list(running))
        first = running.pop(done)
        first.join()
        if first.exitcode == 0:
            break
        print(first.name, "failed with", first.exitcode)
        gates["south"].set()
    print(first.name, "is first to succeed")
#> north failed with 1
#> has the file from the south
#> south is first to succeed
