"""With a lock in __next__ each thread gets a parcel number of its own."""

import threading

both_are_here = threading.Barrier(2)


class ParcelNumbers:
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
#> taken: [1, 2]
