"""A barrier counts its waiters. reset sends them away with an exception."""

import asyncio


async def runner(name, start):
    try:
        await start.wait()
        print(name, "starts")
    except asyncio.BrokenBarrierError:
        print(name, "is sent back")


async def main():
    start = asyncio.Barrier(3)
    print("needed:", start.parties, "waiting:", start.n_waiting)
    async with asyncio.TaskGroup() as race:
        for name in ["hare", "tortoise"]:
            race.create_task(runner(name, start), name=name)
        await asyncio.sleep(0)  # both reach the barrier
        print("waiting:", start.n_waiting)
        await start.reset()
    print("waiting:", start.n_waiting, "broken:", start.broken)


asyncio.run(main())
#> needed: 3 waiting: 0
#> waiting: 2
#> hare is sent back
#> tortoise is sent back
#> waiting: 0 broken: False
