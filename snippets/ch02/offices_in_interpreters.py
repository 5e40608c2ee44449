"""Three offices add up their sales, each in an interpreter."""

# /// script
# requires-python = ">=3.14"  # InterpreterPoolExecutor
# ///

import os
import threading
import time
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor

SALES = {"Bern": [4, 6], "Lima": [7], "Oslo": [1, 2, 3]}
seen = []  # do all offices write into this list?


def add_up(office, here, go):
    here.put(office)
    go.get()  # returns only when all three are under way
    time.sleep(0.1)  # waits for the file
    seen.append(office)
    return sum(SALES[office]), os.getpid(), threading.get_ident()


if __name__ == "__main__":
    here, go = interpreters.create_queue(), interpreters.create_queue()
    with InterpreterPoolExecutor(max_workers=3) as pool:
        answers = pool.map(add_up, SALES, [here] * 3, [go] * 3)
        for _ in SALES:
            here.get()
        for _ in SALES:
            go.put("go")
    sums, processes, threads = zip(*answers, strict=True)
    print("sums:", *sums)
    print("processes:", len(set(processes)), "threads:", len(set(threads)))
    print("our list:", *seen)
#> sums: 10 7 6
#> processes: 1 threads: 3
#> our list:
