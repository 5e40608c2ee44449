"""The exit code of a process in words."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows a signal has no code of its own
# ///

import multiprocessing
import signal
import sys
import time


def in_words(process):
    if process.pid is None:
        return "not started"
    code = process.exitcode
    if code is None:
        return "still running"
    if code < 0:
        return f"ended by {signal.Signals(-code).name}"
    return f"failed with {code}" if code else "done"


def count(shelf, may_end):
    if shelf == "toys":
        sys.exit("the ladder is missing")
    if shelf == "lamps":
        time.sleep(3600)
    if shelf == "books":
        may_end.wait()


if __name__ == "__main__":
    may_end = multiprocessing.Event()
    jobs = {
        shelf: multiprocessing.Process(
            target=count, args=(shelf, may_end), name=shelf
        )
        for shelf in ("shoes", "toys", "lamps", "books", "tools")
    }
    for shelf in ("shoes", "toys", "lamps", "books"):
        jobs[shelf].start()
    jobs["lamps"].kill()
    for shelf in ("shoes", "toys", "lamps"):
        jobs[shelf].join()
    for shelf, job in jobs.items():
        print(f"{shelf}: {in_words(job)}")
    may_end.set()
    jobs["books"].join()
#> the ladder is missing
#> shoes: done
#> toys: failed with 1
#> lamps: ended by SIGKILL
#> books: still running
#> tools: not started
