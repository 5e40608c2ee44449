"""A module that a child of a fork server imports is loaded by each child."""

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
    for name in ("shop 1", "shop 2"):
        shop = context.Process(target=open_shop, args=(name,), name=name)
        shop.start()
        shop.join()
#> shop 1: sqlite3 was there before: False
#> shop 2: sqlite3 was there before: False
