"""An iterator that reads, then writes, gives two threads one ticket."""

import threading

both_have_read = threading.Barrier(2)


class Tickets:
    def __init__(self):
        self.last = 0

    def __iter__(self):
        return self

    def __next__(self):
        number = self.last + 1
        both_have_read.wait()
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
#> sold: [1, 1]
