"""A thread and a process append to the same name."""

import multiprocessing
import threading

guests = []


def arrive(name):
    guests.append(name)


if __name__ == "__main__":
    first = threading.Thread(target=arrive, args=("Ada",), name="thread")
    second = multiprocessing.Process(
        target=arrive, args=("Ben",), name="process"
    )
    for worker in (first, second):
        worker.start()
        worker.join()
    print(guests)
#> ['Ada']
