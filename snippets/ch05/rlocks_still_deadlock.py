"""Two RLocks taken in opposite order deadlock exactly as two Locks do."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = "any"  # both timeouts expire at the same moment
# ///

import threading

account_1, account_2 = threading.RLock(), threading.RLock()
both_hold_one = threading.Barrier(2)
both_have_tried = threading.Barrier(2)


def transfer(name, first, second):
    with first:
        both_hold_one.wait()
        got_it = second.acquire(timeout=0.3)
        print(f"{name} got the second lock: {got_it}")
        both_have_tried.wait()
        if got_it:
            second.release()


rent = threading.Thread(
    target=transfer, args=("rent", account_1, account_2)
)
rent.start()
transfer("refund", account_2, account_1)
rent.join()
#> rent got the second lock: False
#> refund got the second lock: False
