"""The exit code tells how a process ended: 0, its own number, 1 or a signal."""

import multiprocessing
import sys
import time


def deliver():
    return "at the neighbor's"


def give_up():
    sys.exit(3)


def crash():
    raise ValueError("no such street")


def get_lost():
    time.sleep(3600)


if __name__ == "__main__":
    for errand in (deliver, give_up, crash, get_lost):
        courier = multiprocessing.Process(target=errand)
        courier.start()
        if errand is get_lost:
            courier.terminate()
        courier.join()
        print(f"{errand.__name__}: exit code {courier.exitcode}")
#> deliver: exit code 0
#> give_up: exit code 3
#> Process Process-3:
#> Traceback (most recent call last):
#> ...
#>   File "exit_codes.py", line 17, in crash
#>     raise ValueError("no such street")
#> ValueError: no such street
#> crash: exit code 1
#> get_lost: exit code -15
