"""A name that is made under the guard does not exist in a child of the server."""

# /// script
# [tool.motion]
# needs = ["fork"]  # the server forks
# ///

import multiprocessing
import sys

sys.tracebacklimit = 0  # the message alone is long enough


def sell(fruit):
    print(fruit, "costs", prices[fruit])


if __name__ == "__main__":
    prices = {"apple": 40, "melon": 250}
    context = multiprocessing.get_context("forkserver")
    clerk = context.Process(target=sell, args=("melon",), name="clerk")
    clerk.start()
    clerk.join()
    print("exit code", clerk.exitcode)
#> Process clerk:
#> NameError: name 'prices' is not defined
#> exit code 1
