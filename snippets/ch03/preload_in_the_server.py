"""A module that the fork server preloads is there when a child starts."""

# /// script
# [tool.motion]
# needs = ["fork"]  # the server forks
# ///

import multiprocessing
import sys


def open_shop(name):
    is_there = "sqlite3" in sys.modules
    import sqlite3

    print(f"{name}: {sqlite3.__name__} was there before: {is_there}")


if __name__ == "__main__":
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", "sqlite3"])
    for name in ("shop 1", "shop 2"):
        shop = context.Process(target=open_shop, args=(name,), name=name)
        shop.start()
        shop.join()
#> shop 1: sqlite3 was there before: True
#> shop 2: sqlite3 was there before: True
