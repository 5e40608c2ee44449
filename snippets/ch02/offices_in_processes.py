"""Three offices add up their sales, each in a process."""

import multiprocessing
import os
import threading
import time
from concurrent.futures import ProcessPoolExecutor

SALES = {"Bern": [4, 6], "Lima": [7], "Oslo": [1, 2, 3]}
seen = []  # do all offices write into this list?


def set_up(barrier):
    global all_here
    all_here = barrier


def add_up(office):
    all_here.wait()  # passes only when all three are under way
    time.sleep(0.1)  # waits for the file
    seen.append(office)
    thread = (os.getpid(), threading.get_ident())
    return sum(SALES[office]), os.getpid(), thread


if __name__ == "__main__":
    barrier = multiprocessing.Barrier(3)
    with ProcessPoolExecutor(
        max_workers=3, initializer=set_up, initargs=(barrier,)
    ) as pool:
        answers = list(pool.map(add_up, SALES))
    sums, processes, threads = zip(*answers, strict=True)
    print("sums:", *sums)
    print("processes:", len(set(processes)), "threads:", len(set(threads)))
    print("our list:", *seen)
#> sums: 10 7 6
#> processes: 3 threads: 3
#> our list:
