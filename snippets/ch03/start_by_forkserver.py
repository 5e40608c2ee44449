"""A server reads the file again, as __mp_main__, and forks every child from itself."""

# /// script
# requires-python = ">=3.14.1"  # before, each child read the file
# [tool.motion]
# needs = ["fork"]  # the server forks
# ///

import multiprocessing
import os

reader = os.getpid()
rate = 7
print("the file is read as", __name__)


def report(name):
    who = {os.getpid(): "itself", os.getppid(): "its parent"}[reader]
    print(f"{name}: {__name__}, read by {who}, rate {rate}")


if __name__ == "__main__":
    rate = 19
    context = multiprocessing.get_context("forkserver")
    for name in ("child 1", "child 2"):
        child = context.Process(target=report, args=(name,))
        child.start()
        child.join()
#> the file is read as __main__
#> the file is read as __mp_main__
#> child 1: __mp_main__, read by its parent, rate 7
#> child 2: __mp_main__, read by its parent, rate 7
