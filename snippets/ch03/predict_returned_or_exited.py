"""A return value is not an exit code, but the argument of sys.exit is."""

import multiprocessing
import sys


def count_eggs():
    return 3


def count_apples():
    sys.exit("no apples")


if __name__ == "__main__":
    for count in (count_eggs, count_apples):
        clerk = multiprocessing.Process(target=count)
        clerk.start()
        clerk.join()
        print(f"{count.__name__}: exit code {clerk.exitcode}")
#> count_eggs: exit code 0
#> no apples
#> count_apples: exit code 1
