"""Two RLocks taken in opposite order deadlock exactly as two Locks do."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = "any"  # both timeouts expire at the same moment
# ///

import threading

oven, mixer = threading.RLock(), threading.RLock()
both_hold_one = threading.Barrier(2)
both_have_tried = threading.Barrier(2)


def bake(cook, first, second):
    with first:
        both_hold_one.wait()
        got_it = second.acquire(timeout=0.3)
        print(f"{cook} got the second lock: {got_it}")
        both_have_tried.wait()
        if got_it:
            second.release()


anna = threading.Thread(target=bake, args=("Anna", oven, mixer))
anna.start()
bake("Ben", mixer, oven)
anna.join()
#> Anna got the second lock: False
#> Ben got the second lock: False
