"""A child that opens the file itself shares no buffer with its parent."""

# /// script
# [tool.motion]
# needs = ["fork"]  # Windows cannot fork
# ///

import multiprocessing
from pathlib import Path


def take_order(path):
    with path.open("a") as book:
        book.write("order 2\n")


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    with Path("orders.txt").open("w") as book:
        book.write("order 1\n")
    waiter = context.Process(target=take_order, args=(Path("orders.txt"),))
    waiter.start()
    waiter.join()
    print(Path("orders.txt").read_text(), end="")
#> order 1
#> order 2
