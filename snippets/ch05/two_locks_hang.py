"""Two transfers take the same two locks in opposite order: deadlock."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# hangs = true  # each thread waits for the lock that the other one holds
# timeout = 2  # all it ever prints is out within milliseconds
# order = [  # the barrier: both hold one lock before either wants two
#     ["rent holds account 1", "rent wants account 2"],
#     ["rent holds account 1", "refund wants account 1"],
#     ["refund holds account 2", "rent wants account 2"],
#     ["refund holds account 2", "refund wants account 1"],
# ]
# terminal = "a process that is killed loses the lines that are still in its buffer"
# ///

import threading
from threading import Thread


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    me = threading.current_thread().name
    with source.lock:
        print(f"{me} holds account {source.number}")
        meeting.wait()
        print(f"{me} wants account {target.number}")
        with target.lock:
            source.balance -= amount
            target.balance += amount


meeting = threading.Barrier(2)
one, two = Account(1, 100), Account(2, 100)
threads = [
    Thread(target=transfer, args=(one, two, 50), name="rent"),
    Thread(target=transfer, args=(two, one, 20), name="refund"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("balances:", one.balance, two.balance)
#> rent holds account 1
#> refund holds account 2
#> refund wants account 1
#> rent wants account 2
