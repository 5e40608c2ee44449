"""Three at a round table take the left fork first, and may starve."""

import threading

forks = [threading.Lock() for _ in range(3)]
meals = 0


def dine(first, second):
    global meals
    forks[first].acquire()
    forks[second].acquire()
    meals += 1
    forks[second].release()
    forks[first].release()


ada = threading.Thread(target=dine, args=(0, 1), name="Ada", daemon=True)
ben = threading.Thread(target=dine, args=(1, 2), name="Ben", daemon=True)
cem = threading.Thread(target=dine, args=(2, 0), name="Cem", daemon=True)
ada.start()
ben.start()
cem.start()
ada.join(timeout=3)  # in a deadlock, nobody else would end the program
ben.join(timeout=3)
cem.join(timeout=3)
print("meals:", meals)
#> meals: ...
