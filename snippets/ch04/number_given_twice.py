"""An iterator that reads, then writes, gives two threads one parcel number."""

import threading

both_have_read = threading.Barrier(2)


class ParcelNumbers:
    def __init__(self):
        self.last = 0

    def __iter__(self):
        return self

    def __next__(self):
        number = self.last + 1
        both_have_read.wait()
        self.last = number
        return number


def load():
    taken.append(next(numbers))


numbers = ParcelNumbers()
taken = []
vans = [threading.Thread(target=load, name=f"van {i}") for i in (1, 2)]
for van in vans:
    van.start()
for van in vans:
    van.join()
print("taken:", sorted(taken))
#> taken: [1, 1]
