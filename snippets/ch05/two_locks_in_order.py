"""Two transfers take two locks in the order of the account numbers."""

# /// script
# [tool.motion]
# order = [  # either transfer may be first; each has its own order
#     ["rent holds account 1", "rent wants account 2"],
#     ["refund holds account 1", "refund wants account 2"],
#     ["rent wants account 2", "balances: 70 130"],
#     ["refund wants account 2", "balances: 70 130"],
# ]
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
    first, second = sorted(
        [source, target], key=lambda account: account.number
    )
    meeting.wait()
    with first.lock:
        print(f"{me} holds account {first.number}")
        print(f"{me} wants account {second.number}")
        with second.lock:
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
#> rent wants account 2
#> refund holds account 1
#> refund wants account 2
#> balances: 70 130
