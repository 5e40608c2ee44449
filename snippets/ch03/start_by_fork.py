"""A forked child starts as a copy of its parent and does not read the file again."""

# /// script
# [tool.motion]
# needs = ["fork"]  # Windows cannot fork
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
    context = multiprocessing.get_context("fork")
    for name in ("child 1", "child 2"):
        child = context.Process(target=report, args=(name,))
        child.start()
        child.join()
#> the file is read as __main__
#> child 1: __main__, read by its parent, rate 19
#> child 2: __main__, read by its parent, rate 19
