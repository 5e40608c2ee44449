"""A process that crashes ends alone, and the parent reads how."""

import multiprocessing
import os


def deliver(order):
    if order == "broken":
        os._exit(3)  # stands for a fault in C code
    print(order, "delivered", flush=True)


if __name__ == "__main__":
    for order in ("first", "broken", "last"):
        child = multiprocessing.Process(
            target=deliver, args=(order,), name=order
        )
        child.start()
        child.join()
        print("exit code", child.exitcode)
#> first delivered
#> exit code 0
#> exit code 3
#> last delivered
#> exit code 0
