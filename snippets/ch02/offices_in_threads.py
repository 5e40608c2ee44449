"""Three offices add up their sales, each in a thread."""

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

SALES = {"Bern": [4, 6], "Lima": [7], "Oslo": [1, 2, 3]}
seen = []  # do all offices write into this list?
all_here = threading.Barrier(3)


def add_up(office):
    all_here.wait()  # passes only when all three are under way
    time.sleep(0.1)  # waits for the file
    seen.append(office)
    return sum(SALES[office]), os.getpid(), threading.get_ident()


with ThreadPoolExecutor(max_workers=3) as pool:
    answers = list(pool.map(add_up, SALES))
sums, processes, threads = zip(*answers, strict=True)
print("sums:", *sums)
print("processes:", len(set(processes)), "threads:", len(set(threads)))
print("our list:", *sorted(seen))
#> sums: 10 7 6
#> processes: 1 threads: 3
#> our list: Bern Lima Oslo
