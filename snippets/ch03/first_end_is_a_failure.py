"""The first process to end may be one that has failed."""

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
    done, *_ = wait(list(running))
    print(running.pop(done).name, "is first")
    for process in running.values():
        process.terminate()
        process.join()
        print(process.name, "is stopped")
#> north is first
#> south is stopped
