"""A lock taken with a timeout turns a deadlock into a report, and ends."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = [  # a barrier after "holds"; only the thread "rent" gives up
#     ["rent holds account 1", "rent waits for refund waits for rent"],
#     ["refund holds account 2", "rent waits for refund waits for rent"],
#     ["rent waits for refund waits for rent", "rent gives up"],
#     ["rent gives up", "refund is done"],
# ]
# ///

import threading
from threading import Thread


class Account:
    def __init__(self, number):
        self.number = number
        self.lock = threading.Lock()
        self.holder = None


def cycle_from(name):
    chain = [name, wants[name].holder]
    while chain[-1] != name:
        chain.append(wants[chain[-1]].holder)
    return " waits for ".join(chain)


def transfer(source, target, patience):
    me = threading.current_thread().name
    with source.lock:
        source.holder, wants[me] = me, target
        print(f"{me} holds account {source.number}")
        meeting.wait()
        if not target.lock.acquire(timeout=patience):
            print(cycle_from(me))
            print(f"{me} gives up")
            return
        print(f"{me} is done")
        target.lock.release()


wants = {}
meeting = threading.Barrier(2)
one, two = Account(1), Account(2)
Thread(target=transfer, args=(one, two, 0.3), name="rent").start()
Thread(target=transfer, args=(two, one, 8), name="refund").start()
#> rent holds account 1
#> refund holds account 2
#> rent waits for refund waits for rent
#> rent gives up
#> refund is done
