"""Pi in a manager, one addition per process: four round trips in all."""

from multiprocessing import Process

from _counting import CountingManager, calls

ONE = 10**18


def term(k):
    return (-ONE if k % 2 else ONE) // (2 * k + 1)


def add(lo, hi, total, lock, trips):
    part = sum(term(k) for k in range(lo, hi))
    with lock:
        total.value += part
    trips.append(calls.total())


if __name__ == "__main__":
    with CountingManager() as manager:
        total = manager.Value("i", 0)
        lock, trips = manager.Lock(), manager.list()
        halves = [
            Process(target=add, args=(lo, lo + 200, total, lock, trips))
            for lo in (0, 200)
        ]
        for half in halves:
            half.start()
        for half in halves:
            half.join()
        print("pi:", 4 * total.value)
        print("round trips of each process:", *trips)
#> pi: 3139092657496011896
#> round trips of each process: 4 4
