"""A child that gets what it needs as an argument runs by every start method."""

# /// script
# [tool.motion]
# needs = ["fork"]  # the server forks
# ///

import multiprocessing
import sys

sys.tracebacklimit = 0  # the message alone is long enough


def sell(fruit, prices):
    print(fruit, "costs", prices[fruit])


if __name__ == "__main__":
    prices = {"apple": 40, "melon": 250}
    context = multiprocessing.get_context("forkserver")
    clerk = context.Process(
        target=sell, args=("melon", prices), name="clerk"
    )
    clerk.start()
    clerk.join()
    print("exit code", clerk.exitcode)
#> melon costs 250
#> exit code 0
