"""The check and the payment are one step, for each wallet of its own."""

import threading
from contextlib import suppress

approving = threading.Barrier(2)


class Wallet:
    def __init__(self, balance):
        self.balance = balance
        self._lock = threading.Lock()

    def pay(self, amount):
        with self._lock:
            if self.balance < amount:
                return False
            approve()
            self.balance -= amount
            return True


# region approve
def approve():
    """Wait a moment for a second payment that is being approved."""
    with suppress(threading.BrokenBarrierError):  # if nobody comes
        approving.wait(timeout=0.2)


# endregion
def buy():
    paid.append(wallet.pay(60))


wallet = Wallet(100)
paid = []
buyers = [
    threading.Thread(target=buy, name=name) for name in ("Ada", "Ben")
]
for buyer in buyers:
    buyer.start()
for buyer in buyers:
    buyer.join()
print("paid:", sorted(paid))
print("balance:", wallet.balance)
#> paid: [False, True]
#> balance: 40
