"""One station fails before the barrier, and the other waits forever."""

# /// script
# [tool.motion]
# hangs = true  # Bern waits for a party that has ended
# timeout = 2  # the line is out within milliseconds
# terminal = "a process that is killed loses the lines that are still in its buffer"
# ///

import threading

all_measured = threading.Barrier(2)


def oslo():
    try:
        float("--")
        all_measured.wait()
    except ValueError as error:
        print("Oslo:", error)


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
