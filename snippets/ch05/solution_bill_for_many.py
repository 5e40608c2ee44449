"""The locks of any number of accounts, in any order, without a deadlock."""

# /// script
# [tool.motion]
# timeout = 30  # a busy machine is slow
# ///

import sys
import threading
from contextlib import ExitStack, contextmanager


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


@contextmanager
def all_held(*accounts):
    with ExitStack() as stack:
        for account in sorted(set(accounts), key=lambda a: a.number):
            stack.enter_context(account.lock)
        yield


def pay_for_all(payer, *others):
    for _ in range(100):
        with all_held(payer, *others):
            for guest in others:
                guest.balance -= 1
                payer.balance += 1


ada, ben, cem = Account(1, 500), Account(2, 500), Account(3, 500)
sys.setswitchinterval(1e-6)
threads = [
    threading.Thread(target=pay_for_all, args=accounts, daemon=True)
    for accounts in [
        (ada, ben, cem),
        (ben, cem, ada),
        (cem, ada, ben),
        (ada, ben, ada),  # ada is here twice
    ]
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(timeout=5)
print("hanging:", sum(thread.is_alive() for thread in threads))
print("balances:", ada.balance, ben.balance, cem.balance)
#> hanging: 0
#> balances: 600 400 500
