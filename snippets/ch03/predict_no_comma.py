"""args without a comma is a string, and each letter becomes an argument."""

import multiprocessing
import sys

sys.tracebacklimit = 0  # the message alone is long enough


def greet(name):
    print("hello,", name)


if __name__ == "__main__":
    host = multiprocessing.Process(target=greet, args=("Ada"), name="host")
    host.start()
    host.join()
    print("exit code:", host.exitcode)
#> Process host:
#> TypeError: greet() takes 1 positional argument but 3 were given
#> exit code: 1
