"""A station that fails breaks the barrier, so nobody waits for it."""

import threading

all_measured = threading.Barrier(2)


def oslo():
    try:
        float("--")
        all_measured.wait()
    except ValueError as error:
        print("Oslo:", error)
        all_measured.abort()


def bern():
    try:
        all_measured.wait()
        print("Bern computes")
    except threading.BrokenBarrierError:
        print("Bern: somebody has failed")


first = threading.Thread(target=bern, name="Bern")
second = threading.Thread(target=oslo, name="Oslo")
first.start()
second.start()
second.join()
first.join()
#> Oslo: could not convert string to float: '--'
#> Bern: somebody has failed
