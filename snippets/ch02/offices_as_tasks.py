"""Three offices add up their sales, each in a task on one thread."""

import asyncio
import os
import threading

SALES = {"Bern": [4, 6], "Lima": [7], "Oslo": [1, 2, 3]}
seen = []  # do all offices write into this list?


async def add_up(office, all_here):
    await all_here.wait()  # passes only when all three are under way
    await asyncio.sleep(0.1)  # waits for the file
    seen.append(office)
    return sum(SALES[office]), os.getpid(), threading.get_ident()


async def main():
    all_here = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(add_up(office, all_here), name=office)
            for office in SALES
        ]
    return [task.result() for task in tasks]


answers = asyncio.run(main())
sums, processes, threads = zip(*answers, strict=True)
print("sums:", *sums)
print("processes:", len(set(processes)), "threads:", len(set(threads)))
print("our list:", *sorted(seen))
#> sums: 10 7 6
#> processes: 1 threads: 1
#> our list: Bern Lima Oslo
