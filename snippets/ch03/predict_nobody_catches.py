"""An exception in a child is not raised in its parent."""

import multiprocessing
import sys

sys.tracebacklimit = 0  # the message alone is long enough


def pay(amount):
    raise ValueError(f"{amount} is too much")


if __name__ == "__main__":
    payer = multiprocessing.Process(target=pay, args=(900,), name="payer")
    try:
        payer.start()
        payer.join()
    except ValueError:
        print("main: pays less")
    else:
        print("main: it is paid")
#> Process payer:
#> ValueError: 900 is too much
#> main: it is paid
