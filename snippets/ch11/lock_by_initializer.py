"""Workers get the lock and the counter when they start."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def set_up(the_lock, the_counter):
    global lock, counter
    lock, counter = the_lock, the_counter


def number_of(document):
    with lock:
        counter.value += 1
        return counter.value


if __name__ == "__main__":
    shared = multiprocessing.Lock(), multiprocessing.Value("i", lock=False)
    with ProcessPoolExecutor(
        max_workers=2, initializer=set_up, initargs=shared
    ) as pool:
        numbers = pool.map(number_of, ["a", "b", "c", "d"])
        print("numbers:", sorted(numbers))
    print("counter:", shared[1].value)
#> numbers: [1, 2, 3, 4]
#> counter: 4
