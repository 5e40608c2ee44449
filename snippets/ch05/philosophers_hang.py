"""Five at a round table each hold one fork, and nobody eats."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = [  # all print before the barrier, in any order
#     ["Ada holds fork 0, wants fork 1", "meals: 0"],
#     ["Ben holds fork 1, wants fork 2", "meals: 0"],
#     ["Cem holds fork 2, wants fork 3", "meals: 0"],
#     ["Dora holds fork 3, wants fork 4", "meals: 0"],
#     ["Eva holds fork 4, wants fork 0", "meals: 0"],
# ]
# ///

import threading

NAMES = ["Ada", "Ben", "Cem", "Dora", "Eva"]
forks = [threading.Lock() for _ in NAMES]
meals = dict.fromkeys(NAMES, 0)
table = threading.Barrier(len(NAMES) + 1)


def dine(seat):
    name = NAMES[seat]
    first, second = seat, (seat + 1) % len(NAMES)
    for _ in range(3):
        with forks[first]:
            print(f"{name} holds fork {first}, wants fork {second}")
            table.wait()
            with forks[second]:
                meals[name] += 1


threads = [
    threading.Thread(target=dine, args=(seat,), name=name, daemon=True)
    for seat, name in enumerate(NAMES)
]
for thread in threads:
    thread.start()
table.wait()
for thread in threads:
    thread.join(timeout=0.1)
print("meals:", sum(meals.values()))
#> Ada holds fork 0, wants fork 1
#> Ben holds fork 1, wants fork 2
#> Cem holds fork 2, wants fork 3
#> Dora holds fork 3, wants fork 4
#> Eva holds fork 4, wants fork 0
#> meals: 0
