"""A forked child copies the open file, with the text that is not yet written."""

# /// script
# [tool.motion]
# needs = ["fork"]  # Windows cannot fork
# ///

import multiprocessing
from pathlib import Path


def take_order(book):
    book.write("order 2\n")
    book.close()


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    with Path("orders.txt").open("w") as book:
        book.write("order 1\n")
        waiter = context.Process(target=take_order, args=(book,))
        waiter.start()
        waiter.join()
    print(Path("orders.txt").read_text(), end="")
#> order 1
#> order 2
#> order 1
