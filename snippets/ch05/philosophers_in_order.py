"""Everybody takes the fork with the lower number first, and all eat."""

import threading

NAMES = ["Ada", "Ben", "Cem", "Dora", "Eva"]
forks = [threading.Lock() for _ in NAMES]
meals = dict.fromkeys(NAMES, 0)
table = threading.Barrier(len(NAMES) + 1)


def dine(seat):
    name = NAMES[seat]
    first, second = sorted((seat, (seat + 1) % len(NAMES)))
    table.wait()
    for _ in range(3):
        with forks[first], forks[second]:
            meals[name] += 1


threads = [
    threading.Thread(target=dine, args=(seat,), name=name)
    for seat, name in enumerate(NAMES)
]
for thread in threads:
    thread.start()
table.wait()
for thread in threads:
    thread.join()
print("meals:", sum(meals.values()))
#> meals: 15
