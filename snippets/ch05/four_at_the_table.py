"""With four chairs for five, one who sits always gets a second fork."""

import threading

NAMES = ["Ada", "Ben", "Cem", "Dora", "Eva"]
forks = [threading.Lock() for _ in NAMES]
meals = dict.fromkeys(NAMES, 0)
chairs = threading.BoundedSemaphore(len(NAMES) - 1)
all_held_one = threading.Event()
table = threading.Barrier(len(NAMES) - 1, action=all_held_one.set)


def dine(seat):
    left, right = forks[seat], forks[(seat + 1) % len(NAMES)]
    for _ in range(3):
        with chairs, left:
            if not all_held_one.is_set():
                table.wait()  # the worst moment, once
            with right:
                meals[NAMES[seat]] += 1


threads = [
    threading.Thread(target=dine, args=(seat,), name=name)
    for seat, name in enumerate(NAMES)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(meals)
#> {'Ada': 3, 'Ben': 3, 'Cem': 3, 'Dora': 3, 'Eva': 3}
