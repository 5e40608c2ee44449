"""join() waits until task_done() was called for each item."""

import asyncio


async def develop(films):
    while True:
        film = await films.get()
        await asyncio.sleep(0)
        print(film, "developed")
        films.task_done()


async def main():
    films = asyncio.Queue()
    for film in ("wedding", "holiday", "birthday"):
        films.put_nowait(film)
    async with asyncio.TaskGroup() as lab:
        workers = [
            lab.create_task(develop(films), name=name)
            for name in ("Ada", "Ben")
        ]
        await films.join()
        print("all done, workers waiting")
        for worker in workers:
            worker.cancel()
    print("lab closed")


asyncio.run(main())
#> wedding developed
#> holiday developed
#> birthday developed
#> all done, workers waiting
#> lab closed
