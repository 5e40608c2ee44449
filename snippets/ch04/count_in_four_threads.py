"""Four threads take numbers from one itertools.count."""

import itertools
import threading

numbers = itertools.count(1)
taken = [[], [], [], []]
opening = threading.Barrier(4)


def take(mine):
    opening.wait()
    for number in itertools.islice(numbers, 50_000):
        mine.append(number)


vans = [
    threading.Thread(target=take, args=(mine,), name=f"van {i}")
    for i, mine in enumerate(taken, start=1)
]
for van in vans:
    van.start()
for van in vans:
    van.join()
together = {number for mine in taken for number in mine}
print("taken: 200000 different:", len(together))
#> taken: 200000 different: ...
