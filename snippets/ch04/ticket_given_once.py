"""With a lock in __next__ each thread gets a ticket of its own."""

import threading

both_are_here = threading.Barrier(2)


class Tickets:
    def __init__(self):
        self.last = 0
        self.lock = threading.Lock()

    def __iter__(self):
        return self

    def __next__(self):
        both_are_here.wait()
        with self.lock:
            number = self.last + 1
            self.last = number
        return number


def sell():
    sold.append(next(tickets))


tickets = Tickets()
sold = []
shops = [threading.Thread(target=sell, name=f"shop {i}") for i in (1, 2)]
for shop in shops:
    shop.start()
for shop in shops:
    shop.join()
print("sold:", sorted(sold))
#> sold: [1, 2]
